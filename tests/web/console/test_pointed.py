"""Requests inside tickets and chats: pointed out at the console until somebody has looked."""

import pytest

from kept.records.stores.pointers import Pointer
from kept.rights.kinds import RequestKind
from tests.web.clerks import ZOE
from tests.web.console.staffed import at_the_console
from tests.web.reading import soup


@pytest.fixture
def client(workspace, clerk):
    return at_the_console(workspace)


@pytest.fixture
def number(clerk):
    words = "Zoe here, erase my data"
    clerk.pointers.add(
        Pointer(dataset="support.ticket", key=(17,), kind=RequestKind.ERASURE, words=words), at=clerk.now
    )
    [one] = clerk.pointers.open()
    return one.number


def test_what_seems_to_be_a_request_is_shown_by_its_place_and_taken_in(client, clerk, number):
    [to_them] = soup(client.get("/console/")).select(".notice a")
    page = soup(client.get(to_them["href"]))
    [onwards] = page.select(".panel a.act")
    form = soup(client.get(onwards["href"]))
    chosen = [form.select_one(f"#{name} option[selected]")["value"] for name in ("channel", "verb")]

    taken = client.post(
        "/console/new/", {"channel": "support", "verb": "delete", "pointed": number, "who": "customer", "email": ZOE}
    )

    assert ("17" in page.h2.get_text(), "Zoe here" in page.get_text(), chosen) == (True, False, ["support", "delete"])
    assert (taken.status_code, clerk.pointers.open()) == (302, ())


def test_what_asks_for_nothing_is_not_shown_again(client, clerk, number):
    client.post("/console/pointed/", {"nothing": number})

    assert clerk.pointers.open() == ()
    assert soup(client.get("/console/")).select(".notice") == []
