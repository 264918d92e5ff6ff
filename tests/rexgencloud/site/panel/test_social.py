"""A social network: nothing before the person connects it, and nothing after it was disconnected."""

from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest

from rexgencloud.firms import client, create_firm, set_switch
from rexgencloud.firms.manners import EXTENSION
from rexgencloud.passwords import made_up_password
from rexgencloud.site import create_app
from rexgencloud.site.current import KEY
from rexgencloud.site.panel.social import revoke_waiting
from tests.rexgencloud.site.visiting import everything, one, rows, words_of

HELD = "select handle, display_name from social where account_id = 1"


@pytest.fixture
def app(settings, post):
    site = create_app(replace(settings, firms={"social": "http://firm.example"}), post)
    yield site
    site.extensions[KEY].stores.close()


@pytest.fixture
def network(stores):
    """Return the network's own pages, as a browser sees them."""
    set_switch("social", stores.folder, "fails", 0)
    network = create_firm("social", stores.folder)
    yield network.test_client()
    network.extensions[EXTENSION].close()


@pytest.fixture
def connect(customer, network):
    """Return how the customer connects: over the network's page, and back."""

    def connecting(answer="allow"):
        there = customer.send("/panel/social", {}, action="/panel/social/connect").headers["Location"]
        asked = {name: values[0] for name, values in parse_qs(urlsplit(there).query).items()}
        said = {**asked, "answer": answer, "handle": "marta.makes", "name": "Marta F."}
        back = network.post("/authorise", data=said).headers["Location"]
        return customer.get(f"{urlsplit(back).path}?{urlsplit(back).query}")

    return connecting


def held_there(stores):
    with client("social", stores.folder) as asking:
        return [one["handle"] for one in asking.get("/app/connections?account=1").json()["items"]]


def test_before_it_is_connected_there_is_nothing(customer, stores):
    assert "Nothing is connected" in words_of(customer.get("/panel/social"))
    assert rows(stores, "accounts", "select * from social") == []


def test_what_the_person_allows_is_shown_and_the_token_is_sealed(connect, customer, stores):
    assert connect().headers["Location"] == "/panel/social?said=social-connected"

    page = words_of(customer.get("/panel/social"))
    assert rows(stores, "accounts", HELD) == [("marta.makes", "Marta F.")]
    assert "marta.makes" in page
    assert held_there(stores) == ["marta.makes"]


def test_who_does_not_allow_it_has_connected_nothing(connect, stores):
    assert connect(answer="deny").headers["Location"] == "/panel/social?said=social-denied"
    assert (rows(stores, "accounts", HELD), held_there(stores)) == ([], [])


def test_disconnecting_deletes_it_here_and_there(connect, customer, stores):
    connect()

    customer.send("/panel/social", {}, action="/panel/social/disconnect")

    assert (rows(stores, "accounts", HELD), held_there(stores)) == ([], [])
    assert rows(stores, "accounts", "select * from revocation") == []
    assert [line for line in everything(stores) if "marta.makes" in line] == []


def test_while_the_network_is_down_it_goes_here_at_once_and_there_as_soon_as_it_answers(connect, customer, app, stores):
    connect()
    set_switch("social", stores.folder, "down", 1)
    customer.send("/panel/social", {}, action="/panel/social/disconnect")
    revoke_waiting(app.extensions[KEY])
    here = rows(stores, "accounts", HELD), one(stores, "accounts", "select count(*) from revocation")
    set_switch("social", stores.folder, "down", "")
    for _ in range(2):
        revoke_waiting(app.extensions[KEY])

    assert here == ([], 1)
    assert held_there(stores) == []
    assert rows(stores, "accounts", "select * from revocation") == []


def test_closing_the_account_disconnects_it(connect, customer, stores):
    connect()
    hashed = one(stores, "accounts", "select password_hash from profile where account_id = 1")

    customer.send("/panel/close", {"password": made_up_password(str(hashed))})

    assert (rows(stores, "accounts", HELD), held_there(stores)) == ([], [])


@pytest.mark.parametrize("answer", ["", "?code=abc&state=guess", "?error=access_denied&state="])
def test_an_answer_that_nobody_asked_for_is_refused(customer, answer):
    customer.send("/panel/social", {}, action="/panel/social/connect")

    assert customer.get(f"/panel/social/back{answer}").status_code == 400
    assert customer.get(f"/panel/social/back{answer}").status_code == 400


def test_a_network_that_is_down_connects_nothing_and_says_so(connect, network, stores, customer):
    there = customer.send("/panel/social", {}, action="/panel/social/connect").headers["Location"]
    asked = {name: values[0] for name, values in parse_qs(urlsplit(there).query).items()}
    said = {**asked, "answer": "allow", "handle": "marta.makes", "name": "Marta F."}
    back = network.post("/authorise", data=said).headers["Location"]
    set_switch("social", stores.folder, "down", 1)

    led = customer.get(f"{urlsplit(back).path}?{urlsplit(back).query}").headers["Location"]

    assert "does not answer" in words_of(customer.get(led))
    assert rows(stores, "accounts", HELD) == []
