import os

import pytest
from django.db import connections
from hypothesis import settings

pytest_plugins = ["tests.servers"]

# How long an example takes depends on the machine and on what else runs there. CI tries the same examples each time, so
# that a change is judged by itself; at a desk they are new each time, and what they find becomes a test.
settings.register_profile("house", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "house")


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix, tmp_path_factory):
    """Our records stand in a real file: a database in memory has neither a write-ahead log nor a second process."""
    records = tmp_path_factory.mktemp("records") / "kept.db"
    connections["default"].settings_dict["TEST"]["NAME"] = str(records)
