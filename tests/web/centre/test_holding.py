"""What is held about a visitor, live, and what deleting it would do."""

import sqlite3

import pytest
from django.test import Client

from kept.rights.asked import Identifier
from kept.rights.handover import hand_over
from kept.rights.kinds import RequestKind
from tests.web.api.policies import publish
from tests.web.centre.estates import open_shop
from tests.web.centre.test_mine import visitor as asked_by_link
from tests.web.clerks import BEN, SECRET, ZOE
from tests.web.conftest import AT
from tests.web.reading import soup, words


@pytest.fixture(autouse=True)
def _shop(clerk):
    open_shop(clerk.workspace)


def visitor(email=ZOE, **known_by) -> Client:
    client = Client()
    client.post("/centre/enter/", {"token": hand_over({"email": email, **known_by}, secret=SECRET, at=AT)})
    return client


def test_everything_that_is_held_is_counted_by_what_it_is():
    page = soup(visitor().get("/centre/held/"))

    assert [words(one) for one in page.select("main section > h2")] == ["Account", "Messages"]
    assert [(words(one.h3), words(one.select_one(".shelf-count"))) for one in page.select(".shelves li")] == [
        ("Customer The shop", "1 record"), ("Tickets The shop", "30 records"),
    ]  # fmt: skip
    assert words(page.select_one(".shelves dl")).startswith("What E-mail address, Name, Password From from you")


def test_what_a_place_is_used_for_stands_beside_it_in_the_words_of_the_policy():
    publish()
    client = visitor()

    shelves = soup(client.get("/centre/held/")).select(".shelves li")
    title = soup(client.get("/centre/held/shop.ticket/")).select_one(".title")

    told = [[words(one) for one in shelf.select("dd") if "1.0.1" in words(one)] for shelf in shelves]
    assert told == [[], ["To provide our hosting services to you. 1.0.1"]]
    assert "Used for: To provide our hosting" in words(title)


def test_who_is_known_by_what_no_system_knows_is_not_told_that_nothing_is_held():
    page = soup(visitor(badge="17").get("/centre/held/"))

    assert [words(one)[:41] for one in page.select(".notice")] == ["By what you showed we cannot tell which r"]
    assert (page.select(".empty"), page.select(".shelves")) == ([], [])


def test_what_changed_a_moment_ago_is_there(clerk):
    with sqlite3.connect(clerk.workspace.home / "shop.db") as shop:
        shop.execute("insert into ticket values (31, 1, 'just now')")

    page = soup(visitor().get("/centre/held/"))

    assert words(page.select(".shelf-count")[1]) == "31 records"


def test_records_are_shown_as_they_are_with_the_password_unread_and_nothing_run():
    page = soup(visitor().get("/centre/held/shop.customer/"))

    values = {words(one.dt).split()[0]: words(one.dd) for one in page.select(".record dl > div")}
    assert values == {
        "Id": "1", "E-mail": ZOE, "Name": "Zoe <b>Mayr</b>", "Password": "A password is set. Nobody can read it.",
    }  # fmt: skip


def test_many_records_come_in_pages():
    client = visitor()

    first, second = soup(client.get("/centre/held/shop.ticket/")), soup(client.get("/centre/held/shop.ticket/?page=1"))

    assert (len(first.select(".record")), len(second.select(".record"))) == (25, 5)
    assert len({one["aria-label"] for one in first.select("nav")}) == len(first.select("nav"))
    assert [one["href"] for one in first.select(".neighbours a")] == ["?page=1"]
    assert [one["href"] for one in second.select(".neighbours a")] == ["?page=0"]


def test_nobody_sees_anything_of_anybody_else():
    page = visitor(BEN).get("/centre/held/shop.ticket/").content.decode()

    assert "Ben was here" in page
    assert "Ticket 1" not in page


@pytest.mark.parametrize("before", ["another account with the same address", "an address that was theirs once"])
def test_a_link_shows_what_is_found_by_its_address_and_not_by_what_else_was_kept_of_a_person(before, clerk):
    zoe = Identifier(kind="email", value=ZOE)
    if before == "another account with the same address":
        person = clerk.persons.made([Identifier(kind="id", value="2"), zoe], at=AT)
    else:
        person = clerk.persons.made([zoe], at=AT)
        clerk.persons.learn(person, [(Identifier(kind="email", value=BEN), None, AT)])
    client, _ = asked_by_link(clerk)

    page = client.get("/centre/held/shop.ticket/").content.decode()

    assert ("Ticket 1" in page, "Ben was here" in page) == (True, False)


def test_whom_nothing_is_held_about_is_told_so():
    page = soup(visitor("nobody@example.org").get("/centre/held/"))

    assert words(page.select_one(".empty")) == "Nothing is held about you."


@pytest.mark.parametrize("address", ["/centre/held/", "/centre/held/shop.ticket/", "/centre/delete/"])
def test_who_did_not_show_who_they_are_is_led_away(address):
    assert Client().get(address)["Location"] == "/centre/find/"


@pytest.mark.parametrize("name", ["shop.secrets", "nowhere.at-all"])
def test_what_there_is_not_is_not_found(name):
    assert visitor().get(f"/centre/held/{name}/").status_code == 404


def test_a_page_that_is_no_number_is_the_first():
    assert len(soup(visitor().get("/centre/held/shop.ticket/?page=-1")).select(".record")) == 25


def test_single_records_lead_to_asking_for_their_deletion(clerk):
    client = visitor()
    record = soup(client.get("/centre/held/shop.ticket/")).select_one(".record")

    address = next(one["href"] for one in record.select("a") if "part=" in one["href"])
    form = soup(client.get(address))
    part = form.select_one('input[name="part"]')["value"]
    response = client.post("/centre/ask/delete/", {"part": part})

    name = response["Location"].rstrip("/").rpartition("/")[2]
    assert clerk.find(name).request.received.ask.scope.records == ("shop.ticket#1",)


def test_before_the_button_stands_what_goes():
    page = soup(visitor().get("/centre/delete/"))

    assert [words(one) for one in page.select(".systems li")] == [
        "Tickets The shop 30 records", "Customer The shop 1 record",
    ]  # fmt: skip
    assert words(page.select_one("[aria-labelledby=stays-title]")) == "What stays, and why Nothing stays."


def test_nothing_is_asked_before_the_word_is_typed(clerk):
    client = visitor()

    wrong = client.post("/centre/delete/", {"word": "yes"})
    right = client.post("/centre/delete/", {"word": " Delete "})

    assert (wrong.status_code, words(soup(wrong).select_one(".faults"))) == (400, "Please type “delete”.")
    name = right["Location"].rstrip("/").rpartition("/")[2]
    state = clerk.find(name).request.state
    assert (state.ask.kind, state.missing) == (RequestKind.ERASURE, frozenset())
    assert client.get(right["Location"]).status_code == 200


def test_looking_at_the_plan_changes_nothing(clerk):
    before = (clerk.workspace.home / "shop.db").read_bytes()

    visitor().get("/centre/delete/")

    assert (clerk.workspace.home / "shop.db").read_bytes() == before


def test_a_pause_says_which_part_of_the_data_it_stops(clerk):
    client = visitor()

    without = client.post("/centre/ask/pause/", {"text": "It is wrong", "part": "system:the moon"})
    said = client.post("/centre/ask/pause/", {"text": "It is wrong", "part": ["system:shop", "category:communication"]})

    assert [words(one) for one in soup(without).select("#part-faults")] == ["Please fill this in."]
    name = said["Location"].rstrip("/").rpartition("/")[2]
    scope = clerk.find(name).request.received.ask.scope
    assert (scope.systems, scope.categories) == (("shop",), ("communication",))
