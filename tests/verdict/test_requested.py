"""How a year's requests are counted for a clause."""

from datetime import timedelta

import pytest

from kept.rights.asked import Asker
from kept.rights.due import By
from kept.rights.handled import Handled, Term
from kept.rights.kinds import RequestKind
from kept.rights.law import ClockKind
from kept.rights.promised import About
from kept.verdict import Finding
from kept.verdict.findings import Requested
from kept.verdict.requested import Figures, counted
from tests.verdict.declared import NOW, days_ago

ACCESS = About(kinds=frozenset({RequestKind.ACCESS}))
PROMISE = Requested(id="p", about=ACCESS, promise="13.3.2")


def term(days, *, met=None, of="13.3.2", by=By.PROMISE):
    return Term(clock=ClockKind.ACT, by=by, of=of, at=days_ago(days), met_at=None if met is None else days_ago(met))


def request(*terms, received=40, answered=None, **more):
    told = {"kind": RequestKind.ACCESS, "asker": Asker.SUBJECT, "laws": frozenset({"gdpr"}), "whole": True}
    when = None if answered is None else days_ago(answered)
    return Handled(**{**told, "received_at": days_ago(received), "answered_at": when, "terms": terms, **more})


def test_requests_are_in_time_late_overdue_or_called_answered_and_those_of_others_do_not_count():
    figures = counted(
        PROMISE,
        [
            request(term(10, met=38), answered=38),
            request(term(10, met=5), answered=5),
            request(term(10)),
            request(term(-3)),
            request(term(10), hollow=True, unproved=True, unapproved=True),
            request(term(10), kind=RequestKind.ERASURE),
        ],
        now=NOW,
    )

    assert figures == Figures(
        count=5,
        answered=2,
        late=1,
        overdue=1,
        hollow=1,
        unproved=1,
        unapproved=1,
        mean=(2 + 35) * 24 // 2,
        median=(2 + 35) * 24 // 2,
        next=NOW + timedelta(days=3),
    )
    assert figures.in_time == 1
    assert Figures.of(Finding(probe="p", at=NOW, value=figures.lines())) == figures


def test_nobody_having_asked_is_no_figure():
    figures = counted(PROMISE, [], now=NOW)

    assert figures == Figures() == Figures.of(Finding(probe="p", at=NOW, value=figures.lines()))


@pytest.mark.parametrize(
    ("probe", "overdue"),
    [
        (PROMISE, 1),
        (Requested(id="p", about=ACCESS, promise="13.3.9"), 0),
        (Requested(id="p", about=ACCESS, promise="13.3.9", laws_too=True), 1),
        (Requested(id="p", about=ACCESS), 1),
        (Requested(id="p", about=About(kinds=ACCESS.kinds, laws=frozenset({"gdpr", "ccpa"}))), 1),
    ],
)
def test_the_dates_that_count_are_those_of_the_clause_or_of_the_laws_it_names(probe, overdue):
    promised, lawful = term(10), term(10, of="gdpr", by=By.LAW)

    assert counted(probe, [request(promised, lawful)], now=NOW).overdue == overdue


def test_a_law_that_a_clause_does_not_name_counts_for_another_clause():
    asked = request(term(10, of="uk-gdpr", by=By.LAW), laws=frozenset({"gdpr", "uk-gdpr"}))

    assert counted(Requested(id="p", about=About(kinds=ACCESS.kinds, laws=frozenset({"gdpr"}))), [asked], now=NOW) == (
        Figures(count=1)
    )
