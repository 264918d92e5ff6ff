"""Tokens of other programs, from the command line."""

import pytest

from tests.e2e.process import Place


@pytest.fixture
def place(tmp_path):
    made = Place(tmp_path, "2026-11-23T09:30:00+00:00")
    assert made.kept("init").status == 0
    return made


def test_a_token_is_made_listed_and_revoked(place):
    empty = place.kept("token", "list").out
    made = place.kept("token", "create", "dialler", "--scope", "lists:ask", "--scope", "gate:ask", "--lasts", "P1Y")
    listed = place.kept("token", "list", "--json").document()["tokens"]
    revoked = place.kept("token", "revoke", "dialler").out
    after = place.kept("token", "list").out

    assert empty == "No program has a token. Make one: kept token create NAME --scope lists:ask\n"
    first, second, secret = made.out.splitlines()
    assert (first, second) == (
        "dialler: gate:ask, lists:ask",
        "Give it to the program as its bearer token. It is not shown again:",
    )
    assert secret.startswith("kept_")
    assert listed == [
        {
            "name": "dialler",
            "state": "good",
            "scopes": ["gate:ask", "lists:ask"],
            "made_at": "2026-11-23T09:30:00+00:00",
            "expires_at": "2027-11-23T09:30:00+00:00",
            "used_on": None,
        }
    ]
    assert revoked == "dialler may no longer ask anything.\n"
    assert after.splitlines()[1].split() == ["dialler", "revoked", "never", "gate:ask,", "lists:ask"]
    assert secret not in after


def test_a_token_for_programs_is_printed_as_json(place):
    made = place.kept("token", "create", "dialler", "--scope", "lists:ask", "--json").document()

    assert made.pop("token").startswith("kept_")
    assert made == {
        "schema": "kept/token/1",
        "name": "dialler",
        "state": "good",
        "scopes": ["lists:ask"],
        "made_at": "2026-11-23T09:30:00+00:00",
        "expires_at": None,
        "used_on": None,
    }


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        (("dialler",), "--scope"),
        (("dialler", "--scope", "everything"), "lists:ask"),
        (("dialler", "--scope", "lists:ask", "--lasts", "a year"), "[terms.not-a-period]"),
        (("The dialler", "--scope", "lists:ask"), "[app.taken-token]"),
    ],
)
def test_what_makes_no_token_says_why(place, asked, says):
    said = place.kept("token", "create", *asked)

    assert said.status == 2
    assert says in said.err
