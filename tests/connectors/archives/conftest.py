import pytest

from kept.connectors.archives import open_archives
from tests.connectors.archives.backups import BACKUP


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "backups").mkdir()
    return tmp_path / "backups"


@pytest.fixture
def connector(folder, tmp_path):
    return open_archives(BACKUP, None, tmp_path)
