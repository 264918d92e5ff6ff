"""`kept hold`: placed, listed, lifted."""

import pytest

from tests.e2e.process import Place, assert_refused

AT = "2026-11-23T09:30:00+00:00"


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    place = Place(tmp_path_factory.mktemp("hold"), AT)
    assert place.kept("init", "--controller", "Example Ltd").status == 0
    return place


def test_a_hold_is_placed_listed_and_lifted(place):
    placed = place.kept("hold", "place", "smith", "--clause", "4.2.1", "--person", "accounts.account#17")
    listed = place.kept("hold", "list", "--json").document()
    lifted = place.kept("hold", "lift", "smith")
    again = place.kept("hold", "lift", "smith")

    assert placed.out == "smith holds what was named. To lift it: kept hold lift smith\n"
    assert [(one["case"], one["in_force"], one["persons"]) for one in listed["holds"]] == [
        ("smith", True, ["accounts.account#17"])
    ]
    assert lifted.out == "smith holds nothing any more. Erasures that go on: none\n"
    assert_refused(again, "records.unknown-hold")


def test_a_hold_on_everything_is_refused(place):
    answer = place.kept("hold", "place", "all", "--clause", "4.2.1")

    assert (answer.status, "holds too much" in answer.err) == (2, True)
