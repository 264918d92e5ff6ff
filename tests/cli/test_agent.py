"""Who may ask for other people, from the command line."""

import json

import pytest

from tests.e2e.process import Place
from tests.rights.drp.signing import AGENT, written


@pytest.fixture
def place(tmp_path):
    made = Place(tmp_path, "2026-11-23T09:30:00+00:00")
    assert made.kept("init").status == 0
    return made


def put(place, folder, name, text):
    (place.home / folder).mkdir(exist_ok=True)
    (place.home / folder / f"{name}.json").write_text(text, encoding="utf-8")


def test_nobody_may_at_first(place):
    said = place.kept("agent", "list")

    assert (said.status, said.out) == (
        0,
        "Nobody may ask for other people by a protocol. Put a file into agents/ or controllers/ of the workspace.\n",
    )


def test_those_with_a_reviewed_file_are_listed_with_what_their_word_counts(place):
    put(place, "agents", AGENT, written())
    put(place, "controllers", "shop", json.dumps({"id": "shop", "name": "A Shop", "contact": "x@shop.example"}))

    listed = place.kept("agent", "list", "--json").document()

    assert listed == {
        "schema": "kept/agents/1",
        "partners": [
            {
                "kind": "agent",
                "id": AGENT,
                "name": "Good Agent",
                "contact": "people@agent.example",
                "trust": "the person is asked",
            },
            {"kind": "controller", "id": "shop", "name": "A Shop", "contact": "x@shop.example", "trust": "relied on"},
        ],
        "faults": [],
    }
    assert "Good Agent" in place.kept("agent", "list").out


def test_a_file_that_cannot_be_used_is_named(place):
    put(place, "agents", AGENT, written(verify_key="AAAA"))

    said = place.kept("agent", "list")

    assert said.status == 2
    assert "GOOD_AGENT.json should hold the agent GOOD_AGENT, with a key of 32 bytes." in said.out
