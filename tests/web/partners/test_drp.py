"""The Data Rights Protocol from an agent's side, and the attacks that its signatures are for."""

import json
from base64 import b64encode
from uuid import uuid4

import pytest

from kept.app.rights.advance import advance
from kept.app.rights.deciding import refuse
from kept.records.models import AgentTokenRow, CallbackRow
from kept.records.stores.inbox import every_request
from kept.rights.asked import Asker, Channel
from kept.rights.outcomes import Ground
from kept.rights.proofs import Point, Proof
from tests.app.rights.lives import ADA, approved, links
from tests.rights.drp.signing import AGENT, OTHER_KEY, claims, signed, written
from tests.web.partners.conftest import PAGES

PATH = "/drp/v1/data-rights-request"


def reference(partners):
    [one] = every_request()
    return one.id


def told(partners, token, name):
    return partners.ask("GET", f"{PATH}/{name}", token=token)


def test_an_agent_signs_for_a_token_and_learns_that_it_is_good(partners):
    answer = partners.agent_token()

    said = answer.json()
    assert (answer.status_code, said["agent-id"], sorted(said)) == (200, AGENT, ["agent-id", "token"])
    good = partners.ask("GET", f"/drp/v1/agent/{AGENT}", token=said["token"])
    other = partners.ask("GET", "/drp/v1/agent/OTHER_AGENT", token=said["token"])
    assert ((good.status_code, good.json()), other.status_code) == ((200, {}), 403)
    assert said["token"].encode() not in bytes(AgentTokenRow.objects.get().digest)


def test_a_new_token_voids_the_one_before(partners, agent, clock):
    clock.go(seconds=1)
    new = partners.agent_token().json()["token"]

    answers = [partners.ask("GET", f"/drp/v1/agent/{AGENT}", token=one).status_code for one in (agent, new)]

    assert answers == [401, 200]


@pytest.mark.parametrize(
    "said",
    [
        {"agent-id": "OTHER_AGENT"},
        {"business-id": "OTHER_LTD"},
        {"expires-at": "2026-11-23T12:00:00Z"},
        {"issued-at": "2026-11-23T12:01:00Z"},
    ],
)
def test_no_token_is_given_for_a_message_that_does_not_hold_and_nothing_is_said(partners, said):
    answer = partners.agent_token(**said)

    assert (answer.status_code, answer.content) == (403, b"")


def test_no_token_is_given_for_another_key_an_unknown_agent_or_a_message_that_was_used(partners):
    good = signed(claims())
    bodies = [("GOOD_AGENT", signed(claims(), OTHER_KEY)), ("OTHER_AGENT", good), ("GOOD_AGENT", good)]

    statuses = [partners.ask("POST", f"/drp/v1/agent/{name}", body).status_code for name, body in bodies]
    replayed = partners.ask("POST", f"/drp/v1/agent/{AGENT}", good)

    assert (statuses, replayed.status_code, replayed.content) == ([403, 403, 200], 403, b"")


def test_a_right_is_exercised_for_somebody_who_then_shows_who_they_are(partners, agent):
    answer = partners.exercise(agent, **{"regime": "ccpa", "agent-request-id": "foo-1"})

    name = answer.json()["request_id"]
    assert answer.status_code == 200
    assert answer.json() == {
        "request_id": name,
        "agent_request_id": "foo-1",
        "status": "open",
        "received_at": "2026-11-23T12:00:00Z",
        "expected_by": "2027-01-07T23:59:59Z",
    }
    mine = reference(partners)
    received = partners.clerk.find(mine).request.received
    assert (received.channel, received.ask.asker, received.ask.laws) == (Channel.DRP, Asker.AGENT, ("ccpa",))
    assert partners.clerk.find(mine).request.state.shown == {(Point.AGENT, Proof.PARTNER)}
    advance(partners.clerk, mine)
    assert told(partners, agent, name).json() == {
        **answer.json(),
        "status": "in_progress",
        "reason": "need_user_verification",
        "processing_details": "We wrote to the address in the request. The person follows the link in that letter.",
        "user_verification_url": f"{PAGES}/centre/find/?name={mine}",
    }
    assert links(partners.clerk.channel, "mandate")[-1][0] == mine


def test_of_an_agent_that_is_relied_on_a_verified_address_is_enough(partners):
    partners.review(written(relied_on=True))
    agent = partners.agent_token().json()["token"]

    name = partners.exercise(agent, email_verified=True).json()["request_id"]

    advance(partners.clerk, reference(partners))
    assert told(partners, agent, name).json()["status"] == "in_progress"
    approved(partners.clerk, reference(partners))
    assert told(partners, agent, name).json()["status"] == "fulfilled"
    assert "zoe@example.org" not in partners.clerk.carrier.holds or not partners.clerk.carrier.holds["zoe@example.org"]


def test_a_copy_is_fetched_by_the_agent_that_asked_for_it_while_it_lies_ready(partners, clock):
    partners.review(written(relied_on=True))
    agent = partners.agent_token().json()["token"]
    name = partners.exercise(agent, exercise="access", email_verified=True).json()["request_id"]
    early = partners.ask("GET", f"{PATH}/{name}/results", token=agent)
    advance(partners.clerk, reference(partners))

    said = told(partners, agent, name).json()
    fetched = partners.ask("GET", said["results_url"].removeprefix(PAGES), token=agent)
    nobody = partners.ask("GET", f"{PATH}/{name}/results")
    clock.go(days=15)
    late = partners.ask("GET", f"{PATH}/{name}/results", token=agent)

    assert (said["status"], said["expires_at"]) == ("fulfilled", "2026-12-07T12:00:00Z")
    assert (fetched.status_code, b"".join(fetched.streaming_content)) == (200, b"billing: 3\nsupport: 5\n")
    assert [one.status_code for one in (early, nobody, late)] == [410, 401, 410]


def test_an_opt_out_is_done_without_anything_to_show(partners, agent):
    name = partners.exercise(agent, exercise="sale:opt-out", regime="ccpa").json()["request_id"]
    advance(partners.clerk, reference(partners))

    assert told(partners, agent, name).json()["status"] == "fulfilled"


def test_somebody_of_whom_nothing_is_held_is_no_match(partners):
    partners.review(written(relied_on=True))
    agent = partners.agent_token().json()["token"]
    name = partners.exercise(agent, exercise="access", email="ben@example.org", email_verified=True).json()[
        "request_id"
    ]
    advance(partners.clerk, reference(partners))

    said = told(partners, agent, name).json()

    assert (said["status"], said["reason"], said["processing_details"]) == (
        "denied",
        "no_match",
        "Nothing is held about the person.",
    )


def test_a_refusal_says_why_in_the_protocols_word(partners, agent):
    name = partners.exercise(agent).json()["request_id"]
    refuse(partners.clerk, reference(partners), by=ADA, ground=Ground.EXCESSIVE, text="The tenth this week.")

    said = told(partners, agent, name).json()

    assert (said["status"], said["reason"]) == ("denied", "too_many_requests")
    assert "tenth" not in json.dumps(said)


def test_a_request_is_taken_back_with_a_signed_reason(partners, agent):
    name = partners.exercise(agent).json()["request_id"]
    path = f"{PATH}/{name}"

    forged = partners.ask("DELETE", path, signed({"reason": "no"}, OTHER_KEY), token=agent)
    answer = partners.ask("DELETE", path, signed({"reason": "I don't want my account deleted"}), token=agent)
    again = partners.ask("DELETE", path, signed({"reason": "no"}), token=agent)

    assert (forged.status_code, answer.status_code, answer.json()["status"], again.status_code) == (
        403,
        200,
        "revoked",
        409,
    )


def test_a_request_whose_own_retention_is_over_has_expired(partners, agent):
    name = partners.exercise(agent).json()["request_id"]
    partners.clerk.requests.mute([reference(partners)], at=partners.clerk.now)

    assert told(partners, agent, name).json() == {"request_id": name, "status": "expired"}


# Attacks.


@pytest.mark.django_db(transaction=True)
def test_a_message_that_was_used_is_not_good_again(partners, agent):
    body = signed(claims(exercise="deletion", email="zoe@example.org"))

    first, replayed = (partners.ask("POST", PATH, body, token=agent) for _ in range(2))

    assert (first.status_code, replayed.status_code) == (200, 409)
    assert replayed.json() == {"code": "409", "message": "The message was used before"}
    assert len(every_request()) == 1


def test_a_message_of_one_agent_is_not_good_with_the_token_of_another(partners, agent):
    partners.review(written(OTHER_KEY, id="OTHER_AGENT"), name="OTHER_AGENT")
    body = signed(claims(**{"agent-id": "OTHER_AGENT"}), OTHER_KEY)
    other = partners.ask("POST", "/drp/v1/agent/OTHER_AGENT", body).json()["token"]
    name = partners.exercise(agent).json()["request_id"]

    stolen = signed(claims(exercise="deletion", email="ben@example.org"))
    resigned = signed(claims(exercise="deletion", email="ben@example.org"), OTHER_KEY)
    answers = [partners.ask("POST", PATH, body, token=other) for body in (stolen, resigned)]

    assert [one.status_code for one in answers] == [403, 403]
    assert [told(partners, other, name).status_code, told(partners, other, uuid4()).status_code] == [403, 404]
    assert partners.ask("DELETE", f"{PATH}/{name}", signed({}, OTHER_KEY), token=other).status_code == 403
    assert partners.ask("GET", f"{PATH}/{name}/results", token=other).status_code == 403


def test_a_message_for_another_business_is_not_good_here(partners, agent):
    assert partners.exercise(agent, **{"business-id": "OTHER_LTD"}).status_code == 403


def test_an_expired_message_is_refused_for_good(partners, agent, clock):
    body = signed(claims(exercise="deletion", email="zoe@example.org"))
    clock.go(minutes=10)

    answer = partners.ask("POST", PATH, body, token=agent)

    assert answer.status_code == 400
    assert answer.json() == {"code": "400", "message": "The message has expired", "fatal": True}


@pytest.mark.parametrize(
    "body",
    [
        json.dumps(claims(exercise="deletion", email="zoe@example.org")).encode(),
        b64encode(json.dumps(claims(exercise="deletion", email="zoe@example.org")).encode()),
        b64encode(b"\x00" * 64 + json.dumps(claims(exercise="deletion", email="zoe@example.org")).encode()),
        b"",
    ],
    ids=["plain", "no signature", "no real signature", "nothing"],
)
def test_what_is_not_signed_is_not_read(partners, agent, body):
    answer = partners.ask("POST", PATH, body, token=agent)

    assert (answer.status_code in {400, 403}, every_request()) == (True, ())


def test_a_token_and_old_signatures_are_void_once_the_key_in_the_directory_changed(partners, agent):
    partners.review(written(OTHER_KEY))

    assert partners.exercise(agent).status_code == 401
    assert partners.agent_token().status_code == 403
    assert partners.ask("POST", f"/drp/v1/agent/{AGENT}", signed(claims(), OTHER_KEY)).status_code == 200


def test_an_agent_that_was_taken_out_of_the_directory_is_nobody(partners, agent):
    (partners.clerk.workspace.home / "agents" / f"{AGENT}.json").unlink()

    assert partners.exercise(agent).status_code == 401


@pytest.mark.parametrize("url", ["http://169.254.169.254/latest", "https://evil.example/", "http://agent.example/u"])
def test_news_goes_to_no_address_that_nobody_reviewed(partners, agent, url):
    answer = partners.exercise(agent, status_callback=url)

    assert (answer.status_code, every_request(), CallbackRow.objects.count()) == (400, (), 0)


def test_an_address_for_news_is_kept_sealed(partners, agent):
    partners.exercise(agent, status_callback="https://agent.example/zoe")

    assert b"agent.example" not in bytes(CallbackRow.objects.get().sealed)


def test_without_a_name_in_the_directory_there_is_no_such_address(api):
    assert api.client.post("/drp/v1/agent/GOOD_AGENT", b"", content_type="text/plain").status_code == 404
    assert api.client.get(f"{PATH}/{uuid4()}").status_code == 404


def test_guessing_tokens_has_to_wait(partners):
    statuses = [told(partners, f"drp_{at}", uuid4()).status_code for at in range(61)]

    assert statuses == [401] * 60 + [429]


def test_a_message_expires_before_its_use_is_forgotten(partners, agent, clock):
    body = signed(claims(exercise="deletion", email="zoe@example.org"))
    partners.ask("POST", PATH, body, token=agent)
    clock.go(minutes=9, seconds=59)
    partners.clerk.tickets.sweep(now=clock.now())

    assert partners.ask("POST", PATH, body, token=agent).status_code == 409
