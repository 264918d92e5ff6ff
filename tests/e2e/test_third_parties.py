"""Real commands against third parties that lie, fail and go down: nothing is lost or counts twice, no lie counts."""

import shutil
import signal
import sqlite3
import subprocess
from contextlib import closing, contextmanager

import pytest

from rexgencloud.firms import address, command, set_switch
from tests.e2e.process import Place
from tests.rexgencloud.site.test_payments import wait_for

AT = "2026-11-23T09:30:00+00:00"
EVENTS, CONNECTIONS = "examplefigures.event", "examplecircle.connection"


@pytest.fixture(scope="module")
def planted(tmp_path_factory):
    """Return a company with an old event at one firm and a customer who left at another, and a plan to sweep both."""
    place = Place(tmp_path_factory.mktemp("firms"), AT)
    assert place.kept("demo", "--people", "30", "--fault", "lying-firm", "--fault", "old-firm-events").status == 0
    set_switch("social", place.stores, "lies", "")
    plan = place.kept("retention", "plan", "--json").document()["plan"]
    shutil.copytree(place.home, place.folder / "pristine")
    return place, plan


@pytest.fixture
def company(planted):
    place, plan = planted
    place.restore(place.folder / "pristine")
    return place, plan


def outcome(place, plan):
    steps = place.kept("plan", "show", plan, "--json").document()["outcome"]["steps"]
    return {one["dataset"]: (one["changed"], one["remaining"]) for one in steps}


def left(place, firm, sql):
    with closing(sqlite3.connect(place.stores / "firms" / f"{firm}.db")) as connection:
        return connection.execute(sql).fetchone()[0]


def remaining(place):
    return (
        left(place, "analytics", "select count(*) from event where id = 'ev_forgotten'"),
        left(place, "social", "select count(*) from connection where account = 12"),
    )


@contextmanager
def running(place, firm):
    with subprocess.Popen(command(firm, place.stores, 0)) as process:
        wait_for(lambda: address(firm, place.stores))
        yield
        process.send_signal(signal.SIGTERM)


def test_a_lie_is_found_not_counted_and_mended_by_the_same_plan(company):
    place, plan = company
    set_switch("social", place.stores, "lies", 1)

    refused = place.kept("retention", "apply", plan)
    found = outcome(place, plan), remaining(place)
    set_switch("social", place.stores, "lies", "")
    mended = place.kept("retention", "apply", plan)

    assert (refused.status, "are erased, and 1 of 1 are there as before" in refused.err) == (2, True)
    assert found == ({EVENTS: (1, 0), CONNECTIONS: (0, None)}, (0, 1))
    assert (mended.status, outcome(place, plan), remaining(place)) == (0, {EVENTS: (1, 0), CONNECTIONS: (1, 0)}, (0, 0))


def test_a_firm_that_is_down_stops_its_own_step_alone_and_the_plan_goes_on_when_it_is_up(company):
    place, plan = company
    set_switch("analytics", place.stores, "down", 1)

    refused = place.kept("retention", "apply", plan)
    found = outcome(place, plan), remaining(place)
    set_switch("analytics", place.stores, "down", "")
    finished = place.kept("retention", "apply", plan)

    assert (refused.status, "asks to wait 3,600 seconds" in refused.err) == (2, True)
    assert found == ({EVENTS: (0, None), CONNECTIONS: (1, 0)}, (1, 0))
    assert (finished.status, outcome(place, plan), remaining(place)) == (
        0,
        {EVENTS: (1, 0), CONNECTIONS: (1, 0)},
        (0, 0),
    )


def test_a_firm_that_runs_is_asked_over_http_and_may_fail_and_lose_answers(company):
    place, plan = company
    for firm in ("analytics", "social"):
        set_switch(firm, place.stores, "fails", 2)
        set_switch(firm, place.stores, "loses", 1)

    with running(place, "analytics"), running(place, "social"):
        applied = place.kept("retention", "apply", plan)

    assert (applied.status, applied.err) == (0, "")
    assert (outcome(place, plan), remaining(place)) == ({EVENTS: (1, 0), CONNECTIONS: (1, 0)}, (0, 0))
    assert left(place, "analytics", "select count(*) from answered") > 0
