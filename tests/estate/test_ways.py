"""What people are known by: a telephone finds a person and links nothing, unless the estate says otherwise."""

import pytest

from kept.estate.ways import Identifier


@pytest.mark.parametrize(
    ("kind", "links", "is_linking"),
    [("email", None, True), ("phone", None, False), ("phone", True, True), ("email", False, False)],
)
def test_whether_records_are_found_by_it_is_left_to_the_kind_where_nobody_says(kind, links, is_linking):
    assert Identifier(kind=kind, field="value", links=links).is_linking is is_linking


def test_it_speaks_of_the_fields_that_say_when_it_was_theirs_too():
    address = Identifier(kind="ip", field="ip", from_="since", at="seen")

    assert address.fields == ("ip", "since", "seen")
