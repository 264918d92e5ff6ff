"""A faulty company in a workspace, built once and put back for each test that needs it whole."""

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.e2e.process import Place

AT = "2026-11-23T09:30:00+00:00"
FAULTS = ("old-logs", "old-signin-rows", "old-conversation")


@dataclass(frozen=True, slots=True)
class Company:
    """A workspace with a faulty company, a plan that would sweep it, and a copy of both as they were."""

    place: Place
    pristine: Path
    plan: str

    def again(self) -> Place:
        self.place.restore(self.pristine)
        return self.place


@pytest.fixture(scope="session")
def company(tmp_path_factory):
    place = Place(tmp_path_factory.mktemp("bad"), AT)
    planted = [word for fault in FAULTS for word in ("--fault", fault)]
    assert place.kept("demo", "--people", "20", *planted).status == 0
    plan = place.kept("retention", "plan", "--json").document()["plan"]
    shutil.copytree(place.home, place.folder / "pristine")
    return Company(place, place.folder / "pristine", plan)


@pytest.fixture
def empty(tmp_path):
    return Place(tmp_path, AT)
