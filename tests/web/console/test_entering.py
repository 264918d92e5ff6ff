"""Requests that came by telephone, by letter, or inside a ticket."""

import pytest

from kept.rights.asked import Asker, Channel, staff
from kept.rights.kinds import RequestKind
from tests.web.clerks import ZOE
from tests.web.console.staffed import at_the_console
from tests.web.reading import soup, words


@pytest.fixture
def client(workspace, clerk):
    return at_the_console(workspace)


def test_a_call_is_taken_in_under_the_name_of_who_wrote_it_down(client, clerk):
    given = {"channel": "phone", "verb": "delete", "who": "former", "email": ZOE, "text": "All of it."}

    response = client.post("/console/new/", given)

    name = response["Location"].rstrip("/").rpartition("/")[2]
    received = clerk.find(name).request.received
    assert (received.channel, received.ask.kind, received.by) == (
        Channel.PHONE, RequestKind.ERASURE, staff("officer@example.com"),
    )  # fmt: skip


def test_the_form_speaks_to_staff_of_the_person_and_not_to_them_as_if_they_were(client, clerk):
    said = words(soup(client.get("/console/new/?verb=delete")).select_one("form.sheet"))

    assert "Who it is about, or who asks" in said
    assert "Where the person lives" in said
    assert [one for one in ("You are", "Where you live", "You ask for", "if you mean") if one in said] == []


def test_what_is_missing_is_marked(client, clerk):
    response = client.post("/console/new/", {"channel": "letter", "verb": "copy", "who": "customer"})

    assert response.status_code == 400
    assert [item["id"] for item in soup(response).select("ul.faults")] == ["email-faults"]


def test_a_kind_that_asks_for_more_is_shown_before_it_is_taken_in(client, clerk):
    given = {"channel": "letter", "verb": "delete", "shown": "access", "who": "customer", "email": ZOE}

    response = client.post("/console/new/", given)

    page = soup(response)
    assert response.status_code == 200
    assert page.select_one("input[name=shown]")["value"] == "erasure"
    assert (len(page.select("ul.faults")), page.select_one("#email")["value"]) == (0, ZOE)


def test_letters_are_in_the_language_of_the_person_and_not_of_who_writes_it_down(client, clerk):
    given = {"channel": "letter", "verb": "copy", "who": "customer", "email": ZOE, "language": "es"}

    response = client.post("/console/new/", given)

    name = response["Location"].rstrip("/").rpartition("/")[2]
    assert clerk.find(name).request.received.ask.language == "es"


def test_a_report_that_an_account_is_a_childs_is_taken_in(client, clerk):
    given = {"channel": "phone", "email": ZOE, "agent": "teacher@example.net", "text": "She is in my class."}

    name = client.post("/console/report/", given)["Location"].rstrip("/").rpartition("/")[2]

    received = clerk.find(name).request.received
    assert (received.channel, received.by, received.ask.asker) == (
        Channel.PHONE, staff("officer@example.com"), Asker.REPORTER,
    )  # fmt: skip
    assert "the account is a child’s" in words(soup(client.get(f"/console/requests/{name}/")).select_one(".facts"))


def test_the_form_of_a_report_speaks_of_whoever_reports_and_not_to_them(client, clerk):
    page = soup(client.get("/console/report/"))

    said = f"{words(page.select_one('.lead'))} {words(page.select_one('form.sheet'))}"

    assert [one for one in ("You ", "you ", "Your ", "your ") if one in said] == []
