import pytest

from kept.app.looking import purposes
from kept.app.policies import import_policy
from kept.safeguards.roles import Role
from rexgencloud.company import COMPANY
from tests.web.console.staffed import Desk


@pytest.fixture(autouse=True)
def _quick(settings):
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def purpose(clerk) -> str:
    """A purpose that the policy lists."""
    import_policy(clerk.workspace, COMPANY.policy)
    return purposes()[0].clause


@pytest.fixture
def desk(workspace, clerk, purpose):
    def made(name, role=Role.OFFICER):
        return Desk(workspace, clerk, purpose, name, role)

    return made
