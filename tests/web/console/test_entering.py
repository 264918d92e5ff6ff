"""Requests that came by telephone, by letter, or inside a ticket."""

import pytest

from kept.rights.asked import Channel, staff
from kept.rights.kinds import RequestKind
from tests.web.clerks import ZOE
from tests.web.console.staffed import at_the_console
from tests.web.reading import soup


@pytest.fixture
def client(workspace, clerk):
    return at_the_console(workspace)


def test_a_call_is_taken_in_under_the_name_of_who_wrote_it_down(client, clerk):
    given = {"channel": "phone", "verb": "delete", "who": "former", "email": ZOE, "text": "All of it."}

    response = client.post("/console/new/", given)

    name = response["Location"].rstrip("/").rpartition("/")[2]
    received = clerk.find(name).request.received
    assert (received.channel, received.ask.kind, received.by) == (
        Channel.PHONE, RequestKind.ERASURE, staff("officer@example.com"),
    )  # fmt: skip


def test_what_is_missing_is_marked(client, clerk):
    response = client.post("/console/new/", {"channel": "letter", "verb": "copy", "who": "customer"})

    assert response.status_code == 400
    assert [item["id"] for item in soup(response).select("ul.faults")] == ["email-faults"]
