"""Requests in our tables: sealed, bound to the ledger, handed over to their person, forgotten for good."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kept.records.models import RequestEventRow, RequestMarkRow, RequestRow
from kept.records.stores.requests import BusyRequestError, TakenNameError
from kept.rights.events import about
from kept.rights.requests import Request, UnknownRequestError
from kept.rights.stages import Party, Stage
from kept.safeguards.sealing import SealError
from tests.records.stores.conftest import NAME, SUMMARY
from tests.rights.histories import (
    ADA,
    NOW,
    acknowledged,
    answered,
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

pytestmark = pytest.mark.django_db
CANARY = "zoe@example.org"


def test_a_request_comes_back_as_it_was_told(requests, added):
    opened = requests.append(added, acknowledged(), proved(), summary=SUMMARY)

    found = requests.find(NAME)

    assert found.request == opened.request
    assert found.request.events == (received(text="Please forget me."), acknowledged(), proved())


def test_nothing_that_was_said_stands_in_any_column(requests, added):
    requests.append(added, h.MessageSent(at=NOW, by=ADA, text=CANARY), summary=SUMMARY)

    with connection.cursor() as cursor:
        cursor.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        rows = [row for (table,) in cursor.fetchall() for row in cursor.execute(f'SELECT * FROM "{table}"').fetchall()]

    assert any(NAME in row for row in rows)
    assert not any(CANARY in str(value) or b"zoe@" in bytes(str(value), "utf-8") for row in rows for value in row)
    assert not any(b"Please forget" in value for row in rows for value in row if isinstance(value, bytes))


def test_each_event_has_its_entry_under_a_reference_that_the_key_alone_leads_to(requests, added, ledger):
    opened = requests.append(added, acknowledged(), summary=SUMMARY)

    entries = ledger.entries()

    assert [one.kind for one in entries] == ["rights:request:received", "rights:request:acknowledged"]
    assert {one.about for one in entries} == {about(NAME, opened.key)}


def test_an_event_that_cannot_be_kept_leaves_no_entry(requests, added, ledger):
    RequestEventRow.objects.create(request_id=NAME, place=1, sealed=b"there already")

    with pytest.raises(BusyRequestError):
        requests.append(added, acknowledged(), summary=SUMMARY)

    assert len(ledger.entries()) == 1
    assert RequestRow.objects.get().events == 1


def test_who_adds_second_is_refused_and_nothing_of_theirs_is_kept(requests, added, ledger):
    requests.append(added, acknowledged(), summary=SUMMARY)

    with pytest.raises(BusyRequestError, match=f"^Something else happened to {NAME} in between$"):
        requests.append(added, proved(), summary=SUMMARY)

    assert requests.find(NAME).request.events == (*added.request.events, acknowledged())
    assert len(ledger.entries()) == 2


def test_a_request_of_a_known_person_is_opened_by_their_key_alone(requests, added, persons, root):
    person = persons.made(added.request.received.ask.identifiers, at=NOW)

    requests.append(added, proved(), summary=SUMMARY, person=person)
    row = RequestRow.objects.get()

    assert requests.find(NAME).person == person.id
    assert requests.find(NAME).request.events[1] == proved()
    with pytest.raises(SealError):
        root.unwrap(bytes(row.wrapped_key or b""), context=f"request:{NAME}")


def test_what_was_said_is_gone_with_the_persons_key(requests, added, persons):
    person = persons.made(added.request.received.ask.identifiers, at=NOW)
    requests.append(added, proved(), summary=SUMMARY, person=person)

    persons.forget(person.id, at=NOW)

    with pytest.raises(UnknownRequestError, match="is forgotten"):
        requests.find(NAME)


def test_a_muted_request_cannot_be_read_nor_found_by_what_was_in_it_and_the_ledger_stays_whole(requests, added, ledger):
    assert requests.mute([NAME], at=NOW) == 1
    assert requests.mute([NAME], at=NOW) == 0

    with pytest.raises(UnknownRequestError, match="is forgotten"):
        requests.find(NAME)
    assert RequestMarkRow.objects.count() == 0
    assert len(ledger.entries()) == 1


def test_an_event_moved_to_another_place_or_request_does_not_open(requests, added):
    requests.append(added, acknowledged(), proved(), summary=SUMMARY)
    first, second = RequestEventRow.objects.filter(place__gt=0).order_by("place")
    first.sealed, second.sealed = second.sealed, first.sealed
    first.save()
    second.save()

    with pytest.raises(SealError):
        requests.find(NAME)


def test_two_requests_do_not_have_one_name(requests, added):
    with pytest.raises(TakenNameError):
        requests.add(added.request, summary=SUMMARY)


def test_a_request_that_nobody_made_is_unknown(requests):
    with pytest.raises(UnknownRequestError, match=r"^There is no request R-2222-2222$"):
        requests.find("R-2222-2222")


def test_what_lists_need_stands_beside_the_events(requests, added):
    summary = replace(SUMMARY, stage=Stage.CLOSED, waits_for=Party.NOBODY, wakes_at=None)

    requests.append(added, closed(), summary=summary)

    row = RequestRow.objects.get()
    assert (row.stage, row.waits_for, row.due_at, row.wakes_at) == ("closed", "nobody", at(720), None)
    assert (row.kind, row.channel, row.events, row.closed_at) == ("erasure", "centre", 2, closed().at)


@pytest.mark.django_db(transaction=True)
def test_a_request_that_waits_for_nobody_costs_eight_statements_of_ours(requests):
    """Received with its proof and planned, read again, carried out and answered: all that we read and write for it."""
    first = Request(id=NAME, events=(received(), acknowledged(), proved(), planned()))

    with CaptureQueriesContext(connection) as seen:
        requests.add(first, summary=SUMMARY)
        opened = requests.find(NAME)
        requests.append(opened, began(), *carried_out(), answered(), closed(), summary=SUMMARY)

    statements = [one["sql"][:40] for one in seen if not one["sql"].startswith(("BEGIN", "COMMIT"))]
    assert len(statements) == 8, statements


def test_events_do_not_cost_statements_by_their_number(requests, added):
    with CaptureQueriesContext(connection) as few:
        opened = requests.append(added, acknowledged(), summary=SUMMARY)
    with CaptureQueriesContext(connection) as many:
        requests.append(opened, *[acknowledged()] * 40, summary=SUMMARY)

    assert len(many) == len(few)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(erasure(began(), *carried_out(), answered(), closed()).events[1:]), max_size=8))
def test_what_is_kept_in_pieces_is_read_as_a_whole(requests, events):
    RequestRow.objects.all().delete()
    opened = requests.add(Request(id=NAME, events=(received(),)), summary=SUMMARY)

    for event in events:
        opened = requests.append(opened, event, summary=SUMMARY)

    found = requests.find(NAME).request
    assert found == opened.request == Request(id=NAME, events=(received(), *events))
    assert found.standing(NOW + timedelta(days=1)) == opened.request.standing(NOW + timedelta(days=1))


def test_the_records_hold_no_key_that_opens_without_the_root_key(added):
    (wrapped,) = RequestRow.objects.values_list("wrapped_key", flat=True)

    assert added.key not in bytes(wrapped or b"")


def test_of_two_who_take_a_request_on_one_does_until_it_lets_go_or_is_lost(requests, added):
    taken = [requests.take(NAME, by=name, now=NOW) for name in ("one:a", "two:a", "one:b")]
    lost = requests.let_go("one:")
    again = requests.take(NAME, by="two:b", now=NOW)
    later = requests.take(NAME, by="three:a", now=NOW + timedelta(minutes=15))

    assert (taken, lost, again, later) == ([True, False, False], 1, True, True)
