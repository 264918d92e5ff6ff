"""Every fault that our own records show turns exactly the clauses it declares, and a past without one none."""

import shutil

import pytest

from kept.app import open_workspace
from kept.app.checking import check
from kept.app.demonstration import build_demo, plant, standing_demo
from kept.app.estates import FOLDER, declare_estate
from kept.cli.pages import pages_of
from kept.terms import FixedClock
from kept.verdict import Verdict
from rexgencloud.company import COMPANY
from tests.app.conftest import AT

OF_RECORDS = sorted(name for name, one in COMPANY.faults.items() if one.is_of_records)


def together(names):
    """Yield faults that share no clause, to be planted at once: a check of the whole company is dear."""
    left = list(names)
    while left:
        group, taken = [], set[str]()
        for name in left:
            if taken.isdisjoint(COMPANY.faults[name].turns):
                group.append(name)
                taken |= COMPANY.faults[name].turns
        left = [name for name in left if name not in group]
        yield tuple(group)


SHOWN_BY_THE_PAST = (
    "4.2.0",
    "4.2.1",
    "4.2.2",
    "4.2.3",
    "4.2.4",
    "4.2.5",
    "10.1.3",
    "11.1.3",
    "11.1.4",
    "11.2.3",
    "11.2.4",
    "13.3.1",
    "13.3.2",
    "13.3.3",
    "13.3.4",
)


@pytest.fixture(scope="module")
def lived(tmp_path_factory, binding):
    """Return the home of a small company with its past, and its verdicts."""
    home = tmp_path_factory.mktemp("lived") / "home"
    with binding(home):
        made = build_demo(
            home,
            clock=FixedClock(AT),
            company="rexgencloud",
            people=30,
            seed=1,
            fresh=False,
            progress=lambda *_: None,
        )
        before = verdicts(made.workspace)
    return home, before


def verdicts(workspace):
    return {one.clause: one.verdict for one in check(workspace, pages_of(workspace)).clauses}


def test_a_past_in_which_everybody_was_answered_keeps_what_was_promised_about_it(lived):
    _, before = lived

    assert [before[one] for one in SHOWN_BY_THE_PAST] == [Verdict.KEPT] * len(SHOWN_BY_THE_PAST)
    assert {one for one, verdict in before.items() if verdict in {Verdict.BROKEN, Verdict.DUE}} == set()


@pytest.mark.parametrize("names", list(together(OF_RECORDS)), ids="+".join)
def test_faults_turn_exactly_the_clauses_they_declare(names, lived, tmp_path, binding):
    built, before = lived
    home = tmp_path / "home"
    shutil.copytree(built, home)

    with binding(home):
        declare_estate(open_workspace(home, FixedClock(AT)), COMPANY.estate(home / FOLDER, {}))
        standing = standing_demo(home, clock=FixedClock(AT), company="rexgencloud")
        faults = [plant(standing, name) for name in names]
        after = verdicts(standing.workspace)

    declared = frozenset().union(*(fault.turns for fault in faults))
    assert {one for one, verdict in after.items() if verdict is not before[one]} == declared
    assert {after[one] for fault in faults for one in fault.clauses} <= {Verdict.BROKEN, Verdict.DUE}
