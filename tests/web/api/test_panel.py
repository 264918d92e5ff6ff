"""The company's panel hands requests in for whoever is signed in there, and sees how all of them stand."""

from kept.app.rights.advance import advance
from kept.rights.asked import Channel
from kept.rights.proofs import Proof
from kept.rights.stages import Stage
from tests.web.api.conftest import asked


def test_who_is_signed_in_to_the_panel_shows_nothing_more(api):
    answer = api.post("/panel/requests", asked("access", is_signed_in=True), token=api.token())

    told = answer.json()
    request = api.clerk.find(told["reference"]).request
    assert (answer.status_code, told["shows"], request.received.channel) == (201, [], Channel.ACCOUNT)
    assert [how for _, how in request.state.shown] == [Proof.SESSION]
    assert advance(api.clerk, told["reference"]).stage is Stage.CLOSED
    assert api.get(f"/requests/{told['reference']}/messages", token=told["token"]).status_code == 200


def test_who_is_not_signed_in_has_everything_to_show(api):
    answer = api.post("/panel/requests", asked("access", is_signed_in=False), token=api.token())

    told = answer.json()
    assert (told["shows"], api.clerk.find(told["reference"]).person) == (["subject"], None)
    assert api.get(f"/requests/{told['reference']}/messages", token=told["token"]).status_code == 403


def test_a_panel_that_asks_twice_makes_one_request(api):
    token = api.token()
    question = asked("access", is_signed_in=True)

    first, again = (api.post("/panel/requests", question, token=token, Idempotency_Key="panel-0001") for _ in range(2))

    assert first.content == again.content
    assert len(api.get("/panel/requests", token=token).json()["items"]) == 1


def test_the_key_of_one_caller_is_not_that_of_another(api):
    question = asked("access", is_signed_in=True)

    answers = [
        api.post("/panel/requests", question, token=api.token(name=name), Idempotency_Key="panel-0001")
        for name in ("panel", "shop")
    ]

    assert answers[0].json()["reference"] != answers[1].json()["reference"]


def test_requests_are_listed_page_by_page_without_anything_that_was_said(api, clock):
    references = []
    for kind in ("access", "erasure", "opt-out"):
        references.append(api.made(kind, text="Zoe, account 1017")["reference"])
        clock.go(minutes=1)
    token = api.token()

    first = api.get("/panel/requests?limit=2", token=token).json()
    second = api.get(f"/panel/requests?limit=2&after={first['next']}", token=token).json()

    assert [one["reference"] for one in first["items"]] == references[:2]
    assert ([one["reference"] for one in second["items"]], second["next"]) == (references[2:], None)
    assert first["items"][0] == {
        "reference": references[0],
        "kind": "access",
        "stage": "received",
        "waits_for": "kept",
        "received_at": "2026-11-23T12:00:00Z",
        "due": "2026-12-08T23:59:59Z",
    }


def test_requests_are_listed_by_whether_they_are_open(api):
    cancelled, still_open = api.made(), api.made()
    api.post(f"/requests/{cancelled['reference']}/cancellation", {}, token=cancelled["token"])
    token = api.token()

    listed = [
        [one["reference"] for one in api.get(f"/panel/requests?is_open={is_open}", token=token).json()["items"]]
        for is_open in ("true", "false")
    ]

    assert listed == [[still_open["reference"]], [cancelled["reference"]]]


def test_the_panel_sees_how_one_stands(api):
    made = api.made()

    answers = [
        api.get(f"/panel/requests/{name}", token=api.token(name=f"t{at}"))
        for at, name in enumerate((made["reference"], "R-2222-2223"))
    ]

    del made["token"]
    made["may"] = []
    assert (answers[0].json(), answers[1].status_code, answers[1].json()["code"]) == (
        made,
        404,
        "rights.unknown-request",
    )


def test_what_the_list_does_not_know_is_refused(api):
    answer = api.get("/panel/requests?is_opem=true", token=api.token())

    assert (answer.status_code, answer.json()["detail"]) == (422, "Known beside the address: after, is_open, limit.")
