"""Coming in to the privacy centre: links, hand-over, leaving."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.test import Client

from kept.app.rights.advance import advance
from kept.app.rights.deciding import approve
from kept.app.rights.delivering import deliver
from kept.app.serving import serving
from kept.gate import Suppression
from kept.records.stores.inbox import every_request
from kept.rights.asked import Channel, Identifier, staff
from kept.rights.handover import hand_over
from kept.rights.stages import Stage
from kept.terms import FixedClock
from tests.web.centre.letters import link
from tests.web.clerks import SECRET, ZOE, pretend
from tests.web.conftest import AT
from tests.web.reading import soup, words

SAID = {"who": "customer", "email": ZOE, "place": "DE"}


@pytest.fixture
def name(client, clerk) -> str:
    """A request whose letters are out."""
    response = client.post("/centre/ask/delete/", SAID)
    found = str(response["Location"].rstrip("/").rpartition("/")[2])
    advance(clerk, found)
    return found


def test_looking_at_a_link_uses_nothing_up_and_the_button_opens_it_once(name, client):
    path = link("subject")

    looks = [client.get(path).status_code, client.get(path).status_code]
    opened, again = client.post(path), Client().post(path)

    assert looks == [200, 200]
    assert (opened["Location"], again.status_code) == (f"/centre/mine/{name}/", 404)
    assert soup(client.get(opened["Location"])).h1.string == "Erasure"


def test_a_link_that_does_not_open_does_not_say_why(name, client):
    path = link("subject")
    client.post(path)

    used, wrong, other = (
        Client().get(path),
        Client().get(path[:-3] + "xx/"),
        Client().get("/centre/open/subject/R-2222-2222/secret/"),
    )

    assert {(one.status_code, soup(one).h1.string) for one in (used, wrong, other)} == {
        (404, "This link does not open")
    }


def test_the_secret_of_a_link_is_not_in_the_log(client, clerk, caplog, capsys):
    client.get("/centre/open/subject/R-2222-2222/very-secret/")

    assert "very-secret" not in capsys.readouterr().err


def test_a_link_to_cancel_takes_the_request_back(name, client, clerk):
    client.post(link("subject"))
    advance(clerk, name)
    plan = clerk.find(name).request.state.plan.plan
    for who in ("ada@example.com", "bo@example.com"):
        approve(clerk, name, by=staff(who), plan=plan)
    advance(clerk, name)

    path = link("cancel")
    asked, done = client.get(path), client.post(path)

    assert (soup(asked).h1.string, soup(done).h1.string) == ("Take the request back?", "Taken back")
    assert clerk.find(name).request.standing(AT).stage is Stage.CANCELLED


def test_a_visit_ends_after_an_hour(name, client, workspace):
    client.post(link("subject"))
    later = replace(workspace, clock=FixedClock(AT + timedelta(hours=1)))

    with serving(later):
        response = client.get(f"/centre/mine/{name}/")

    assert response["Location"] == "/centre/find/"


def test_leaving_ends_a_visit(name, client):
    client.post(link("subject"))
    client.post("/centre/leave/")

    assert client.get(f"/centre/mine/{name}/")["Location"] == "/centre/find/"


def test_the_cookie_of_a_visit_says_nothing_and_cannot_be_made(name, client):
    client.post(link("subject"))
    cookie = client.cookies["kept_visit"]
    forged = Client()
    forged.cookies["kept_visit"] = cookie.value[:-4] + "AAAA"

    assert (cookie["httponly"], cookie["secure"], cookie["samesite"], cookie["path"]) == (True, True, "Lax", "/centre/")
    assert name not in cookie.value
    assert forged.get(f"/centre/mine/{name}/")["Location"] == "/centre/find/"


def token(**given) -> str:
    return hand_over(given or {"email": ZOE}, secret=SECRET, at=AT, language="fr")


def test_the_companys_panel_hands_somebody_over_once(client, clerk):
    given = token()

    first, second = client.post("/centre/enter/", {"token": given}), Client().post("/centre/enter/", {"token": given})

    assert (first["Location"], second.status_code) == ("/centre/?lang=fr", 403)
    assert words(soup(client.get("/centre/")).select_one(".notice")).startswith("You have shown who you are.")


@pytest.mark.parametrize("given", ["", "nonsense", "a.b"])
def test_what_is_not_signed_hands_nobody_over(given, client, clerk):
    response = client.post("/centre/enter/", {"token": given})

    assert (response.status_code, soup(response).h1.string) == (403, "This hand-over does not hold")
    assert "kept_visit" not in client.cookies


def test_whoever_was_handed_over_asks_without_saying_again_who_they_are(client, clerk):
    client.post("/centre/enter/", {"token": token()})

    asked = client.get("/centre/ask/copy/")
    response = client.post("/centre/ask/copy/", {"place": "DE"})

    name = response["Location"].rstrip("/").rpartition("/")[2]
    assert soup(asked).select("#email") == []
    assert clerk.find(name).request.state.missing == frozenset()
    assert soup(client.get(response["Location"])).h1.string == "A copy of the data"


def test_whoever_is_handed_over_again_finds_what_they_asked_before_and_nobody_elses(client, clerk):
    client.post("/centre/enter/", {"token": token()})
    name = client.post("/centre/ask/copy/", {"place": "DE"})["Location"].rstrip("/").rpartition("/")[2]
    again, other = Client(), Client()

    again.post("/centre/enter/", {"token": token(email=ZOE)})
    other.post("/centre/enter/", {"token": token(email="ben@example.org")})

    assert name in again.get("/centre/mine/").content.decode()
    assert (name in other.get("/centre/mine/").content.decode(), other.get(f"/centre/mine/{name}/").status_code) == (
        False,
        404,
    )


def test_a_browser_that_opts_out_opts_out_whoever_is_handed_over(client, clerk):
    silent, signalling = token(), token(account="1017")

    client.post("/centre/enter/", {"token": silent})
    client.post("/centre/enter/", {"token": signalling}, headers={"Sec-GPC": "1"})

    known = [Identifier(kind="email", value=ZOE), Identifier(kind="account", value="1017")]
    assert clerk.suppressed.holds(Suppression.SALE, known) == (known[1],)
    assert [one.channel for one in every_request()] == [Channel.GPC]


def test_whoever_comes_for_one_request_finds_its_name_written(client, clerk):
    page = soup(client.get('/centre/find/?name=R-7K3M-92QT"><script>'))

    assert page.select_one("#name")["value"] == 'R-7K3M-92QT"><scrip…'


def test_a_link_to_ones_own_request_is_sent_to_its_address_and_nobody_learns_whether(name, client, clerk):
    before = len(clerk.channel.taken)

    known, unknown = client.post("/centre/find/", {"name": name}), client.post("/centre/find/", {"name": "R-2222-2222"})
    deliver(clerk, name)

    assert words(soup(known).select_one(".notice")) == words(soup(unknown).select_one(".notice"))
    assert [one.to for one in clerk.channel.taken[before:]] == [ZOE]
    opened = Client().post(link("request"))
    assert opened["Location"] == f"/centre/mine/{name}/"


def test_a_link_sent_again_to_a_strangers_request_does_not_show_the_persons_others(name, client, clerk):
    """Until somebody showed who they are, the link leads to this request alone."""
    client.post("/centre/find/", {"name": name})
    deliver(clerk, name)
    visitor = Client()
    visitor.post(link("request"))

    listed = soup(visitor.get("/centre/mine/")).select(".own-requests .reference")

    assert [one.string for one in listed] == [name]
    assert visitor.get("/centre/used/")["Location"] == "/centre/find/"


def test_an_address_gets_no_more_than_five_links_a_day_from_strangers(name, client, clerk, workspace):
    for minute in range(8):
        with serving(replace(workspace, clock=FixedClock(AT + timedelta(minutes=minute)))):
            client.post("/centre/find/", {"name": name})
            deliver(pretend(), name)

    assert len(clerk.channel.taken) <= 6
