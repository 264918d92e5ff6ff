"""Keys and references: declared ones are taken, undeclared ones need a name and values that agree."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kept.estate.linking import (
    Link,
    among,
    confirmed_links,
    declared_links,
    joint_keys,
    keys_of,
    suggested_links,
)
from kept.estate.model import FieldKind
from kept.estate.ports import LiveDataset, LiveField, LiveReference

NUMBER = FieldKind.INTEGER


def table(location, *names, key=(), references=(), **kinds):
    fields = tuple(LiveField(name=name, kind=kinds.get(name, NUMBER)) for name in names)
    return LiveDataset(location=location, fields=fields, key=key, references=references)


def links(tables, rows, people=()):
    structures, samples = {"shop": tables}, {"shop": rows}
    suggested = tuple(suggested_links(structures, keys_of(structures, samples), people))
    found = confirmed_links(suggested, samples, among(samples))
    return [(one.source[1], one.fields, one.target[1], one.to_fields) for one in found]


CUSTOMERS = table("customers", "id", key=("id",))
PEOPLE = [{"id": n} for n in range(1, 11)]


def test_a_declared_key_and_a_declared_reference_are_taken_as_they_are():
    order = LiveReference(fields=("o", "p"), to="lines", to_fields=("number", "order"))
    lines = table("lines", "order", "number", key=("order", "number"))
    structures = {"shop": [lines, table("notes", "o", "p", references=(order,))]}

    assert keys_of(structures, {})["shop", "lines"].key == ("order", "number")
    assert list(declared_links(structures)) == [
        Link(
            source=("shop", "notes"),
            fields=("o", "p"),
            target=("shop", "lines"),
            to_fields=("number", "order"),
            evidence="the store declares it",
        )
    ]


def test_a_reference_to_a_table_that_is_not_there_is_left_out():
    gone = LiveReference(fields=("o",), to="gone", to_fields=("id",))

    assert list(declared_links({"shop": [table("notes", "o", references=(gone,))]})) == []


@pytest.mark.parametrize(
    ("name", "values", "known"),
    [
        ("id", [1, 2, 3], True),
        ("customer_id", [1, 2, 3], True),
        ("CustomerID", [1, 2, 3], True),
        ("id", [1, 1, 2], False),
        ("id", [1, None, 2], False),
        ("id", [1], False),
        ("age", [1, 2, 3], False),
    ],
)
def test_an_undeclared_key_is_named_like_one_and_its_values_differ(name, values, known):
    found = keys_of({"shop": [table("customers", name)]}, {"shop": {"customers": [{name: one} for one in values]}})

    assert [one.key for one in found.values()] == ([(name,)] if known else [])


@pytest.mark.parametrize("name", ["customer_id", "customerid", "CustomerID", "customer", "first_customer_id"])
def test_a_name_and_values_that_are_all_found_make_a_reference(name):
    tables = [CUSTOMERS, table("orders", "id", name, key=("id",))]
    rows = {"customers": PEOPLE, "orders": [{"id": n, name: 1 + n % 9} for n in range(20)]}

    assert links(tables, rows) == [("orders", (name,), "customers", ("id",))]


@pytest.mark.parametrize(
    ("values", "found"), [([*range(1, 11), 99], False), ([None, 2, 3, ""], True), ([None, None], False)]
)
def test_nearly_all_values_must_be_found_and_one_at_least(values, found):
    rows = {"customers": PEOPLE, "orders": [{"customer_id": one} for one in values]}

    assert bool(links([CUSTOMERS, table("orders", "customer_id")], rows)) is found


def test_a_name_alone_is_no_reference_where_the_kinds_differ():
    tables = [CUSTOMERS, table("orders", "customer_id", customer_id=FieldKind.TEXT)]
    rows = {"customers": PEOPLE, "orders": [{"customer_id": "1"}]}

    assert links(tables, rows) == []


def test_values_alone_are_no_reference():
    rows = {"customers": PEOPLE, "orders": [{"quantity": 1}, {"quantity": 2}]}

    assert links([CUSTOMERS, table("orders", "quantity")], rows) == []


def test_a_record_may_point_at_another_of_its_own():
    tables = [table("employees", "id", "reports_to", key=("id",))]
    rows = {"employees": [{"id": 1, "reports_to": None}, {"id": 2, "reports_to": 1}]}

    assert links(tables, rows) == [("employees", ("reports_to",), "employees", ("id",))]


def test_a_key_of_several_fields_is_found_by_all_their_names():
    tables = [table("lines", "order_id", "number", key=("order_id", "number")), table("claims", "OrderID", "Number")]
    rows = {"lines": [{"order_id": 1, "number": 7}], "claims": [{"OrderID": 1, "Number": 7}]}

    assert links(tables, rows) == [("claims", ("OrderID", "Number"), "lines", ("order_id", "number"))]


def test_a_role_means_the_people_who_are_known():
    tables = [table("users", "id", key=("id",)), table("posts", "written_by")]
    rows = {"users": PEOPLE, "posts": [{"written_by": 4}, {"written_by": 5}]}

    assert links(tables, rows) == []
    assert links(tables, rows, people=[("shop", "users")]) == [("posts", ("written_by",), "users", ("id",))]


def test_a_yes_or_no_is_nobodys_key():
    tables = [table("users", "id", key=("id",)), table("posts", "moderated_by")]
    rows = {"users": [{"id": 0}, {"id": 1}], "posts": [{"moderated_by": 0}, {"moderated_by": 1}]}

    assert links(tables, rows, people=[("shop", "users")]) == []


def test_between_two_equal_targets_none_is_chosen():
    tables = [table("a.customers", "id", key=("id",)), table("b.customers", "id", key=("id",))]
    rows = {"a.customers": PEOPLE, "b.customers": PEOPLE, "orders": [{"customer_id": 3}]}

    assert links([*tables, table("orders", "customer_id")], rows) == []


def test_what_joins_two_datasets_has_their_keys_as_its_own():
    place = ("shop", "member")
    joined = [
        Link(source=place, fields=(name,), target=("shop", name), to_fields=("id",), evidence="") for name in ("a", "b")
    ]
    rows = [{"a": n, "b": n % 2} for n in range(20)]

    assert joint_keys({}, joined, {"shop": {"member": rows}})[place].key == ("a", "b")
    assert joint_keys({}, joined, {"shop": {"member": [*rows, rows[0]]}}) == {}
    assert joint_keys({}, joined, {"shop": {"member": rows[:5]}}) == {}


@given(st.lists(st.integers(min_value=0, max_value=30), min_size=1), st.sets(st.integers(min_value=0, max_value=30)))
def test_a_reference_is_confirmed_exactly_where_nearly_all_values_are_keys(values, keys):
    rows = {"customers": [{"id": one} for one in keys], "orders": [{"customer_id": one} for one in values]}

    found = links([CUSTOMERS, table("orders", "customer_id")], rows)

    assert bool(found) is (len(set(values) & keys) >= 0.95 * len(set(values)))
