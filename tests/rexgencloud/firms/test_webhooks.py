import json

import pytest
from flask import Flask, request

from rexgencloud.firms import set_switch, webhook_secret
from rexgencloud.firms.manners import EXTENSION
from rexgencloud.firms.registry import create_firm
from rexgencloud.firms.webhooks import HEADER, is_genuine, post, send_waiting, sign
from rexgencloud.serving import served

SECRET = b"p" * 32


@pytest.fixture
def told():
    return []


@pytest.fixture
def company(told):
    """Return how the company will answer, which is well unless said, and where it listens."""
    app = Flask("company")
    answers: list[int] = []

    @app.post("/hook")
    def hook():
        told.append((request.get_data(), request.headers[HEADER]))
        return "", answers.pop(0) if answers else 200

    with served(app) as address:
        yield answers, f"{address}/hook"


@pytest.fixture
def firm(tmp_path, clock):
    app = create_firm("chat", tmp_path, clock)
    yield app
    app.extensions[EXTENSION].close()


def lay_down(firm, tell, **event):
    with firm.test_request_context("/"), firm.extensions[EXTENSION].writing() as connection:
        return post(connection, tell, {"type": "said", **event})


def test_an_event_is_told_once_with_a_signature_that_only_the_secret_makes(firm, company, told, tmp_path, clock):
    number = lay_down(firm, company[1], talk="tk_1")

    left = [send_waiting(firm.extensions[EXTENSION]) for _ in range(2)]

    ((body, header),) = told
    now = int(clock.now().timestamp())
    assert left == [0, 0]
    assert json.loads(body) == {"id": number, "type": "said", "talk": "tk_1"}
    assert is_genuine(webhook_secret("chat", tmp_path), body, header, now=now)
    assert not is_genuine(SECRET, body, header, now=now)


def test_now_and_then_an_event_is_told_twice(firm, company, told, tmp_path):
    set_switch("chat", tmp_path, "twice", 2)
    for _ in range(2):
        lay_down(firm, company[1])

    send_waiting(firm.extensions[EXTENSION])

    assert len(told) == 3
    assert len({body for body, _ in told}) == 2


def test_what_a_company_that_is_down_misses_waits_until_it_is_up(firm, company, told):
    company[0].extend([503, 503])
    lay_down(firm, company[1])
    lay_down(firm, "http://127.0.0.1:9/hook")

    left = [send_waiting(firm.extensions[EXTENSION]) for _ in range(3)]

    assert (left, len(told)) == ([2, 2, 1], 3)


def test_what_the_company_refuses_is_not_told_again(firm, company, told):
    company[0].append(400)
    lay_down(firm, company[1])

    left = [send_waiting(firm.extensions[EXTENSION]) for _ in range(2)]

    assert (left, len(told)) == ([0, 0], 1)


@pytest.mark.parametrize("late", [301, -301])
def test_a_signature_does_not_hold_for_long(late):
    assert is_genuine(SECRET, b"{}", sign(SECRET, b"{}", at=1_000), now=1_300)
    assert not is_genuine(SECRET, b"{}", sign(SECRET, b"{}", at=1_000), now=1_000 + late)


@pytest.mark.parametrize("header", ["", "t=1000", "v1=0", "t=x,v1=0", "t=99999999999999,v1=0", "t=1000,v1=€"])
def test_a_header_that_is_none_is_not_genuine(header):
    assert not is_genuine(SECRET, b"{}", header, now=1_000)


def test_a_body_that_was_changed_on_the_way_is_not_genuine():
    assert not is_genuine(SECRET, b"{ }", sign(SECRET, b"{}", at=1_000), now=1_000)
