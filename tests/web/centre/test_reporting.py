"""Reporting that an account is a child's, in the privacy centre."""

import pytest

from kept.rights.asked import Asker, Channel, Identifier
from tests.web.clerks import ZOE
from tests.web.reading import soup, words

SAID = {"email": ZOE, "text": " She is in my class. ", "agent": "teacher@example.net"}


@pytest.fixture(autouse=True)
def _clerk(clerk):
    """Every test has a clerk."""


def test_a_report_is_on_record_as_nobodys_request(client, clerk):
    response = client.post("/centre/report/?lang=fr", SAID)

    received = clerk.find(response["Location"].rstrip("/").rpartition("/")[2]).request.received
    assert (received.channel, received.ask.asker, received.ask.language) == (Channel.CENTRE, Asker.REPORTER, "fr")
    assert received.ask.identifiers == (Identifier(kind="email", value=ZOE),)
    assert (received.ask.text, received.ask.agent) == ("She is in my class.", "teacher@example.net")


def test_known_or_not_the_answer_is_the_same(client):
    pages = []
    for email in (ZOE, "nobody@example.org"):
        page = client.get(client.post("/centre/report/", {**SAID, "email": email})["Location"])
        name = soup(page).select_one(".reference").string
        pages.append(words(soup(page).main).replace(name, "R"))

    assert pages[0] == pages[1]


def test_what_is_missing_is_marked(client):
    response = client.post("/centre/report/", {"email": ZOE})

    assert response.status_code == 400
    assert {item["id"] for item in soup(response).select("ul.faults")} == {"text-faults", "agent-faults"}
