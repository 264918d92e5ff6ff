"""Lists of requests, without opening one."""

from dataclasses import replace
from typing import Any

import pytest

from kept.records.stores.inbox import (
    Counts,
    counts,
    every_request,
    forgettable,
    open_requests,
    requests_known_by,
    requests_of,
    waking,
)
from kept.records.stores.requests import OpenRequest
from kept.rights.asked import Identifier
from kept.rights.requests import Request
from kept.rights.stages import Party, Stage
from tests.records.stores.conftest import SUMMARY
from tests.rights.histories import NOW, at, closed, proved, received

pytestmark = pytest.mark.django_db


@pytest.fixture
def three(requests):
    """Return three requests: one overdue and for staff, one due soon, one closed."""
    kept: dict[str, OpenRequest] = {}
    changes: dict[str, dict[str, Any]] = {
        "R-OLD": {"due_at": at(-1), "waits_for": Party.STAFF, "is_unread": True, "wakes_at": None},
        "R-SOON": {"due_at": at(24), "wakes_at": at(2)},
        "R-DONE": {"stage": Stage.CLOSED, "waits_for": Party.NOBODY, "wakes_at": at(1), "due_at": None},
    }
    for name, more in changes.items():
        request = Request(id=name, events=(received(at=at(len(kept))),))
        marks = [Identifier(kind="email", value=f"{name}@example.org")]
        kept[name] = requests.add(request, summary=replace(SUMMARY, **more), marks=marks)
    return kept


def names(found):
    return [one.id for one in found]


def test_the_inbox_is_ordered_by_what_is_due_and_shows_whoever_is_not_yet_identified(three):
    assert names(open_requests(now=NOW)) == ["R-OLD", "R-SOON"]
    assert names(open_requests(now=NOW, waits_for=Party.STAFF)) == ["R-OLD"]
    assert names(open_requests(now=NOW, overdue=True)) == ["R-OLD"]
    assert names(every_request()) == ["R-DONE", "R-SOON", "R-OLD"]


def test_the_counts_are_over_what_is_open(three):
    assert counts(now=NOW) == Counts(open=2, overdue=1, soon=1, for_staff=1, unread=1)


def test_what_must_be_looked_at_comes_in_the_order_in_which_it_waits(three):
    assert waking(now=NOW) == ()
    assert waking(now=at(3)) == ("R-DONE", "R-SOON")


def test_a_persons_requests_are_found_by_their_person_and_by_what_they_named(three, requests, persons):
    person = persons.made([Identifier(kind="email", value="zoe@example.org")], at=NOW)
    requests.append(three["R-OLD"], proved(), summary=SUMMARY, person=person)

    assert names(requests_of(person.id)) == ["R-OLD"]
    assert names(requests_known_by([Identifier(kind="email", value="r-soon@EXAMPLE.org")], persons=persons)) == [
        "R-SOON"
    ]
    assert requests_known_by([Identifier(kind="account", value="R-SOON@example.org")], persons=persons) == ()


def test_what_was_closed_before_a_date_may_be_forgotten_once(three, requests):
    done = replace(SUMMARY, stage=Stage.CLOSED)
    requests.append(three["R-DONE"], closed(9), summary=done)

    assert forgettable(closed_before=at(9)) == ()
    assert forgettable(closed_before=at(10)) == ("R-DONE",)
    requests.mute(["R-DONE"], at=at(10))
    assert forgettable(closed_before=at(10)) == ()
