"""Where a person can be looked up by a kind of thing, and which kinds mean nothing in a class."""

import pytest

from kept.estate.belonging import belonging
from kept.rights.errors import UnknownIdentifierError
from kept.rights.known import folded, links, places_of
from tests.rights.shop import described

SHOP = belonging(described(), "customer")


@pytest.mark.parametrize(
    ("kind", "fields", "folds"),
    [
        ("email", ("email",), True),
        ("id", ("id",), False),
        ("customer.name", ("name",), False),
        ("shop.customer.name", ("name",), False),
    ],
)
def test_persons_are_looked_up_in_their_own_fields(kind, fields, folds):
    assert [(one.dataset.full_name, one.fields, one.folds) for one in places_of(kind, SHOP)] == [
        ("shop.customer", fields, folds)
    ]


@pytest.mark.parametrize("kind", ["emial", "customer.nothing", "order.id"])
def test_what_means_nothing_in_the_class_is_refused(kind):
    with pytest.raises(UnknownIdentifierError):
        places_of(kind, SHOP)


def test_a_slip_is_told_with_what_was_probably_meant():
    with pytest.raises(UnknownIdentifierError, match="did you mean “email”"):
        places_of("emial", SHOP)


def test_an_address_is_the_same_whatever_its_capitals_and_nothing_else_is():
    assert [folded(kind, " Ada@X.example ") for kind in ("email", "username")] == ["ada@x.example", "Ada@X.example"]


def test_a_telephone_number_leads_to_nobodys_records():
    assert [links(kind, SHOP) for kind in ("email", "phone")] == [True, False]
