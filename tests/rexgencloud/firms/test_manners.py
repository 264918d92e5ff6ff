import pytest

from rexgencloud.firms import FIRMS, set_switch

LISTS = {
    "payments": "/v1/customers", "registrar": "/api/domains", "mail": "/v3/recipients", "analytics": "/v2/visitors",
    "social": "/app/connections", "ads": "/v1/members", "chat": "/v1/talks",
}  # fmt: skip


@pytest.mark.parametrize("firm", FIRMS, ids=lambda one: one.name)
def test_an_interface_opens_to_the_company_alone(firm, ask):
    path = LISTS[firm.name]

    assert (ask(firm.name, known=False).get(path).status_code, ask(firm.name).get(path).status_code) == (401, 200)


def test_more_requests_than_the_limit_wait_for_the_next_minute(ask, clock, tmp_path):
    set_switch("ads", tmp_path, "limit", 2)
    asking = ask("ads")
    clock.go_on(seconds=20)

    answers = [asking.get("/v1/members") for _ in range(3)]
    clock.go_on(seconds=int(answers[-1].headers["Retry-After"]))

    assert [one.status_code for one in answers] == [200, 200, 429]
    assert answers[-1].headers["Retry-After"] == "40"
    assert asking.get("/v1/members").status_code == 200


def test_a_request_in_so_many_fails_and_does_nothing(ask, tmp_path):
    set_switch("mail", tmp_path, "fails", 2)
    asking = ask("mail")

    answers = [asking.get("/v3/recipients").status_code for _ in range(6)]

    assert answers == [200, 200, 500, 200, 200, 500]


def test_a_change_whose_answer_was_lost_is_not_made_twice_under_the_same_key(ask, tmp_path):
    set_switch("mail", tmp_path, "loses", 1)
    asking, letter = ask("mail"), {"account": 1, "email": "a@example.org", "kind": "service", "subject": "Hello"}

    lost = asking.post("/v3/messages", json=letter, headers={"Idempotency-Key": "k1"})
    again = asking.post("/v3/messages", json=letter, headers={"Idempotency-Key": "k1"})

    assert (lost.status_code, again.status_code, again.json()["status"]) == (500, 201, "delivered")
    assert len(asking.get("/v3/messages").json()) == 1


def test_a_firm_that_lies_reports_what_it_did_not_do(ask, tmp_path):
    asking = ask("mail")
    asking.post("/v3/messages", json={"account": 1, "email": "a@example.org", "kind": "service", "subject": "Hello"})
    (recipient,) = asking.get("/v3/recipients").json()
    set_switch("mail", tmp_path, "lies", 1)

    answer = asking.delete(f"/v3/recipients/{recipient['id']}")

    assert answer.status_code == 204
    assert asking.get("/v3/recipients").json() == [recipient]


def test_a_firm_can_be_made_to_show_a_field_more(ask, tmp_path):
    asking = ask("mail")
    asking.post("/v3/messages", json={"account": 1, "email": "a@example.org", "kind": "service", "subject": "Hello"})
    set_switch("mail", tmp_path, "reveals", "recipients.birthday")

    (recipient,), (message,) = asking.get("/v3/recipients").json(), asking.get("/v3/messages").json()

    assert (recipient["birthday"], "birthday" in message) == ("revealed", False)
