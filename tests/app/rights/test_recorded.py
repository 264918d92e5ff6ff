"""What the checks are told of requests: how each was dealt with, and no name."""

from datetime import timedelta

from kept.app.recorded import WorkspaceRecords
from kept.app.rights.advance import advance, answer
from kept.rights.asked import Asker
from kept.rights.kinds import RequestKind
from tests.app.conftest import AT
from tests.app.rights.lives import ADA, asked, proved

A_YEAR = timedelta(days=366)


def told(clerk):
    return list(WorkspaceRecords(clerk.workspace).handled(since=clerk.now - A_YEAR))


def test_a_request_that_is_left_alone_is_past_its_date_and_names_nobody(clerk, clock):
    asked(clerk, RequestKind.ACCESS, place="DE")
    clock.go(days=32)

    (one,) = told(clerk)

    assert (one.kind, one.asker, one.answered_at) == (RequestKind.ACCESS, Asker.SUBJECT, None)
    assert "gdpr" in one.laws
    assert {term.of for term in one.terms if term.is_overdue(clerk.now)} == {"gdpr"}
    assert "zoe" not in repr(one)


def test_what_was_answered_and_left_the_house_was_in_time(clerk, clock, channel):
    name = asked(clerk, RequestKind.ACCESS, place="DE")
    proved(clerk, channel, name)
    clock.go(days=40)

    (one,) = told(clerk)

    assert one.answered_at == AT
    assert [one.hollow, one.unproved, one.unapproved] == [False, False, False]
    assert {(term.is_late, term.is_overdue(clerk.now)) for term in one.terms} == {(False, False)}


def test_only_a_year_counts_and_what_is_still_open(clerk, clock):
    done = asked(clerk, RequestKind.INQUIRY, email="ben@example.org")
    advance(clerk, done)
    answer(clerk, done, "So it is.", by=ADA)
    advance(clerk, done)
    asked(clerk, RequestKind.ACCESS)
    clock.go(days=400)

    assert [one.kind for one in told(clerk)] == [RequestKind.ACCESS]
