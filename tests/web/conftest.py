"""A workspace that is served, and Chromium to look at its pages with."""

import os
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from socketserver import ThreadingMixIn
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

import pytest
from playwright.sync_api import Browser, Page

from kept.app import Workspace, make_workspace
from kept.app.configuration import read_settings
from kept.app.rights.clerk import Clerk
from kept.app.serving import serving
from kept.terms import FixedClock
from kept.web.wsgi import application
from tests.browsing import page_of
from tests.web.clerks import SECRET, World, begin, pretend

# Chromium is driven from a loop of events in this thread; that is no reason to refuse the records to a test.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

AT = datetime(2026, 11, 23, 12, tzinfo=UTC)


def workspace_in(home, *, is_demo=False) -> Workspace:
    make_workspace(home, controller="Example Ltd", is_demo=is_demo)
    return Workspace(home=home, settings=read_settings(home / "kept.toml"), clock=FixedClock(AT))


@pytest.fixture
def workspace(tmp_path, transactional_db) -> Iterator[Workspace]:
    """A workspace whose pages the client asks for; its records are those of the test."""
    made = workspace_in(tmp_path / "home")
    with serving(made):
        yield made


@pytest.fixture
def demo_workspace(tmp_path, transactional_db) -> Iterator[Workspace]:
    made = workspace_in(tmp_path / "home", is_demo=True)
    with serving(made):
        yield made


@pytest.fixture
def world(settings, monkeypatch) -> World:
    """What the pages' clerk reaches: an estate in memory, and the letters that were sent."""
    settings.KEPT_CLERK = "tests.web.clerks:pretend"
    monkeypatch.setenv("KEPT_TEST_HAND_OVER", SECRET)
    return begin()


@pytest.fixture
def clerk(workspace, world) -> Clerk:
    """The clerk of `workspace`, as the pages have it."""
    return pretend()


@pytest.fixture
def standing(tmp_path, transactional_db) -> Workspace:
    """A workspace for the pages of `site`; its records outlive a question."""
    return workspace_in(tmp_path / "home")


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    with serve(application) as address:
        yield address


@pytest.fixture
def staff_site(standing) -> Iterator[str]:
    """The pages of `standing`, under the one name without a certificate that passkeys work with."""

    def served(environ, start):
        with serving(standing):
            return application(environ, start)

    with serve(served) as address:
        yield address.replace("127.0.0.1", "localhost")


class QuietHandler(WSGIRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
        """Say nothing."""


class Site(ThreadingMixIn, WSGIServer):
    daemon_threads = True


class serve:  # noqa: N801 - read as a verb
    """Serve an application for as long as the block lasts, at an address that it gives."""

    def __init__(self, app) -> None:
        self.server = make_server("127.0.0.1", 0, app, server_class=Site, handler_class=QuietHandler)
        self.thread = threading.Thread(target=self.server.serve_forever, args=(0.02,))

    def __enter__(self) -> str:
        self.thread.start()
        return f"http://127.0.0.1:{self.server.server_port}"

    def __exit__(self, *_: object) -> None:
        self.server.shutdown()
        self.thread.join()
        self.server.server_close()


@pytest.fixture
def reader(browser: Browser, site, request) -> Iterator[Page]:
    """A page at the width and in the scheme that the test asks for, 1440 and light by default."""
    page = page_of(browser, site, **getattr(request, "param", {}))
    yield page
    page.context.close()


@pytest.fixture
def visitor(browser: Browser, staff_site, request) -> Iterator[Page]:
    """As `reader`, of the pages of `standing`."""
    page = page_of(browser, staff_site, **getattr(request, "param", {}))
    yield page
    page.context.close()
