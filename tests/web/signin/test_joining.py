"""An invitation lets in once; the door of a demonstration, only in one."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.test import Client

from kept.app.serving import serving
from kept.app.staffing import invite, remove
from kept.safeguards.roles import Role
from kept.terms import FixedClock
from tests.web.conftest import AT
from tests.web.reading import soup, words
from tests.web.signin.entering import PASSWORD, come_in, invitation, join


def test_an_invitation_leads_to_setting_up_a_second_factor_and_to_nothing_else(workspace, client):
    path = invitation(workspace)

    asked = client.get(path)
    joined = join(client, path)

    assert words(soup(asked).select_one(".lead")).startswith("You were invited as ada@example.org.")
    assert joined["Location"] == "/signin/mine/"
    assert soup(client.get("/signin/mine/")).h1.string == "One step is missing"
    assert client.get("/console/")["Location"] == "/signin/mine/"


def test_looking_at_an_invitation_does_not_use_it_up(workspace, client):
    path = invitation(workspace)

    statuses = [client.get(path).status_code, client.get(path).status_code, join(client, path).status_code]

    assert statuses == [200, 200, 302]


def test_an_invitation_works_once(workspace, client):
    path = invitation(workspace)
    join(client, path)

    response = join(Client(), path)

    assert (response.status_code, soup(response).h1.string) == (404, "This link is not open")


def test_an_invitation_is_void_once_another_was_sent(workspace, client):
    old = invitation(workspace)
    invitation(workspace)

    assert client.get(old).status_code == 404


def test_an_invitation_ends_after_three_days(workspace, client):
    path = invitation(workspace)
    later = replace(workspace, clock=FixedClock(AT + timedelta(days=3, seconds=1)))

    with serving(later):
        assert client.get(path).status_code == 404


@pytest.mark.parametrize(
    ("password", "again", "said"),
    [
        ("short", "short", ["This password is too short."]),
        ("password1234", "password1234", ["This password is on the lists that everybody tries first."]),
        ("ada@example.org", "ada@example.org", ["This password is too much like your address."]),
        (PASSWORD, PASSWORD + "!", ["The two passwords are not the same."]),
    ],
)
def test_a_weak_password_is_refused_with_its_reason(password, again, said, workspace, client):
    response = client.post(invitation(workspace), {"password": password, "again": again})

    assert [words(item) for item in soup(response).select(".faults li")] == said


def test_who_chooses_a_passkey_needs_no_password(workspace, client):
    response = client.post(invitation(workspace), {"passkey": "1"})

    assert response["Location"] == "/signin/mine/passkey/"
    assert client.get("/signin/mine/passkey/").status_code == 200


def test_who_has_a_second_factor_needs_it_after_a_new_password_too(workspace):
    come_in(workspace)
    client = Client()

    response = join(client, invitation(workspace), "another sentence for today")

    assert response["Location"] == "/signin/second/"


def test_a_lost_second_factor_ends_every_session_and_is_set_up_anew(workspace):
    stolen = come_in(workspace)
    path = invitation(workspace, lost_second_factor=True)
    client = Client()

    joined = join(client, path)

    assert stolen.get("/console/")["Location"].startswith("/signin/?")
    assert joined["Location"] == "/signin/mine/"


def test_whoever_was_removed_is_out_at_once(workspace):
    client = come_in(workspace)
    before = client.get("/console/").status_code
    remove(workspace, "ada@example.org")

    after = client.get("/console/")

    assert (before, after["Location"]) == (200, "/signin/?next=%2Fconsole%2F")


def test_a_demonstration_lets_in_without_proof_and_says_so(demo_workspace, client):
    member = invite(demo_workspace, "officer@example.com", roles=[Role.OFFICER]).member

    page = soup(client.get("/signin/"))
    response = client.post("/signin/demo/", {"staff": member.number})

    assert words(page.select_one(".demo h2")) == "This is a demonstration"
    assert [words(button) for button in page.select(".doors button")] == ["Privacy officer officer@example.com"]
    assert response["Location"] == "/console/"
    assert client.get("/console/").status_code == 200


def test_who_has_a_second_factor_is_not_let_in_without_it_even_in_a_demonstration(demo_workspace, client):
    come_in(demo_workspace)

    response = client.post("/signin/demo/", {"staff": "1"})

    assert response["Location"] == "/signin/"
    assert client.get("/console/").status_code == 302


def test_from_another_machine_a_demonstration_has_no_such_door(demo_workspace, client):
    member = invite(demo_workspace, "officer@example.com", roles=[Role.OFFICER]).member

    page = soup(client.get("/signin/", REMOTE_ADDR="192.0.2.7"))
    response = client.post("/signin/demo/", {"staff": member.number}, REMOTE_ADDR="192.0.2.7")

    assert (page.select(".demo"), response.status_code) == ([], 404)


def test_no_other_workspace_has_the_door_of_a_demonstration(workspace, client):
    member = invite(workspace, "officer@example.com", roles=[Role.OFFICER]).member

    page = soup(client.get("/signin/"))
    response = client.post("/signin/demo/", {"staff": member.number})

    assert (page.select(".demo"), response.status_code) == ([], 404)
