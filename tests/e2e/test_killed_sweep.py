"""A real process that sweeps real stores is killed at its worst moments, and the same command finishes the work."""

import shutil
import signal
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.e2e.process import Answer, Place, contents

AT = "2026-11-23T09:30:00+00:00"
FAULTS = ("old-logs", "old-error-log", "old-signin-rows", "old-closed-account", "old-invoice", "old-conversation")
DRIVER = Path(__file__).with_name("killing.py")
NEVER = 1_000_000


@dataclass(frozen=True, slots=True)
class Sweep:
    """A plan on a faulty company, and what came of it where nobody interfered."""

    place: Place
    pristine: Path
    plan: str
    certificate: dict[str, object]
    swept: dict[str, str]
    events: int
    acts: int

    def driven(self, unit: str, number: int) -> Answer:
        words = [str(self.place.home), AT, self.plan, unit, str(number)]
        return self.place.run([sys.executable, str(DRIVER), *words])


@pytest.fixture(scope="module")
def sweep(tmp_path_factory):
    place = Place(tmp_path_factory.mktemp("swept"), AT)
    pristine = place.folder / "pristine"
    planted = [word for fault in FAULTS for word in ("--fault", fault)]
    assert place.kept("demo", "--people", "30", *planted).status == 0
    plan = place.kept("retention", "plan", "--json").document()["plan"]
    shutil.copytree(place.home, pristine)
    driven = place.run([sys.executable, str(DRIVER), str(place.home), AT, plan, "event", str(NEVER)])
    assert (driven.status, driven.err) == (0, "")
    events, acts = map(int, driven.out.split())
    certificate = place.kept("retention", "apply", plan, "--json").document()
    return Sweep(place, pristine, plan, certificate, contents(place.stores), events, acts)


def test_the_sweep_that_is_killed_changes_databases_and_packed_logs(sweep):
    sweep.place.restore(sweep.pristine)
    before = contents(sweep.place.stores)

    changed = {name for name, digest in before.items() if sweep.swept.get(name) != digest}

    assert {Path(name).suffix for name in changed} >= {".db", ".gz"}
    assert sweep.certificate["finished"] is True


MOMENTS = {
    "after-the-first-event": ("event", 0.0),
    "after-an-event-in-the-middle": ("event", 0.5),
    "after-the-last-event": ("event", 1.0),
    "after-the-first-act": ("act", 0.0),
    "after-an-act-in-the-middle": ("act", 0.5),
    "after-the-last-act": ("act", 1.0),
}


@pytest.mark.parametrize("moment", MOMENTS)
def test_a_killed_sweep_is_finished_by_the_same_command(sweep, moment):
    unit, share = MOMENTS[moment]
    total = sweep.events if unit == "event" else sweep.acts
    sweep.place.restore(sweep.pristine)

    killed = sweep.driven(unit, 1 + int(share * (total - 1)))
    finished = sweep.place.kept("retention", "apply", sweep.plan, "--json")
    verified = sweep.place.kept("ledger", "verify", "--json")

    assert killed.status == -signal.SIGKILL
    assert (finished.status, finished.err) == (0, "")
    assert contents(sweep.place.stores) == sweep.swept
    assert verified.document()["verifies"] is True
    assert_honest(finished.document(), sweep.certificate, cut_off=unit == "act")


def assert_honest(certificate, undisturbed, *, cut_off):
    """No count is made up: what a batch changed whose outcome nobody heard is missing, and the certificate says so."""
    assert certificate["finished"] is True
    assert [step["planned"] for step in certificate["steps"]] == [step["planned"] for step in undisturbed["steps"]]
    assert [step["remaining"] for step in certificate["steps"]] == [0] * len(undisturbed["steps"])
    if cut_off:
        assert sum(step["interrupted"] for step in certificate["steps"]) == 1
    for step in certificate["steps"]:
        assert step["changed"] == step["planned"] or (step["interrupted"] and step["changed"] < step["planned"])


def test_a_sweep_that_is_finished_can_be_asked_for_again_and_changes_nothing(sweep):
    sweep.place.restore(sweep.pristine)

    first = sweep.place.kept("retention", "apply", sweep.plan, "--json")
    again = sweep.place.kept("retention", "apply", sweep.plan, "--json")

    assert again == first
    assert contents(sweep.place.stores) == sweep.swept
