import pytest

from kept.connectors.parquet import open_parquet
from tests.connectors.parquet.lake import LAKE


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "lake").mkdir()
    return tmp_path / "lake"


@pytest.fixture
def lake(folder, tmp_path):
    return open_parquet(LAKE, None, tmp_path)
