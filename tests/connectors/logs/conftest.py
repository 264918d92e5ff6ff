from pathlib import Path

import pytest

from kept.connectors.logs import open_logs
from tests.weblogs import WEB, days, write


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three days in three files: rotated and packed, rotated, and live."""
    folder = tmp_path / "logs"
    write(folder, "access.log-20260110.gz", days(0, 1))
    write(folder, "access.log-20260111", days(1, 2))
    write(folder, "access.log", days(2, 3))
    return folder


@pytest.fixture
def logs(folder, tmp_path):
    return open_logs(WEB, None, tmp_path)
