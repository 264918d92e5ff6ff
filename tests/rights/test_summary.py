"""What lists are told of a request."""

from zoneinfo import ZoneInfo

from kept.rights.law import ClockKind
from kept.rights.office import Office
from kept.rights.promises import Promise
from kept.rights.requests import Request
from kept.rights.stages import Party, Stage
from kept.rights.summary import Summary, summarise
from kept.rights.timing import clocks_at
from kept.terms import Period
from tests.rights.histories import SUBJECT, RequestKind, acknowledged, at, h, received

OFFICE = Office(zone=ZoneInfo("UTC"))
WITHIN = Promise(
    clause="13.3.1",
    commitment="13.3.1/answers",
    clock=ClockKind.ACT,
    kinds=frozenset({RequestKind.INQUIRY}),
    laws=None,
    within=Period(hours=48),
)


def test_a_request_in_a_list_says_where_it_stands_and_when_it_is_due():
    request = Request(id="R-7K3M-92QT", events=(received(RequestKind.INQUIRY), acknowledged()))
    clocks = clocks_at(request, laws=(), promises=[WITHIN], office=OFFICE, now=at(2))

    assert summarise(request, clocks, now=at(2)) == Summary(
        stage=Stage.ANSWERING, waits_for=Party.STAFF, is_unread=False, due_at=at(48), wakes_at=None
    )


def test_one_that_no_clock_runs_for_has_no_date_and_one_with_something_to_read_says_so():
    wrote = h.MessageSent(at=at(1), by=SUBJECT, text="Hello?")
    request = Request(id="R-7K3M-92QT", events=(received(RequestKind.INQUIRY), wrote))
    clocks = clocks_at(request, laws=(), promises=(), office=OFFICE, now=at(2))

    assert summarise(request, clocks, now=at(2)).due_at is None
    assert summarise(request, clocks, now=at(2)).is_unread
