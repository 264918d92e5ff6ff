import json
import sqlite3
from contextlib import closing
from threading import Event

import pytest
from flask import Flask, request

from rexgencloud.firms import webhook_secret
from rexgencloud.firms.state import file_of
from rexgencloud.firms.webhooks import HEADER, is_genuine, sign
from rexgencloud.serving import served

CARD = {"card": "4242 4242 4242 4242"}
CUSTOMER = {"account": 7, "name": "Ada Quill", "email": "ada@example.org", "country": "GB"}


@pytest.fixture
def shop(ask):
    return ask("payments")


@pytest.fixture
def begin(shop, tmp_path, clock):
    """Return how the shop begins a payment: the place where it is paid."""

    def begun(**changes):
        asked = {"invoice": 7, "amount_cents": 1_190, "currency": "EUR", "return_to": "http://127.0.0.1:9/back",
                 "tell": "http://127.0.0.1:9/hook", **changes}  # fmt: skip
        body = json.dumps(asked).encode()
        at = int(clock.now().timestamp())
        signed = {HEADER: sign(webhook_secret("payments", tmp_path), body, at=at)}
        return shop.post("/sessions", content=body, headers=signed).json()["pay_at"]

    return begun


def test_nothing_is_begun_without_the_shops_signature(shop):
    assert shop.post("/sessions", json={"invoice": 1}).status_code == 401


def test_a_payment_that_is_begun_twice_is_one_payment(begin):
    assert begin() == begin()
    assert begin() != begin(invoice=8)


@pytest.mark.parametrize("card", ["", "1234", "4000 0000 0000 0002"])
def test_a_card_that_is_none_or_is_declined_pays_nothing(shop, begin, card):
    answer = shop.post(begin(customer=CUSTOMER), data={"card": card})

    assert answer.status_code == 422
    assert "declined" in answer.text
    assert shop.get("/v1/payments").json()["data"] == []


def test_a_payment_that_nobody_began_is_not_there(shop):
    assert shop.get("/pay/pay_0").status_code == 404


def test_the_form_for_the_card_has_the_looks_of_the_shop_and_no_script(shop, begin):
    page = shop.get(begin())

    assert shop.get("/static/site.css").status_code == 200
    assert "<script" not in page.text
    assert "form-action 'self' http://127.0.0.1:9;" in page.headers["Content-Security-Policy"]


def test_who_pays_twice_pays_once_and_the_shop_is_told_token_brand_and_last_four(shop, begin, tmp_path, clock):
    told, heard = [], Event()
    company = Flask("company")

    @company.post("/hook")
    def hook():
        told.append((request.get_data(), request.headers[HEADER]))
        heard.set()
        return {}

    with served(company) as address:
        place = begin(tell=f"{address}/hook")
        answers = [shop.post(place, data=CARD).headers["Location"] for _ in range(2)]
        assert heard.wait(10)

    ((body, header),) = told
    event = json.loads(body)
    assert answers == ["http://127.0.0.1:9/back"] * 2
    assert is_genuine(webhook_secret("payments", tmp_path), body, header, now=int(clock.now().timestamp()))
    assert (event["invoice"], event["amount_cents"], event["brand"], event["last_four"]) == (7, 1_190, "visa", "4242")


def test_of_a_card_nothing_but_brand_and_last_four_is_kept(shop, begin, tmp_path):
    shop.post(begin(customer=CUSTOMER), data=CARD)

    (method,), (payment,) = (shop.get(f"/v1/{name}").json()["data"] for name in ("methods", "payments"))
    held = b"".join(one.read_bytes() for one in file_of("payments", tmp_path).parent.glob("payments.db*"))
    assert (method["brand"], method["last_four"], method["account"]) == ("visa", "4242", 7)
    assert (payment["method"], payment["invoice"], payment["amount_cents"]) == (method["id"], 7, 1_190)
    assert (b"Ada Quill" in held, b"4242424242424242" in held, b"4242 4242" in held) == (True, False, False)


def test_of_a_payment_that_was_made_the_session_knows_nobody_any_more(shop, begin, tmp_path):
    shop.post(begin(customer=CUSTOMER), data=CARD)

    with closing(sqlite3.connect(file_of("payments", tmp_path))) as connection:
        rows = connection.execute("select state, account, name, email from session").fetchall()
    assert rows == [("paid", None, None, None)]


def test_a_customer_who_pays_again_is_the_same_customer(shop, begin):
    for invoice in (7, 8):
        shop.post(begin(invoice=invoice, customer=CUSTOMER), data=CARD)

    customers, payments = (shop.get(f"/v1/{name}").json()["data"] for name in ("customers", "payments"))
    assert ([one["name"] for one in customers], len(payments)) == (["Ada Quill"], 2)


def test_a_customer_is_deleted_at_once_and_a_payment_by_a_job(shop, begin):
    shop.post(begin(customer=CUSTOMER), data=CARD)
    (customer,), (payment,) = (shop.get(f"/v1/{name}").json()["data"] for name in ("customers", "payments"))

    gone = shop.delete(f"/v1/customers/{customer['id']}").status_code
    job = shop.post("/v1/redactions", json={"of": "payments", "ids": [payment["id"]]}).headers["Location"]
    states = [shop.get(job).json()["status"] for _ in range(2)]

    assert (gone, states) == (204, ["running", "done"])
    assert [shop.get(f"/v1/{name}").json()["data"] for name in ("customers", "payments")] == [[], []]
