import pytest


@pytest.fixture
def browser(ask):
    return ask("chat", known=False)


@pytest.fixture
def chat(ask):
    return ask("chat")


def test_what_a_visitor_writes_is_one_talk_that_support_answers(browser, chat, clock):
    browser.post("/talk", data={"body": "Is anybody there?"})
    clock.go_on(minutes=1)
    talk = browser.post("/talk", data={"body": "Hello?"}).json()["talk"]
    clock.go_on(minutes=1)
    chat.post(f"/v1/talks/{talk}/lines", json={"body": "Here I am.", "author": "Sam"})

    (held,), lines = chat.get("/v1/talks").json(), chat.get("/v1/lines", params={"talk": talk}).json()
    said = [(one["from_staff"], one["body"]) for one in sorted(lines, key=lambda one: one["at"])]
    assert said == [(False, "Is anybody there?"), (False, "Hello?"), (True, "Here I am.")]
    assert (held["cookie_id"], held["last_message_at"]) == (browser.cookies["et_id"], "2026-11-23T12:02:00Z")


def test_in_a_browser_a_talk_is_a_page_of_ones_own(browser, chat, ask):
    written = browser.post("/talk", data={"body": "Is <b>anybody</b> there?"}, headers={"Accept": "text/html"})
    (talk,) = chat.get("/v1/talks").json()
    chat.post(f"/v1/talks/{talk['id']}/lines", json={"body": "Here I am.", "author": "Sam"})

    mine, anothers = browser.get("/talk").text, ask("chat", known=False).get("/talk").text
    assert (written.status_code, written.headers["Location"]) == (303, "/talk")
    assert ("Is &lt;b&gt;anybody&lt;/b&gt; there?" in mine, "Here I am." in mine) == (True, True)
    assert ("anybody" in anothers, "Here I am." in anothers) == (False, False)


def test_what_was_said_can_be_changed_and_nothing_else_of_it(browser, chat):
    browser.post("/talk", data={"body": "Hello"})
    (line,) = chat.get("/v1/lines").json()

    chat.patch(f"/v1/lines/{line['id']}", json={"body": "█████"})

    assert chat.get(f"/v1/lines/{line['id']}").json() == {**line, "body": "█████"}
    assert chat.patch(f"/v1/lines/{line['id']}", json={"author": "Eve"}).status_code == 422


@pytest.mark.parametrize("body", ["", " ", "x" * 2_001])
def test_nothing_or_too_much_is_not_said(browser, body):
    assert browser.post("/talk", data={"body": body}).status_code == 422


@pytest.mark.parametrize(("talk", "said", "status"), [("tk_0", {"body": "Hi"}, 404), ("tk_0", {}, 422)])
def test_an_answer_in_no_talk_or_without_words_is_refused(chat, talk, said, status):
    assert chat.post(f"/v1/talks/{talk}/lines", json=said).status_code == status


def test_the_company_says_whose_talk_it_is(browser, chat):
    browser.post("/talk", data={"body": "Hello"})

    chat.post("/v1/identify", json={"cookie_id": browser.cookies["et_id"], "account": 7})

    assert [one["account"] for one in chat.get("/v1/talks", params={"account": 7}).json()] == [7]
    assert chat.post("/v1/identify", json={}).status_code == 422


def test_the_window_is_a_script(browser):
    script = browser.get("/widget.js")

    assert (script.headers["Content-Type"], "talk" in script.text) == ("text/javascript; charset=utf-8", True)
