import base64
import hashlib
import sqlite3
from contextlib import closing
from urllib.parse import parse_qs, urlsplit

import pytest

from rexgencloud.firms.state import file_of

VERIFIER = "v" * 43
CHALLENGE = base64.urlsafe_b64encode(hashlib.sha256(VERIFIER.encode()).digest()).decode().rstrip("=")
BACK = "http://127.0.0.1:8090/panel/social"
ASKED = {"redirect_uri": BACK, "state": "s1", "code_challenge": CHALLENGE}
MEMBER = {**ASKED, "answer": "allow", "handle": "ada.q", "name": "Ada Quill"}


@pytest.fixture
def member(ask):
    return ask("social", known=False)


@pytest.fixture
def company(ask):
    return ask("social")


def back(answer):
    assert answer.status_code == 303
    return {name: values[0] for name, values in parse_qs(urlsplit(answer.headers["Location"]).query).items()}


def redeem(company, code, changes=None):
    asked = {"code": code, "code_verifier": VERIFIER, "redirect_uri": BACK, "account": 7}
    return company.post("/app/token", json={**asked, **(changes or {})})


def test_before_a_member_allows_it_there_is_nothing(member, company):
    page = member.get("/authorise", params=ASKED)
    denied = back(member.post("/authorise", data={**ASKED, "answer": "deny"}))

    assert ("asks to see your handle" in page.text, denied) == (True, {"error": "access_denied", "state": "s1"})
    assert company.get("/app/connections").json()["items"] == []


def test_what_a_member_allows_the_company_sees_until_it_is_revoked(member, company):
    came_back = back(member.post("/authorise", data=MEMBER))
    token = redeem(company, came_back["code"]).json()["access_token"]
    bearer = {"Authorization": f"Bearer {token}"}

    seen = member.get("/me", headers=bearer).json()
    revoked = member.post("/revoke", headers=bearer).status_code

    assert (came_back["state"], seen["account"], seen["handle"], seen["display_name"]) == (
        "s1",
        7,
        "ada.q",
        "Ada Quill",
    )
    assert (revoked, member.get("/me", headers=bearer).status_code) == (200, 401)
    assert company.get("/app/connections").json()["items"] == []
    assert member.post("/revoke", headers=bearer).status_code == 200


def test_a_code_holds_once_and_not_for_long(member, company, clock):
    first, second = (back(member.post("/authorise", data=MEMBER))["code"] for _ in range(2))

    used = [redeem(company, first).status_code for _ in range(2)]
    clock.go_on(minutes=11)

    assert (used, redeem(company, second).status_code) == ([200, 400], 400)


@pytest.mark.parametrize(
    "wrong",
    [{"code": "x"}, {"code_verifier": "w" * 43}, {"code_verifier": "é"}, {"redirect_uri": "http://127.0.0.1/x"}],
)
def test_a_code_is_worth_nothing_to_whoever_did_not_ask_for_it(member, company, wrong):
    code = back(member.post("/authorise", data=MEMBER))["code"]

    assert redeem(company, code, wrong).status_code == 400
    assert redeem(company, code).status_code == 200


def test_a_permission_that_was_used_is_forgotten_and_so_is_one_that_was_not(member, company, clock, tmp_path):
    used, _ = (back(member.post("/authorise", data=MEMBER))["code"] for _ in range(2))
    redeem(company, used)
    clock.go_on(minutes=11)
    back(member.post("/authorise", data={**MEMBER, "handle": "new"}))

    with closing(sqlite3.connect(file_of("social", tmp_path))) as connection:
        assert connection.execute('select handle from "grant"').fetchall() == [("new",)]


@pytest.mark.parametrize("elsewhere", ["", "https://evil.example/x", "javascript:alert(1)"])
def test_nobody_is_sent_back_to_a_stranger(member, elsewhere):
    asked = member.get("/authorise", params={**ASKED, "redirect_uri": elsewhere}).status_code
    said = member.post("/authorise", data={**MEMBER, "redirect_uri": elsewhere}).status_code

    assert (asked, said) == (400, 400)


@pytest.mark.parametrize("wrong", [{"handle": "<b>"}, {"handle": ""}, {"name": ""}, {"name": "x" * 121}])
def test_a_member_without_a_handle_or_a_name_is_asked_again(member, wrong):
    assert member.post("/authorise", data={**MEMBER, **wrong}).status_code == 422
