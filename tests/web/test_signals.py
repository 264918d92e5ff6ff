"""Global Privacy Control on our own pages: its value is 1 and no other, and who sends it sees that it is honoured."""

import pytest
from django.test import RequestFactory

from kept.web.signals import is_signalled
from tests.web.reading import soup, words

SAYS = "Your browser’s opt-out signal (Global Privacy Control) is honoured."


def footer(client, **headers):
    return words(
        soup(client.get("/promises", headers={k.replace("_", "-"): v for k, v in headers.items()})).find("footer")
    )


@pytest.mark.parametrize(
    ("value", "signalled"), [("1", True), (None, False), ("", False), ("0", False), ("true", False), ("01", False)]
)
def test_the_signal_is_the_value_1_and_no_other(value, signalled):
    headers = {} if value is None else {"Sec-GPC": value}

    assert is_signalled(RequestFactory().get("/", headers=headers)) is signalled


def test_who_sends_the_signal_sees_that_it_is_honoured(client, settings):
    settings.KEPT_DESK = "tests.web.desks:checked"

    assert SAYS in footer(client, Sec_GPC="1")
    assert SAYS not in footer(client)


def test_what_is_said_of_the_signal_is_not_kept_for_who_does_not_send_it(client, settings):
    settings.KEPT_DESK = "tests.web.desks:checked"

    assert "Sec-GPC" in client.get("/promises")["Vary"]


def test_support_is_told_where_browsers_look(client):
    answer = client.get("/.well-known/gpc.json")

    assert (answer["Content-Type"], answer.json()) == ("application/json", {"gpc": True, "lastUpdate": "2026-11-28"})
