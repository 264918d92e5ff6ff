"""What the history of a request says of how it was dealt with."""

from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest

from kept.rights.due import By
from kept.rights.handled import Term, handled
from kept.rights.law import ClockKind
from kept.rights.office import Office
from kept.rights.promises import Promise
from kept.rights.proofs import Proof
from kept.rights.requests import Request
from kept.rights.timing import clocks_at
from kept.terms import Period
from tests.rights.histories import (
    ADA,
    BEN,
    NOW,
    Answer,
    Asker,
    Point,
    RequestKind,
    answered,
    answered_by,
    approved,
    at,
    began,
    carried_out,
    closed,
    erasure,
    h,
    planned,
    proved,
    received,
)

LETTER = h.Delivered(at=at(20), letter="l-answer")
WITHIN = Promise(
    clause="13.3.2",
    commitment="13.3.2/answers",
    clock=ClockKind.ACT,
    kinds=frozenset({RequestKind.ERASURE}),
    laws=None,
    within=Period(hours=10),
)


def seen(request, *, is_listed_over=False):
    office = Office(zone=ZoneInfo("UTC"))
    clocks = clocks_at(request, laws=(), promises=[WITHIN], office=office, now=at(30))
    return handled(request, clocks, is_listed_over=is_listed_over, now=at(30))


def test_a_date_is_met_once_the_letter_has_left():
    whole = (began(), *carried_out(), answered(8))

    waiting, sent = seen(erasure(*whole)), seen(erasure(*whole, LETTER))

    assert [waiting.answered_at, sent.answered_at] == [None, at(20)]
    assert waiting.terms == (Term(clock=ClockKind.ACT, by=By.PROMISE, of="13.3.2", at=at(10)),)
    assert sent.terms == (replace(waiting.terms[0], met_at=at(20)),)
    assert [waiting.terms[0].is_overdue(at(30)), sent.terms[0].is_late, sent.terms[0].is_overdue(at(30))] == [
        True,
        True,
        False,
    ]


@pytest.mark.parametrize(
    ("events", "is_listed_over", "hollow"),
    [
        ((began(), *carried_out(), answered(), LETTER, closed()), True, False),
        ((began(), *carried_out()), False, False),
        ((began(), *carried_out()), True, True),
        ((began(), answered_by("billing"), answered(), LETTER, closed()), False, True),
        ((began(), answered_by("billing"), answered_by("support", Answer.FAILED), answered(), LETTER), False, True),
    ],
)
def test_a_request_is_hollow_where_it_is_called_over_and_a_system_has_not_spoken(events, is_listed_over, hollow):
    assert seen(erasure(*events), is_listed_over=is_listed_over).hollow is hollow


def test_work_before_anybody_showed_who_asks_is_unproved_whatever_came_later():
    asked = (received(), planned(), approved(ADA), approved(BEN))

    early = Request(id="R-1", events=(*asked, began(), proved(9)))
    late = Request(id="R-1", events=(*asked, proved(5), began()))

    assert [seen(early).unproved, seen(late).unproved] == [True, False]


def test_a_parent_shows_more_than_the_child():
    asked = received(RequestKind.ERASURE, asker=Asker.PARENT)
    points = (proved(2, point=Point.PARENT), proved(2, point=Point.RELATION, how=Proof.STAFF))

    whole = Request(id="R-1", events=(asked, *points, planned(), began()))
    half = Request(id="R-1", events=(asked, *points[:1], planned(), began()))

    assert [seen(whole).unproved, seen(half).unproved] == [False, True]


@pytest.mark.parametrize(("hands", "unapproved"), [((ADA, BEN), False), ((ADA, ADA), True), ((ADA,), True), ((), True)])
def test_four_eyes_are_two_people_over_the_newest_plan(hands, unapproved):
    replanned = (planned(5, plan="plan-2"), *(approved(by, 5, plan="plan-2") for by in hands), began(plan="plan-2"))

    assert seen(erasure(*replanned)).unapproved is unapproved


def test_it_says_what_was_asked_and_names_nobody():
    one = seen(erasure())

    assert (one.kind, one.asker, one.whole, one.received_at) == (RequestKind.ERASURE, Asker.SUBJECT, True, NOW)
    assert "zoe" not in repr(one)
