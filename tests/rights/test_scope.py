"""Which part of a person's data is meant, dataset by dataset, field by field and record by record."""

import pytest

from kept.estate import Field
from kept.plans.errand import Errand
from kept.rights.scope import Scope, reference_to
from tests.verdict.declared import dataset

NAME = Field(name="name", category="account.name")
TICKET = dataset("ticket", "support", fields=(NAME, Field(name="at")))


def scope(**part):
    return Scope(errand=Errand(right="access", whose="customer", people=(), **part))


@pytest.mark.parametrize(
    ("part", "is_in"),
    [
        ({}, True),
        ({"places": ("support",)}, True),
        ({"places": ("support.ticket",)}, True),
        ({"places": ("billing",)}, False),
        ({"records": ("support.ticket#1",)}, True),
        ({"records": ("support.note#1",)}, False),
        ({"categories": ("account",)}, True),
        ({"categories": ("account.name",)}, True),
        ({"categories": ("account.na",)}, False),
        ({"categories": ("usage",)}, False),
        ({"places": ("support",), "categories": ("usage",)}, False),
    ],
)
def test_a_dataset_is_meant_by_its_place_and_by_its_categories(part, is_in):
    assert scope(**part).has(TICKET) is is_in


def test_single_records_are_meant_unless_their_place_is_as_well():
    one = scope(records=("support.ticket#1,a",))
    both = scope(records=("support.ticket#1,a",), places=("support",))

    assert [each.means(TICKET, key) for each in (one, both) for key in ((1, "a"), (2, "a"))] == [
        True,
        False,
        True,
        True,
    ]
    assert reference_to("support.ticket", (1, "a")) == "support.ticket#1,a"


def test_fields_without_a_category_are_meant_only_where_everything_is():
    assert scope().meant(TICKET, ["name", "at", "gone"]) == ("name", "at")
    assert scope(categories=("account",)).meant(TICKET, ["name", "at"]) == ("name",)
