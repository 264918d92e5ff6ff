"""The pages that the firms show to people, in Chromium: each at a telephone's width and a desk's, light and dark."""

import json
from contextlib import ExitStack
from urllib.parse import urlencode

import httpx
import pytest
from playwright.sync_api import expect

from rexgencloud.firms import client, create_firm, webhook_secret
from rexgencloud.firms.manners import EXTENSION
from rexgencloud.firms.webhooks import HEADER, sign
from rexgencloud.serving import served
from tests.browsing import in_chromium, objections, page_of

pytestmark = in_chromium


@pytest.fixture
def firms(tmp_path):
    with ExitStack() as stack:
        there = {}
        for name in ("payments", "social", "mail", "chat"):
            app = create_firm(name, tmp_path)
            stack.callback(app.extensions[EXTENSION].close)
            there[name] = stack.enter_context(served(app))
        yield there


@pytest.fixture
def places(firms, tmp_path):
    """Return where each firm meets people."""
    with client("mail", tmp_path) as mail:
        letter = {"account": 1, "email": "ada@example.org", "kind": "news", "subject": "News"}
        unsubscribe = mail.post("/v3/messages", json=letter).json()["unsubscribe"].rpartition("/")[2]
    at = create_firm("payments", tmp_path).extensions[EXTENSION].clock.now()
    asked = {"invoice": 7, "amount_cents": 1_190, "currency": "EUR", "return_to": firms["social"] + "/health",
             "tell": "http://127.0.0.1:9/hook"}  # fmt: skip
    body = json.dumps(asked).encode()
    signed = {HEADER: sign(webhook_secret("payments", tmp_path), body, at=int(at.timestamp()))}
    pay = httpx.post(f"{firms['payments']}/sessions", content=body, headers=signed, trust_env=False).json()["pay_at"]
    connect = {"redirect_uri": firms["chat"] + "/health", "state": "s", "code_challenge": "c"}
    return {
        "pay": pay,
        "connect": f"{firms['social']}/authorise?{urlencode(connect)}",
        "unsubscribe": f"{firms['mail']}/unsubscribe/{unsubscribe}",
        "talk": f"{firms['chat']}/talk",
    }


@pytest.fixture
def complaints():
    """Return what the browser finds wrong with pages."""
    return []


@pytest.fixture
def page(browser, complaints):
    page = page_of(browser, "http://127.0.0.1", width=390)
    page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
    yield page
    page.context.close()


def test_every_page_is_for_everybody_and_fits(places, page, complaints):
    found = {}
    for name, place in places.items():
        page.goto(place)
        found[name] = objections(page)

    assert (found, complaints) == ({name: {} for name in places}, [])


def test_a_person_pays_connects_unsubscribes_and_talks(places, page, complaints):
    page.goto(places["pay"])
    page.get_by_label("Card number").fill("4242 4242 4242 4242")
    page.get_by_role("button", name="Pay").click()
    expect(page.get_by_text('"firm":"social"')).to_be_visible()

    page.goto(places["connect"])
    page.get_by_label("Your handle").fill("ada.q")
    page.get_by_label("Your name").fill("Ada Quill")
    page.get_by_role("button", name="Allow").click()
    page.wait_for_url("**/health?code=*&state=s")

    page.goto(places["unsubscribe"])
    page.get_by_role("button", name="Unsubscribe").click()
    expect(page.get_by_role("status")).to_contain_text("no more news")

    page.goto(places["talk"])
    for words in ("Is anybody there?", "<b>Hello?</b>"):
        page.get_by_label("Your message").fill(words)
        page.get_by_role("button", name="Send").click()
        expect(page.get_by_text(words)).to_be_visible()
    assert complaints == []
