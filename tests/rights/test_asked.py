"""What is asked, and how identifiers are compared."""

import pytest

from kept.rights.asked import Correction, Identifier, Scope, staff


@pytest.mark.parametrize(
    ("kind", "value", "normal"),
    [
        ("email", " Zoe@Example.ORG ", "zoe@example.org"),
        ("email", "Stra\u00dfe@example.org", "strasse@example.org"),
        ("phone", "+49 (0)30 / 1234-56", "+4930123456"),
        ("account", " 017-A ", "017-A"),
        ("name", "Zoe\u0308", "Zo\u00eb"),
    ],
)
def test_an_identifier_is_compared_however_it_was_written(kind, value, normal):
    assert Identifier(kind=kind, value=value).normal == normal


def test_naming_a_purpose_singles_out_no_data_and_naming_anything_else_does():
    assert Scope(purposes=("marketing",)).is_everything
    assert not any(
        one.is_everything
        for one in (
            Scope(categories=("account",)),
            Scope(systems=("support",)),
            Scope(records=("support.ticket#17",)),
            Scope(corrections=(Correction(category="account.name", old="a", new="b"),)),
        )
    )


def test_who_did_something_does_not_print_their_address():
    assert "ada" not in repr(staff("ada@example.com"))
