"""Staff, from the command line."""

import pytest

from tests.e2e.process import Place


@pytest.fixture
def place(tmp_path):
    made = Place(tmp_path, "2026-11-23T09:30:00+00:00")
    assert made.kept("init").status == 0
    return made


def listed(place):
    return place.kept("staff", "list", "--json").document()["staff"]


def test_an_invitation_prints_a_link_and_what_it_is_for(place):
    said = place.kept("staff", "invite", "ada@example.org", "--role", "officer", "--role", "counsel")

    first, second, link = said.out.splitlines()
    assert first == "ada@example.org: counsel, officer"
    assert second == "Hand over this link yourself. It works once, for three days:"
    assert link.startswith("http://localhost:8471/signin/join/")


def test_an_invitation_leads_to_where_a_demonstration_stands(place):
    with (place.home / "kept.toml").open("a", encoding="utf-8") as settings:
        settings.write('\n[rights]\ncentre = "http://127.0.0.1:9300"\n')

    link = place.kept("staff", "invite", "ada@example.org", "--role", "officer").out.splitlines()[-1]

    assert link.startswith("http://localhost:9300/signin/join/")


def test_the_list_says_who_can_sign_in_and_with_which_roles(place):
    before = place.kept("staff", "list").out
    place.kept("staff", "invite", "ada@example.org", "--role", "officer")

    assert before == "Nobody can sign in yet. Invite somebody: kept staff invite EMAIL --role officer\n"
    assert listed(place) == [{"email": "ada@example.org", "roles": ["officer"], "state": "invited"}]
    assert place.kept("staff", "list").out.split() == [
        "address",
        "state",
        "roles",
        "ada@example.org",
        "invited",
        "officer",
    ]


def test_roles_are_replaced_and_taken_away(place):
    place.kept("staff", "invite", "ada@example.org", "--role", "officer")

    changed = place.kept("staff", "role", "ada@example.org", "auditor", "engineer")
    removed = place.kept("staff", "remove", "ada@example.org")

    assert changed.out == "ada@example.org: auditor, engineer\n"
    assert removed.out == "ada@example.org may no longer sign in.\n"
    assert listed(place) == [{"email": "ada@example.org", "roles": [], "state": "removed"}]


def test_a_role_that_there_is_not_is_refused(place):
    said = place.kept("staff", "invite", "ada@example.org", "--role", "boss")

    assert said.status == 2
    assert "officer" in said.err


def test_somebody_who_is_not_there_cannot_be_removed(place):
    said = place.kept("staff", "remove", "ada@example.org")

    assert said.status == 2
    assert "[app.no-such-staff]" in said.err
