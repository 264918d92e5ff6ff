from dataclasses import replace
from datetime import UTC, datetime

import pytest

from kept.connectors.http.description import Narrowing, Place, Shelf
from kept.connectors.http.narrowing import EVERYTHING, FEW, Way, filled, way_to, way_to_keys
from kept.estate import Dataset, Reference
from kept.estate.model import FieldKind
from kept.estate.selection import AllOf, AnyOf, Before, Equals, Everything, Keys, Not

AT = datetime(2026, 1, 1, tzinfo=UTC)
KINDS = {"id": FieldKind.INTEGER, "owner": FieldKind.INTEGER, "at": FieldKind.INSTANT, "open": FieldKind.BOOLEAN}
NARROWING = Narrowing(equals={"owner": "of", "open": "open"}, before={"at": "until"}, keys="ids", most=2)
SHELF = Shelf(
    location="x", path="/x", one="/x/{id}", key=("id",), narrowing=NARROWING,
    fields={name: Place(at=(name,), kind=kind) for name, kind in KINDS.items()},
)  # fmt: skip
DATASET = Dataset(
    name="x", system="firm", location="x", key=("id",),
    references=(
        Reference(name="owner", to="a.b", fields=("owner",)), Reference(name="two", to="a.c", fields=("id", "at")),
    ),
)  # fmt: skip
BARE = replace(SHELF, narrowing=Narrowing())


def way(selection, shelf=SHELF):
    return way_to(selection, dataset=DATASET, shelf=shelf, kinds=KINDS)


@pytest.mark.parametrize(
    ("selection", "lists"),
    [
        (Equals("owner", 7), ((("of", "7"),),)),
        (Equals("owner", "07"), ((("of", "7"),),)),
        (Equals("open", value=True), ((("open", "true"),),)),
        (Before("at", AT), ((("until", "2026-01-01T00:00:00Z"),),)),
        (AllOf((Equals("owner", 7), AllOf((Before("at", AT),)))), ((("of", "7"), ("until", "2026-01-01T00:00:00Z")),)),
        (Keys(((1,), ("02",), (3,))), ((("ids", "1,2"),), (("ids", "3"),))),
        (AllOf((Keys(((1,),)), Equals("owner", 7))), ((("ids", "1"), ("of", "7")),)),
        (Keys(((7,), (8,), (7,)), "owner"), ((("of", "7"),), (("of", "8"),))),
        (Keys(()), ()),
        (Keys((("x",), (1, 2))), ()),
    ],
)
def test_a_firm_is_asked_for_what_its_parameters_can_say(selection, lists):
    assert way(selection) == Way(lists)


@pytest.mark.parametrize(
    "selection",
    [
        Everything(), Equals("id", 1), Equals("owner", "x"), Not(Equals("owner", 7)), AnyOf((Equals("owner", 7),)),
        Not(Keys(((1,),))), Keys(((1, "x"),), "two"), Keys(tuple((number,) for number in range(FEW + 1)), "owner"),
    ],
)  # fmt: skip
def test_where_they_cannot_it_is_asked_for_everything(selection):
    assert way(selection) == EVERYTHING


def test_few_records_are_asked_for_one_by_one_where_a_list_cannot_be_narrowed_to_them():
    many = Keys(tuple((number,) for number in range(FEW + 1)))

    assert way(Keys(((1,), (2,), (1,))), BARE) == Way((), ((1,), (2,)))
    assert (way(many, BARE), way(Keys(((1,),)), replace(BARE, one=None))) == (EVERYTHING, EVERYTHING)


def test_a_key_with_a_comma_in_it_is_not_put_between_commas():
    assert way_to_keys([("a,b",)], shelf=SHELF) == Way((), (("a,b",),))


def test_keys_of_a_dataset_with_a_key_of_its_own_are_not_those_of_the_firm():
    other = replace(DATASET, key=("owner",))

    assert way_to(Keys(((1,),)), dataset=other, shelf=SHELF, kinds=KINDS) == EVERYTHING


def test_a_key_goes_into_a_path_as_it_is_and_leads_nowhere_else():
    assert filled("/x/{id}/of/{who}", ("id", "who"), ("../a?b", "é")) == "/x/..%2Fa%3Fb/of/%C3%A9"
