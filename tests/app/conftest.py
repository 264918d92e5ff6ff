import os
import shutil
from contextlib import contextmanager
from datetime import UTC, datetime

import pytest
import yaml
from django.db import connection

from kept.app import make_workspace, open_workspace
from kept.app.demonstration import build_demo
from kept.app.estates import FOLDER, declare_estate
from kept.app.policies import import_policy
from kept.terms import FixedClock
from rexgencloud.company import COMPANY

AT = datetime(2026, 11, 23, 12, tzinfo=UTC)
POLICY = """# Privacy policy

## 1 How long

- Server logs are kept for 90 days.
- Invoices are kept for 7 years.

## 2 How we protect it

- Our staff are trained in data protection.
"""
NO_SYSTEMS = "kept: estate/1\nsystems: []\n"


@pytest.fixture(scope="session")
def binding(django_db_blocker):
    """Our records stand in the file of the workspace that is named, as they do in a process of its own."""

    @contextmanager
    def bound(home):
        before, named = connection.settings_dict["NAME"], os.environ.get("KEPT_HOME")
        connection.close()
        connection.settings_dict["NAME"] = home / "kept.db"
        try:
            with django_db_blocker.unblock():
                yield
        finally:
            connection.close()
            connection.settings_dict["NAME"] = before
            os.environ.pop("KEPT_HOME", None)
            if named is not None:
                os.environ["KEPT_HOME"] = named

    return bound


@pytest.fixture
def built():
    def build(home, *, people=5, at=AT, fresh=False, **asked):
        return build_demo(
            home,
            clock=FixedClock(at),
            company="rexgencloud",
            people=people,
            seed=1,
            fresh=fresh,
            progress=lambda *_: None,
            with_past=False,
            **asked,
        )

    return build


@pytest.fixture(scope="session")
def demonstration(tmp_path_factory, binding):
    """Return the home of a company of 40, built once; nobody changes it."""
    home = tmp_path_factory.mktemp("demonstration") / "home"
    with binding(home):
        build_demo(
            home,
            clock=FixedClock(AT),
            company="rexgencloud",
            people=40,
            seed=1,
            fresh=False,
            progress=lambda *_: None,
            with_past=False,
        )
    return home


@contextmanager
def copied(demonstration, home, binding):
    """Open a copy of the demonstration; its estate still names the stores by where they were built."""
    shutil.copytree(demonstration, home)
    with binding(home):
        yield open_workspace(home, FixedClock(AT))


@pytest.fixture
def company(demonstration, tmp_path, binding):
    """Return the workspace of a company of 40, a copy of one's own."""
    with copied(demonstration, tmp_path / "home", binding) as workspace:
        declare_estate(workspace, COMPANY.estate(workspace.home / FOLDER, {}))
        yield workspace


@pytest.fixture(scope="session")
def web_alone(demonstration):
    """Return the text of an estate of the web logs alone, of the company that nobody changes."""
    systems = yaml.safe_load((demonstration / FOLDER / "estate.yaml").read_text(encoding="utf-8"))["systems"]
    web = next(system for system in systems if system["name"] == "web")
    for dataset in web["datasets"]:
        dataset.pop("references", None)
    return yaml.safe_dump({"kept": "estate/1", "systems": [web]}, sort_keys=False)


@pytest.fixture
def logs_alone(demonstration, web_alone, tmp_path, binding):
    """Return the workspace of a company that declares its web logs alone: a check is quick there."""
    with copied(demonstration, tmp_path / "home", binding) as workspace:
        path = workspace.home / FOLDER / "estate.yaml"
        path.write_text(web_alone.replace(str(demonstration), str(workspace.home)), encoding="utf-8")
        declare_estate(workspace, path)
        yield workspace


@pytest.fixture(scope="session")
def made(tmp_path_factory, binding):
    """Return the home of a workspace in which nothing was declared, made once, with its tables; nobody changes it."""
    home = tmp_path_factory.mktemp("made") / "home"
    make_workspace(home, controller="Example Ltd")
    with binding(home):
        open_workspace(home, FixedClock(AT))
    return home


@pytest.fixture
def workspace(made, tmp_path, binding):
    """Return a workspace in which nothing was declared yet, a copy of one's own."""
    home = tmp_path / "home"
    shutil.copytree(made, home)
    with binding(home):
        yield open_workspace(home, FixedClock(AT))


@pytest.fixture
def policy_file(tmp_path):
    path = tmp_path / "policy.md"
    path.write_text(POLICY, encoding="utf-8")
    return path


@pytest.fixture
def estate_file(tmp_path):
    path = tmp_path / "estate.yaml"
    path.write_text(NO_SYSTEMS, encoding="utf-8")
    return path


@pytest.fixture
def declared(workspace, policy_file, estate_file):
    """Return a workspace with a policy and an estate without systems."""
    import_policy(workspace, policy_file)
    declare_estate(workspace, estate_file)
    return workspace
