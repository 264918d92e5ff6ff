import shutil
from datetime import UTC, datetime

import pytest

from kept.testing.company import Stores
from rexgencloud.company import COMPANY

AT = datetime(2026, 11, 23, 12, tzinfo=UTC)


@pytest.fixture(scope="session")
def at():
    return AT


@pytest.fixture(scope="session")
def stores(tmp_path_factory):
    """Return the clean company of 300, built once; tests read it and leave it as it is."""
    folder = tmp_path_factory.mktemp("rexgencloud")
    COMPANY.build(folder, people=300, at=AT, seed=7, urls={}, progress=lambda *_: None)
    COMPANY.estate(folder, {})
    return Stores(folder=folder)


@pytest.fixture
def copied(stores, tmp_path):
    """Return a company of one's own, to plant faults in."""
    folder = tmp_path / "company"
    shutil.copytree(stores.folder, folder)
    COMPANY.estate(folder, {})
    return Stores(folder=folder)
