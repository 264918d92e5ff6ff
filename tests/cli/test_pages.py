"""The commands in the tutorial and the how-to pages do what the pages say, in their order."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.e2e.process import Place
from tests.e2e.warm import shim

DOCS = Path(__file__).parents[2] / "docs"
PAGES = [path for part in ("tutorial", "how-to") for path in sorted((DOCS / part).glob("*.md"))]
PLAN = re.compile(r"plan-[0-9a-f]{8}")


def steps(page):
    """Return each command of the page's console blocks with the status that it should end with.

    A command ends with 0 unless `echo $?` follows it, with another figure below.
    """
    blocks = re.findall(r"^```console\n(.*?)^```", page.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    lines = [line for block in blocks for line in block.splitlines()]
    found: list[tuple[str, int]] = []
    for number, line in enumerate(lines):
        if line == "$ echo $?":
            found[-1] = (found[-1][0], int(lines[number + 1]))
        elif line.startswith("$ "):
            found.append((line.removeprefix("$ "), 0))
    return found


@pytest.fixture(scope="module")
def clean(tmp_path_factory):
    """Return the example company as it is when all its promises are kept, with a copy to put back."""
    place = Place(tmp_path_factory.mktemp("pages"), "2026-11-23T09:30:00+00:00")
    assert place.kept("demo", "--people", "20").status == 0
    shutil.copytree(place.home, place.folder / "pristine")
    return place


@pytest.mark.parametrize("page", [page for page in PAGES if steps(page)], ids=lambda page: page.stem)
def test_each_command_of_a_page_ends_as_the_page_says(page, clean, tmp_path):
    clean.restore(clean.folder / "pristine")
    programs = (shim(clean.folder / "programs"), Path(sys.executable).parent, os.environ["PATH"])
    path = os.pathsep.join(map(str, programs))
    environment = clean.environment(PATH=path, KEPT_DEMO_PEOPLE="20")
    plan = ""
    for written, status in steps(page):
        command = ["bash", "-c", PLAN.sub(plan, written)]
        done = subprocess.run(
            command, cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=120, check=False
        )
        plan = next(iter(PLAN.findall(done.stdout)), plan)
        assert (written, done.returncode) == (written, status), done.stdout + done.stderr
        assert len(done.stderr.splitlines()) <= min(status, 1), done.stderr
