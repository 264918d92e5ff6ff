import shutil

import pytest

from tests.e2e.process import Place

AT = "2026-11-23T09:30:00+00:00"


@pytest.fixture(scope="session")
def built(tmp_path_factory):
    """Return a demonstration with an old line in its logs, for tests that read it; those that change it take `demo`."""
    place = Place(tmp_path_factory.mktemp("cli"), AT)
    assert place.kept("demo", "--people", "20", "--fault", "old-logs").status == 0
    shutil.copytree(place.home, place.folder / "pristine")
    return place


@pytest.fixture
def demo(built):
    """Return the demonstration as it was built, to be changed at will; it is put back for whoever reads it next."""
    yield built
    built.restore(built.folder / "pristine")
