import gc
import os
import tomllib
from importlib.metadata import entry_points
from pathlib import Path

import django
import pytest
from django.db import connections
from hypothesis import settings

pytest_plugins = ["tests.servers", "tests.browsing"]

# Settings are read once, from a workspace. There is none here, whatever demonstration lies where the tests are run.
os.environ.update(DJANGO_SETTINGS_MODULE="kept.settings", KEPT_HOME=str(Path(__file__).parent / "no-workspace"))
django.setup()

# How long an example takes depends on the machine and on what else runs there. CI tries the same examples each time, so
# that a change is judged by itself; at a desk they are new each time, and what they find becomes a test.
settings.register_profile("house", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "house")


def pytest_sessionstart(session):
    """Refuse an environment made before the entry points of today: what they bring would be missing without a word."""
    declared = tomllib.loads((Path(__file__).parents[1] / "pyproject.toml").read_text(encoding="utf-8"))
    for group, points in declared["project"]["entry-points"].items():
        missing = points.keys() - {point.name for point in entry_points(group=group)}
        if missing:
            pytest.exit(f"{group} lacks {min(missing)}: run `sh tools/environment.sh dev`", returncode=2)


LONGEST_FIRST = ("e2e", "cli", "app", "rexgencloud", "web")


def pytest_collection_modifyitems(items):
    """Begin with the folders whose files take minutes: what is begun last is what others wait for."""
    places = {Path(__file__).parent / folder: place for place, folder in enumerate(LONGEST_FIRST)}
    items.sort(key=lambda item: min((places.get(one, len(places)) for one in item.path.parents), default=0))


def pytest_collection_finish(session):
    """Let the garbage collector pass over what was imported and collected: it lives as long as the tests."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000)


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix, tmp_path_factory):
    """Our records stand in a real file: a database in memory has neither a write-ahead log nor a second process."""
    records = tmp_path_factory.mktemp("records") / "kept.db"
    connections["default"].settings_dict["TEST"]["NAME"] = str(records)
