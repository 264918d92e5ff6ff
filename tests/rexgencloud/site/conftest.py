import shutil

import pytest

from kept.testing.company import Stores
from rexgencloud.company import COMPANY
from rexgencloud.site import Settings, create_app
from rexgencloud.site.current import KEY
from tests.rexgencloud.conftest import AT
from tests.rexgencloud.site.granted import holding_to_roles
from tests.rexgencloud.site.visiting import MovableClock, Postbox, Visitor, agree_on_a_secret


@pytest.fixture(autouse=True)
def roles():
    """Hold whatever the site does to what the role of the application may do on a server."""
    with holding_to_roles():
        yield


@pytest.fixture(scope="session")
def built(tmp_path_factory):
    """Return the folder of a company of 40, built once and copied for each test."""
    folder = tmp_path_factory.mktemp("site")
    COMPANY.build(folder, people=40, at=AT, seed=7, urls={}, progress=lambda *_: None)
    return folder


@pytest.fixture
def stores(built, tmp_path):
    folder = tmp_path / "company"
    shutil.copytree(built, folder)
    COMPANY.estate(folder, {})
    agree_on_a_secret(folder)
    return Stores(folder=folder)


@pytest.fixture
def clock():
    return MovableClock(AT)


@pytest.fixture
def post():
    return Postbox()


@pytest.fixture
def settings(stores, clock):
    return Settings(stores=stores, secret=b"k" * 32, clock=clock)


@pytest.fixture
def app(settings, post):
    site = create_app(settings, post)
    yield site
    site.extensions[KEY].stores.close()


@pytest.fixture
def visitor(app, stores):
    return Visitor(app, stores)


@pytest.fixture
def customer(app, stores):
    """Return account 1, signed in."""
    return Visitor(app, stores).sign_in(1)


@pytest.fixture
def other(app, stores):
    """Return account 2, signed in with a browser of its own."""
    return Visitor(app, stores).sign_in(2)


@pytest.fixture
def desk(app, stores):
    """Return how to sign in at the desk with a role."""
    return lambda role: Visitor(app, stores).sign_in_at_desk(role)
