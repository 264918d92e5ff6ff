"""Requests through the API: anybody may make one, and only who has shown who they are reads and writes in it."""

import logging

import pytest

from kept.app.rights.advance import advance
from kept.app.rights.asking import ask_clarification
from kept.app.rights.changing import send_message
from kept.rights.asked import Asker, Channel
from tests.app.rights.lives import ADA, approved, happened
from tests.web.api.conftest import ZOE, asked

UNKNOWN = "R-2222-2223"


def test_a_request_comes_in_with_its_clocks_and_a_token(api):
    answer = api.post("/requests", asked(place="US-CA", text="Please."))

    assert answer.status_code == 201
    told = answer.json()
    token = told.pop("token")
    assert told == {
        "reference": told["reference"],
        "kind": "erasure",
        "stage": "received",
        "waits_for": "kept",
        "received_at": "2026-11-23T12:00:00Z",
        "clocks": [
            {
                "clock": "acknowledge",
                "due": "2026-12-08T23:59:59Z",
                "by": "CCPA",
                "section": "11 CCR § 7021(a)",
                "standing": "running",
            },
            {
                "clock": "act",
                "due": "2027-01-07T23:59:59Z",
                "by": "CCPA",
                "section": "Cal. Civ. Code § 1798.130(a)(2)(A); 11 CCR § 7021(b)",
                "standing": "running",
            },
        ],
        "shows": ["subject"],
        "may": ["cancel"],
    }
    received = api.clerk.find(told["reference"]).request.received
    assert (received.channel, received.ask.text, received.ask.identifiers[0].value) == (Channel.API, "Please.", ZOE)
    assert api.get(f"/requests/{told['reference']}", token=token).json() == told


def test_a_stranger_gets_the_same_answer_as_a_customer(api):
    known, stranger = api.made(email=ZOE), api.made(email="nobody@example.org")

    for one in (known, stranger):
        del one["token"], one["reference"]
    assert known == stranger


def test_an_agent_asks_in_the_name_of_somebody_who_is_asked_whether_that_is_so(api):
    request = api.made(on_behalf={"part": "agent", "address": "agent@example.com"})

    ask = api.clerk.find(request["reference"]).request.received.ask
    assert (ask.asker, ask.agent, request["shows"]) == (Asker.AGENT, "agent@example.com", ["agent", "mandate"])


def test_a_token_opens_its_own_request_alone(api):
    mine, other = api.made(), api.made(email="ben@example.org")

    answers = [api.get(f"/requests/{name}", token=mine["token"]) for name in (other["reference"], UNKNOWN, "R-1")]

    assert [one.status_code for one in answers] == [401, 401, 401]
    assert len({one.content for one in answers}) == 1


@pytest.mark.parametrize("verb", ["messages", "appeal"])
def test_whoever_made_a_request_in_anothers_name_writes_nothing_in_it(api, verb):
    request = api.made()

    answer = api.post(f"/requests/{request['reference']}/{verb}", {"text": "Me again"}, token=request["token"])

    assert (answer.status_code, answer.json()["code"]) == (403, "api.not-shown")


def test_whoever_made_a_request_in_anothers_name_reads_nothing_of_it(api):
    request = api.made()
    send_message(api.clerk, request["reference"], "Your account 1017 …", by=ADA)

    answer = api.get(f"/requests/{request['reference']}/messages", token=request["token"])

    assert (answer.status_code, answer.json()["code"]) == (403, "api.not-shown")


def test_the_secret_of_a_letter_shows_who_somebody_is_and_opens_the_request(api):
    request = api.made()
    reference = request["reference"]
    proof = {"opens": "subject", "secret": api.secret(reference)}

    answer = api.post(f"/requests/{reference}/proofs", proof)

    assert answer.status_code == 200
    assert api.get(f"/requests/{reference}/messages", token=answer.json()["token"]).json() == {
        "items": [],
        "next": None,
    }
    assert happened(api.clerk, reference)[-1] == "identity-proved"
    assert api.post(f"/requests/{reference}/proofs", proof).status_code == 404


def test_a_wrong_secret_shows_nothing(api):
    reference = api.made()["reference"]
    advance(api.clerk, reference)

    answer = api.post(f"/requests/{reference}/proofs", {"opens": "subject", "secret": "x" * 32})

    assert (answer.status_code, answer.json()["code"]) == (404, "api.no-such-link")
    assert "identity-proved" not in happened(api.clerk, reference)


def test_the_link_that_cancels_shows_nothing(api):
    reference = api.made()["reference"]

    answer = api.post(f"/requests/{reference}/proofs", {"opens": "cancel", "secret": "x" * 32})

    assert answer.status_code == 404


def test_messages_go_both_ways_a_page_at_a_time(api):
    reference, token = api.owned()
    api.post(f"/requests/{reference}/messages", {"text": "How long?"}, token=token)
    send_message(api.clerk, reference, "Two weeks.", by=ADA)

    first = api.get(f"/requests/{reference}/messages?limit=1", token=token).json()
    second = api.get(f"/requests/{reference}/messages?limit=1&after={first['next']}", token=token).json()

    moment = "2026-11-23T12:00:00Z"
    assert first["items"] == [{"at": moment, "by": "subject", "kind": "message", "text": "How long?"}]
    assert second == {
        "items": [{"at": moment, "by": "staff", "kind": "message", "text": "Two weeks."}],
        "next": None,
    }


def test_what_is_written_after_a_question_answers_it(api):
    reference, token = api.owned()
    ask_clarification(api.clerk, reference, "Which account?", by=ADA)

    api.post(f"/requests/{reference}/messages", {"text": "1017"}, token=token)

    said = api.get(f"/requests/{reference}/messages", token=token).json()["items"]
    assert [(one["kind"], one["text"]) for one in said] == [("question", "Which account?"), ("answer", "1017")]


def test_a_request_is_taken_back_by_whoever_made_it_until_somebody_shows_who_they_are(api):
    untouched = api.made()
    theirs = api.made(email="ben@example.org")
    api.clerk.carrier.holds["ben@example.org"] = {"billing": 1}
    path = f"/requests/{theirs['reference']}"
    proof = {"opens": "subject", "secret": api.secret(theirs["reference"])}
    owner = api.post(f"{path}/proofs", proof).json()["token"]

    first = api.post(f"/requests/{untouched['reference']}/cancellation", {}, token=untouched["token"])
    refused = api.post(f"{path}/cancellation", {}, token=theirs["token"])
    own = api.post(f"{path}/cancellation", {"reason": "Not now"}, token=owner)

    assert (first.status_code, first.json()["stage"]) == (200, "cancelled")
    assert refused.status_code == 403
    assert (own.status_code, own.json()["stage"]) == (200, "cancelled")


def test_nothing_is_taken_back_once_it_is_carried_out(api):
    reference, token = api.owned()
    advance(api.clerk, reference)
    approved(api.clerk, reference)

    answer = api.post(f"/requests/{reference}/cancellation", {}, token=token)

    assert (answer.status_code, answer.json()["code"]) == (409, "rights.not-now")


def test_an_answer_is_appealed_against_once(api):
    reference, token = api.owned("access")
    advance(api.clerk, reference)

    first = api.post(f"/requests/{reference}/appeal", {"text": "Something is missing"}, token=token)
    second = api.post(f"/requests/{reference}/appeal", {"text": "Still"}, token=token)

    assert (first.status_code, first.json()["stage"]) == (201, "deciding")
    assert second.status_code == 409


def test_a_question_asked_twice_under_one_key_makes_one_request(api):
    first = api.post("/requests", asked(), Idempotency_Key="8d3ff1e2-one")
    again = api.post("/requests", asked(), Idempotency_Key="8d3ff1e2-one")
    other = api.post("/requests", asked(), Idempotency_Key="8d3ff1e2-two")

    assert first.content == again.content
    assert ("Idempotency-Replayed" in first, again["Idempotency-Replayed"]) == (False, "true")
    assert other.json()["reference"] != first.json()["reference"]


def test_another_question_under_the_same_key_is_refused(api):
    api.post("/requests", asked(), Idempotency_Key="8d3ff1e2-one")

    answer = api.post("/requests", asked("access"), Idempotency_Key="8d3ff1e2-one")

    assert (answer.status_code, answer.json()["code"]) == (422, "app.other-question")


def test_a_fault_says_where_it_is_and_repeats_nothing(api, caplog):
    with caplog.at_level(logging.DEBUG):
        answer = api.post("/requests", {"kind": "forget", "zoe@example.org": ZOE, "known_by": []})

    assert (answer.status_code, answer["Content-Type"]) == (422, "application/problem+json")
    assert answer.json() == {
        "type": "urn:kept:problem:api.not-understood",
        "title": "Unprocessable Entity",
        "status": 422,
        "detail": "The question is not one that can be answered.",
        "code": "api.not-understood",
        "faults": [
            {"at": "body.kind", "kind": "enum"},
            {"at": "body.known_by", "kind": "too_short"},
            {"at": "body.…", "kind": "extra_forbidden"},
        ],
    }
    assert ZOE not in caplog.text


@pytest.mark.parametrize(
    ("body", "content_type", "status", "code"),
    [
        ("{", "application/json", 400, "api.not-read"),
        ('{"kind": NaN}', "application/json", 400, "api.not-read"),
        ("[" * 5000, "application/json", 400, "api.not-read"),
        ("{}", "text/plain", 415, "api.not-json"),
        ("{}", "application/x-www-form-urlencoded", 415, "api.not-json"),
        ('{"text": "' + "x" * 3_000_000 + '"}', "application/json", 413, "api.too-long"),
    ],
)
def test_what_cannot_be_read_is_a_problem(api, body, content_type, status, code):
    answer = api.client.post("/api/v1/requests", body, content_type=content_type)

    assert (answer.status_code, answer.json()["code"]) == (status, code)


def test_too_many_requests_from_one_place_have_to_wait(api):
    statuses = [api.post("/requests", {}).status_code for _ in range(31)]
    answers = [api.post("/requests", asked()) for _ in range(31)]

    assert set(statuses) == {422}
    assert [one.status_code for one in answers] == [201] * 30 + [429]
    assert answers[-1]["Retry-After"] == "3600"
    assert answers[-1].json()["code"] == "api.too-many"
