import json
import time
from threading import Event

import pytest
from flask import request

from rexgencloud.site.examplepay import create_processor
from rexgencloud.site.examplepay.signature import HEADER, is_genuine, sign
from rexgencloud.site.serving import served

SECRET = b"p" * 32
CARD = {"card": "4242 4242 4242 4242"}


def begin(client, **changes):
    asked = {"invoice": 7, "amount_cents": 1_190, "currency": "EUR", "return_to": "http://127.0.0.1:9/back",
             "tell": "http://127.0.0.1:9/hook", **changes}  # fmt: skip
    body = json.dumps(asked).encode()
    headers = {HEADER: sign(SECRET, body, at=int(time.time())), "Content-Type": "application/json"}
    return client.post("/sessions", data=body, headers=headers).json["pay_at"].removeprefix("http://localhost")


@pytest.fixture
def client():
    return create_processor(SECRET).test_client()


def test_the_processor_begins_nothing_without_the_shops_signature():
    answer = create_processor(SECRET).test_client().post("/sessions", json={"invoice": 1})

    assert answer.status_code == 401


def test_a_payment_that_is_begun_twice_is_one_payment(client):
    assert begin(client) == begin(client)
    assert begin(client) != begin(client, invoice=8)


@pytest.mark.parametrize("card", ["", "1234", "4000 0000 0000 0002"])
def test_a_card_that_is_none_or_is_declined_pays_nothing(client, card):
    answer = client.post(begin(client), data={"card": card})

    assert answer.status_code == 422
    assert "declined" in answer.text


def test_a_payment_that_nobody_began_is_not_there(client):
    assert client.get("/pay/pay_0").status_code == 404


def test_who_pays_twice_pays_once_and_the_shop_is_told_token_brand_and_last_four():
    told, heard = [], Event()
    shop = create_processor(b"a shop of its own")

    @shop.post("/hook")
    def hook():
        told.append((request.get_data(), request.headers[HEADER]))
        heard.set()
        return {}

    with served(shop) as address:
        client = create_processor(SECRET).test_client()
        place = begin(client, tell=f"{address}/hook")
        answers = [client.post(place, data=CARD).headers["Location"] for _ in range(2)]
        assert heard.wait(10)

    ((body, header),) = told
    event = json.loads(body)
    assert answers == ["http://127.0.0.1:9/back"] * 2
    assert is_genuine(SECRET, body, header, now=int(time.time()))
    assert (event["invoice"], event["amount_cents"], event["brand"], event["last_four"]) == (7, 1_190, "visa", "4242")
    assert b"42424242" not in body
