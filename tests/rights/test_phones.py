"""A telephone number has one way of writing, however people write it."""

import pytest

from kept.rights.asked import Identifier
from kept.rights.phones import e164


@pytest.mark.parametrize(
    ("said", "region", "written"),
    [
        ("+49 30 901820", None, "+4930901820"),
        ("0049 (30) 90-18-20", None, "+4930901820"),
        ("+49 (0)30 901820", None, "+4930901820"),
        (" 030 901820 ", "DE", "+4930901820"),
        ("0049 30 901820", "FR", "+4930901820"),
        ("011 49 30 901820", "US", "+4930901820"),
        ("(202) 555-0123", "US", "+12025550123"),
        ("030 901820", None, None),
        ("call me", "DE", None),
        ("+49", None, None),
        ("", None, None),
    ],
)
def test_a_number_is_written_as_all_the_world_dials_it(said, region, written):
    assert e164(said, region=region) == written


def test_numbers_are_compared_as_they_are_dialled_and_else_by_their_digits():
    spoken = ["+49 30 901820", "0049 30 901820", "030 90 18 20", "030-901820", "none"]

    assert [Identifier(kind="phone", value=one).normal for one in spoken] == [
        "+4930901820",
        "+4930901820",
        "030901820",
        "030901820",
        "none",
    ]
