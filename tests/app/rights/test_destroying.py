"""Copies made for plans are destroyed by whose they are, and by their age, keys and all."""

import os
from datetime import timedelta

from kept.app.rights.clerk import PACKAGES
from kept.app.rights.destroying import destroy_copies, sweep_copies
from tests.app.conftest import AT


def laid(workspace, name, *, days=0):
    folder = workspace.home / PACKAGES
    folder.mkdir(exist_ok=True)
    for ending in ("age", "key"):
        path = folder / f"{name}.{ending}"
        path.write_bytes(b"x")
        made = (AT - timedelta(days=days)).timestamp()
        os.utime(path, (made, made))


def there(workspace):
    return sorted(one.name for one in (workspace.home / PACKAGES).iterdir())


def test_those_of_the_plans_named_go_with_their_keys_and_no_others(workspace):
    for name in ("plan-1", "plan-2"):
        laid(workspace, name)

    assert destroy_copies(workspace, lambda plan: plan == "plan-1") == 1
    assert there(workspace) == ["plan-2.age", "plan-2.key"]


def test_those_that_were_made_too_long_ago_go(workspace):
    laid(workspace, "plan-1", days=8)
    laid(workspace, "plan-2", days=6)

    assert sweep_copies(workspace, before=AT - timedelta(days=7)) == 1
    assert there(workspace) == ["plan-2.age", "plan-2.key"]
