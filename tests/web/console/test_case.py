"""One request at the console: what all may see, and what only who says why."""

import sqlite3
from dataclasses import replace
from datetime import timedelta

import pytest

from kept.app.rights.advance import advance
from kept.app.rights.estate import EstateCarrier
from kept.app.serving import serving
from kept.rights.kinds import RequestKind
from kept.safeguards.roles import Role
from kept.terms import FixedClock
from tests.web.centre.estates import open_shop
from tests.web.conftest import AT
from tests.web.console.staffed import REASON, asked, at_the_console, decided_upon, look
from tests.web.reading import soup, words


@pytest.fixture
def name(clerk) -> str:
    return decided_upon(clerk)


@pytest.fixture
def client(workspace, clerk):
    return at_the_console(workspace)


def page_of(client, name):
    return soup(client.get(f"/console/requests/{name}/"))


def test_before_a_purpose_is_given_nothing_that_was_said_is_shown(client, name):
    page = page_of(client, name)

    assert "zoe@example.org" not in page.get_text()
    assert "Please delete all of it." not in page.get_text()
    assert "Known by voice." not in page.get_text()
    assert page.select_one("form.look") is not None


def test_with_purpose_and_reason_it_is_shown_for_half_an_hour(client, name, purpose, workspace):
    look(client, name, purpose)

    now = page_of(client, name)
    with serving(replace(workspace, clock=FixedClock(AT + timedelta(minutes=30)))):
        later = page_of(client, name)

    assert [words(one) for one in now.select(".known dd")] == ["zoe@example.org"]
    assert words(now.select_one(".thread .words-said")) == "Please delete all of it."
    assert "zoe@example.org" not in later.get_text()


@pytest.mark.parametrize(("purpose_given", "reason"), [("", REASON), ("9.9.9", REASON), (None, "  ")])
def test_without_a_purpose_of_the_policy_or_a_reason_nothing_is_shown(purpose_given, reason, client, name, purpose):
    response = look(client, name, purpose if purpose_given is None else purpose_given, reason)

    page = soup(response)
    assert (response.status_code, words(page.select_one(".is-wrong"))) == (400, "Choose a purpose and say why.")
    assert "zoe@example.org" not in page.get_text()


def test_a_look_is_on_record_and_listed_for_who_watches_over_it(client, name, purpose, workspace, clerk):
    before = clerk.workspace.ledger().entries()
    look(client, name, purpose)

    kinds = [one.kind for one in clerk.workspace.ledger().entries()[len(before) :]]
    auditor = at_the_console(workspace, Role.AUDITOR)
    rows = [words(row) for row in soup(auditor.get("/console/looks/")).select("tbody tr")]
    shown = [words(one) for one in page_of(client, name).select(".case-time > .letters li")]
    assert kinds == ["safeguards:person:looked"]
    assert rows == [f"23 November 2026, 12:00 UTC officer@example.com {name}"]
    assert shown == [f"officer@example.com: {REASON} {purpose} 23 November 2026, 12:00 UTC"]


def test_nothing_of_a_look_can_be_read_in_the_records(client, name, purpose, clerk, django_db_blocker):
    look(client, name, purpose, "Because Zoe called twice")
    from django.db import connection

    connection.cursor().execute("PRAGMA wal_checkpoint(FULL)")
    with open(connection.settings_dict["NAME"], "rb") as records:  # noqa: PTH123 - a name, not a path
        assert b"Zoe called twice" not in records.read()


@pytest.mark.parametrize("role", [Role.ENGINEER, Role.AUDITOR])
def test_who_may_not_read_sees_how_it_stands_and_nobodys_data(role, workspace, name, purpose):
    client = at_the_console(workspace, role)

    refused = look(client, name, purpose)
    page = page_of(client, name)

    assert refused.status_code == 403
    assert words(page.select_one(".case-main .hint")) == "Your role shows how the request stands, and nobody’s data."
    assert [words(one) for one in page.select(".systems li")] == ["billing not asked yet", "support not asked yet"]
    assert "zoe@example.org" not in page.get_text()
    assert "Please delete" not in page.get_text()


def test_the_steps_the_dates_and_the_systems_stand_on_the_page(client, name, world, clerk):
    page = page_of(client, name)

    assert [words(one) for one in page.select(".steps-bar li")] == [
        "Received", "Who is asking", "Looking", "Deciding", "Time to think again", "Carrying out", "Answering",
        "Closed",
    ]  # fmt: skip
    assert words(page.select_one('[aria-current="step"]')) == "Deciding"
    assert [words(one) for one in page.select(".clocks li b")] == ["Answer"]


def test_what_happened_is_told_the_newest_first(client, name, purpose):
    look(client, name, purpose)

    lines = [words(one.p) for one in page_of(client, name).select(".timeline li")]

    assert lines[0] == "A plan was made over 8 records."
    assert lines[1] == "It was shown that the person is who they say, by staff, by hand. somebody@example.com"
    assert lines[-1] == "The request came in by privacy centre. the person"


def test_only_what_is_open_and_what_the_role_may_is_offered(workspace, name, clerk):
    def offered(role):
        page = page_of(at_the_console(workspace, role), name)
        return [words(one) for one in page.select(".acts-bar a")]

    assert offered(Role.OFFICER) == [
        "Write", "Ask what is meant", "Say what is meant", "Plan anew", "Approve", "Do not approve", "Take more time",
        "Pause", "Refuse",
    ]  # fmt: skip
    assert offered(Role.APPROVER) == ["Approve", "Do not approve"]
    assert offered(Role.SUPPORT) == ["Write", "Ask what is meant"]
    assert offered(Role.ENGINEER) == ["Plan anew"]
    assert offered(Role.AUDITOR) == []


def test_a_request_that_there_is_not_is_not_found(client, clerk):
    assert client.get("/console/requests/R-2222-2222/").status_code == 404


def test_a_letter_is_shown_as_it_was_sent_to_who_looks(client, clerk, purpose):
    name = asked(clerk)
    letter = clerk.letters.of(clerk.find(name))[0].letter

    before = client.get(f"/console/requests/{name}/letters/{letter.id}/")
    look(client, name, purpose)
    page = soup(client.get(f"/console/requests/{name}/letters/{letter.id}/"))

    assert before["Location"] == f"/console/requests/{name}/#look"
    assert (page.h1.string, page.select_one(".paper-text").string.strip()) == (letter.subject, letter.text.strip())


def test_a_letter_that_came_back_is_not_called_sent_alone(client, clerk, purpose):
    name = asked(clerk)
    for one in clerk.letters.unsent(clerk.find(name)):
        clerk.letters.sent(one.letter.id, at=clerk.now)
    clerk.letters.came_back(name, named=(), at=clerk.now)
    letter = next(one.letter for one in clerk.letters.of(clerk.find(name)) if one.came_back)

    look(client, name, purpose)
    beside = words(page_of(client, name).select_one(f'a[href$="/letters/{letter.id}/"]').parent)
    page = words(soup(client.get(f"/console/requests/{name}/letters/{letter.id}/")).select(".unprinted")[-1])

    said = "came back: send it another way"
    assert (beside.endswith(f" {said}"), page.endswith(f"– {said}")) == (True, True)


def test_staff_do_not_read_the_link_by_which_a_person_shows_who_they_are(client, clerk, purpose):
    name = asked(clerk)
    advance(clerk, name)
    letter = next(one.letter for one in clerk.letters.of(clerk.find(name)) if "/open/subject/" in one.letter.text)

    look(client, name, purpose)
    shown = soup(client.get(f"/console/requests/{name}/letters/{letter.id}/")).select_one(".paper-text").string

    assert f"/centre/open/subject/{name}/…" in shown
    assert shown.strip() != letter.text.strip()


def test_a_system_that_does_not_answer_stands_first(client, clerk, world, purpose):
    world.carrier.down = {"support"}
    name = decided_upon(clerk, kind=RequestKind.ACCESS)
    advance(clerk, name)

    systems = [words(one) for one in page_of(client, name).select(".systems li")]

    assert systems == ["support no answer yet", "billing 3 records"]


def test_why_a_plan_cannot_be_carried_out_is_said_with_names_and_numbers(client, clerk):
    open_shop(clerk.workspace)
    with sqlite3.connect(clerk.workspace.home / "shop.db") as shop:
        shop.execute("update customer set email = 'zoe@example.org'")

    name = decided_upon(replace(clerk, carrier=EstateCarrier(clerk.workspace)))

    assert [words(one) for one in page_of(client, name).select(".is-wrong li")] == [
        (
            "2 records of shop.customer are known by that, and stand for different people. "
            "Tell them apart by one of: customer.id."
        )
    ]


def test_before_it_is_approved_stands_what_the_plan_does_with_how_many_records_of_what(client, clerk, purpose):
    open_shop(clerk.workspace)
    name = decided_upon(replace(clerk, carrier=EstateCarrier(clerk.workspace)))
    look(client, name, purpose)

    page = soup(client.get(f"/console/requests/{name}/approve/"))

    assert [words(one) for one in page.select(".plan .systems li")] == [
        "Tickets The shop 30 records · removed", "Customer The shop 1 record · removed",
    ]  # fmt: skip
