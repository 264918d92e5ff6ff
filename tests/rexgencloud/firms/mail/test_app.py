import pytest

LETTER = {"account": 7, "email": "ada@example.org", "language": "en", "kind": "news", "subject": "News"}


@pytest.fixture
def mail(ask):
    return ask("mail")


def test_a_letter_is_recorded_with_whom_it_went_to_and_without_its_text(mail):
    for _ in range(2):
        mail.post("/v3/messages", json=LETTER)

    (recipient,), messages = mail.get("/v3/recipients").json(), mail.get("/v3/messages").json()
    assert (recipient["account"], recipient["email"], "unsubscribe_token" in recipient) == (7, "ada@example.org", False)
    assert [(one["account"], one["kind"], one["status"]) for one in messages] == [(7, "news", "delivered")] * 2
    assert mail.post("/v3/messages", json={**LETTER, "text": "Dear Ada"}).status_code == 422


def test_what_nobody_takes_comes_back(mail):
    mail.post("/v3/messages", json={**LETTER, "email": "gone@nobody.example"})

    (message,), (bounce,) = mail.get("/v3/messages").json(), mail.get("/v3/bounces").json()
    assert (message["status"], bounce["message"], bounce["account"]) == ("bounced", message["id"], 7)


def test_who_unsubscribes_by_one_click_gets_what_the_service_needs_and_no_news(mail, ask):
    place = mail.post("/v3/messages", json=LETTER).json()["unsubscribe"]
    anybody = ask("mail", known=False)

    shown = anybody.get(place)
    clicked = [anybody.post(place, data={"List-Unsubscribe": "One-Click"}).status_code for _ in range(2)]
    sent = [mail.post("/v3/messages", json={**LETTER, "kind": kind}).json()["status"] for kind in ("news", "service")]

    assert ('<form method="post">' in shown.text, clicked) == (True, [200, 200])
    assert sent == ["suppressed", "delivered"]
    assert [one["reason"] for one in mail.get("/v3/suppressions").json()] == ["unsubscribed"]


def test_a_link_that_is_nobodys_unsubscribes_nobody(mail):
    assert [mail.get("/unsubscribe/x").status_code, mail.post("/unsubscribe/x").status_code] == [404, 404]


def test_an_address_is_put_right_and_nothing_else_can_be_changed(mail):
    mail.post("/v3/messages", json=LETTER)
    (recipient,) = mail.get("/v3/recipients").json()

    right = mail.patch(f"/v3/recipients/{recipient['id']}", json={"email": "quill@example.org"})

    assert right.json() == {"changed": ["email"]}
    assert mail.get(f"/v3/recipients/{recipient['id']}").json() == {**recipient, "email": "quill@example.org"}
    assert mail.patch(f"/v3/recipients/{recipient['id']}", json={"account": 8}).status_code == 422
    assert mail.patch("/v3/recipients/rcp_0", json={"email": "x"}).status_code == 404


def test_what_is_removed_is_gone(mail):
    mail.post("/v3/messages", json=LETTER)
    (recipient,) = mail.get("/v3/recipients").json()

    answers = [mail.delete(f"/v3/recipients/{recipient['id']}").status_code for _ in range(2)]

    assert (answers, mail.get("/v3/recipients").json()) == ([204, 404], [])
