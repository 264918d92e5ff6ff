import pytest

from kept.app.suppressing.listing import list_of
from tests.app.conftest import AT
from tests.app.rights import conftest as of_rights

clock = of_rights.clock


@pytest.fixture
def suppressed(workspace):
    return list_of(workspace)


@pytest.fixture
def now():
    return AT
