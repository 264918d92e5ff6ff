"""Asking for something in the privacy centre: with an account or without, known or not."""

import pytest
from django.test import Client

from kept.app.rights.advance import advance
from kept.rights.asked import Asker, Channel, Correction, Identifier, Scope
from kept.rights.kinds import RequestKind
from kept.rights.verbs import Verb
from tests.web.clerks import ZOE
from tests.web.reading import soup, words

SAID = {"who": "customer", "email": ZOE, "place": "DE"}


@pytest.fixture(autouse=True)
def _clerk(clerk):
    """Every test has a clerk."""


def name_in(response) -> str:
    return str(response["Location"].rstrip("/").rpartition("/")[2])


def asked_by(clerk, response):
    return clerk.find(name_in(response)).request.received


def faults(response) -> dict[str, str]:
    page = soup(response)
    return {item["id"].removesuffix("-faults"): words(item) for item in page.select("ul.faults")}


def test_the_front_page_leads_to_a_form_for_every_verb(client):
    links = [link["href"] for link in soup(client.get("/centre/")).select("a.verb")]

    assert sorted(links) == sorted([f"/centre/ask/{verb}/" for verb in Verb] + ["/centre/find/", "/centre/report/"])


@pytest.mark.parametrize("verb", list(Verb))
def test_every_verb_has_a_form(verb, client):
    assert client.get(f"/centre/ask/{verb}/").status_code == 200


def test_a_verb_that_there_is_not_is_not_found(client):
    assert client.get("/centre/ask/sell/").status_code == 404


def test_who_somebody_is_is_one_of_the_choices(client):
    response = client.post("/centre/ask/copy/", {**SAID, "who": "astronaut"})

    assert (response.status_code, faults(response)) == (400, {"who": "This is not written as it should be."})


def test_what_is_asked_is_on_record_as_it_was_asked(client, clerk):
    received = asked_by(clerk, client.post("/centre/ask/copy/?lang=de", {**SAID, "text": " Alles, bitte. "}))

    ask = received.ask
    assert (received.channel, ask.kind, ask.whose) == (Channel.CENTRE, RequestKind.ACCESS, "customer")
    assert (ask.identifiers, ask.asker) == ((Identifier(kind="email", value=ZOE),), Asker.SUBJECT)
    assert (ask.text, ask.language, ask.place, ask.laws) == ("Alles, bitte.", "de", "DE", ("gdpr",))


def test_after_asking_the_reference_and_what_follows_are_told(client):
    response = client.post("/centre/ask/copy/", SAID)

    page = soup(client.get(response["Location"]))
    assert page.h1.string == "We have it"
    assert page.select_one(".reference").string == name_in(response)


def test_an_address_that_is_not_known_is_answered_like_one_that_is(client, clerk):
    def shape(email):
        response = client.post("/centre/ask/delete/", {**SAID, "email": email})
        name = name_in(response)
        advance(clerk, name)
        shown = client.get(response["Location"]).content.decode().replace(name, "NAME")
        return response.status_code, response["Location"].replace(name, "NAME"), shown

    assert shape("nobody@example.org") == shape(ZOE)


@pytest.mark.parametrize(
    ("verb", "given", "missing"),
    [
        ("copy", {}, ["who", "email"]),
        ("copy", {**SAID, "who": "agent"}, ["agent"]),
        ("copy", {**SAID, "email": "no address"}, ["email"]),
        ("correct", SAID, ["category", "old", "new"]),
        ("object", SAID, ["purposes", "text"]),
        ("ask", SAID, ["text"]),
        ("copy", {**SAID, "also": "1017", "also_kind": "horoscope"}, []),
    ],
)
def test_what_is_missing_is_marked_at_its_field(verb, given, missing, client):
    response = client.post(f"/centre/ask/{verb}/", given)

    assert response.status_code == 400
    assert sorted(faults(response)) == sorted(missing)


def test_a_place_that_was_not_offered_is_not_taken(client):
    assert client.post("/centre/ask/copy/", {**SAID, "place": "XX-<b>"}).status_code == 400


def test_the_place_is_guessed_from_the_browser_and_can_be_changed(client):
    page = soup(client.get("/centre/ask/copy/", headers={"Accept-Language": "de-AT,de;q=0.8"}))

    assert page.select_one("#place option[selected]")["value"] == "AT"
    assert page.select_one('#place option[value="US-CA"]') is not None


@pytest.mark.parametrize(("place", "is_guessed"), [("AT", True), ("US-CA", False)])
def test_a_guess_that_was_let_stand_is_not_taken_as_said(place, is_guessed, client, clerk):
    response = client.post("/centre/ask/copy/", {**SAID, "place": place}, headers={"Accept-Language": "de-AT,de;q=0.8"})

    ask = asked_by(clerk, response).ask

    assert (ask.place, ask.is_place_guessed) == (place, is_guessed)


def test_an_agent_asks_with_an_address_of_their_own(client, clerk):
    given = {**SAID, "who": "agent", "agent": "agent@example.org"}

    ask = asked_by(clerk, client.post("/centre/ask/copy/", given)).ask

    assert (ask.asker, ask.agent) == (Asker.AGENT, "agent@example.org")


def test_a_correction_says_what_is_wrong_and_what_is_right(client, clerk):
    given = {**SAID, "category": "account.name", "old": "Zoe Mayr", "new": "Zoe Mayer"}

    ask = asked_by(clerk, client.post("/centre/ask/correct/", given)).ask

    assert ask.scope == Scope(corrections=(Correction(category="account.name", old="Zoe Mayr", new="Zoe Mayer"),))


def test_to_advertising_one_objects_without_a_reason_and_without_an_identity(client, clerk):
    response = client.post("/centre/ask/object/", {**SAID, "purposes": ["marketing", "9.9.9"]})

    opened = clerk.find(name_in(response))
    assert opened.request.received.ask.scope == Scope(purposes=("marketing",))
    assert opened.request.state.missing == frozenset()


def test_a_part_can_be_chosen_to_be_deleted(client, clerk):
    parts = ["category:account", "system:support", "record:support.ticket#17", "nonsense"]

    ask = asked_by(clerk, client.post("/centre/ask/delete/", {**SAID, "part": parts})).ask

    assert ask.scope == Scope(categories=("account",), systems=("support",), records=("support.ticket#17",))


def test_who_asks_too_often_is_asked_to_wait(client):
    statuses = [client.post("/centre/ask/copy/", SAID).status_code for _ in range(21)]

    assert statuses == [302] * 20 + [429]


def test_a_form_from_elsewhere_is_refused(client):
    strict = Client(enforce_csrf_checks=True)

    assert strict.post("/centre/ask/copy/", SAID).status_code == 403


def test_no_page_sets_a_cookie_but_for_its_form(client):
    client.get("/centre/")
    before = dict(client.cookies)
    client.get("/centre/ask/copy/")

    assert (before, list(client.cookies)) == ({}, ["kept_form"])
