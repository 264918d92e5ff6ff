"""A scan of databases nobody has seen: everything is a proposal with its evidence, and no value comes out."""

import json
import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kept.connectors.relational import open_relational
from kept.estate.document import dump_estate, parse_estate
from kept.estate.drift import differences
from kept.estate.linking import Link
from kept.estate.model import Dataset, Estate, Field, FieldKind, Reference, System
from kept.estate.ports import LiveDataset, LiveField, LiveReference
from kept.estate.scan import propose, sample

SYSTEM = System(name="shop", kind="relational", url="sqlite:///shop.db")
EMPTY = Estate(systems=(SYSTEM,))
DECLARED = """
CREATE TABLE "user" (id INTEGER PRIMARY KEY, first_name TEXT, last_name TEXT, email TEXT, city TEXT);
CREATE TABLE "order" (id INTEGER PRIMARY KEY, "user" INTEGER REFERENCES "user", "group" TEXT, placed_at DATETIME);
CREATE TABLE OrderLine (OrderID INTEGER REFERENCES "order", Number INTEGER, note TEXT, PRIMARY KEY (OrderID, Number));
CREATE TABLE Claim (id INTEGER PRIMARY KEY, o INTEGER, n INTEGER, FOREIGN KEY (o, n) REFERENCES OrderLine);
CREATE TABLE warehouse (id INTEGER PRIMARY KEY, city TEXT, parent_id INTEGER REFERENCES warehouse);
"""
SILENT = """
CREATE TABLE "user" (id INTEGER, first_name TEXT, last_name TEXT, email TEXT, city TEXT);
CREATE TABLE "order" (id INTEGER, "user" INTEGER, "group" TEXT, placed_at DATETIME);
CREATE TABLE OrderLine (OrderID INTEGER, Number INTEGER, note TEXT);
CREATE TABLE Claim (id INTEGER, o INTEGER, n INTEGER);
CREATE TABLE warehouse (id INTEGER, city TEXT, parent_id INTEGER);
"""
CANARY = "Zyxwv"


@pytest.fixture(params=[DECLARED, SILENT], ids=["declared", "silent"])
def scanned(request, tmp_path):
    with sqlite3.connect(tmp_path / "shop.db") as database:
        database.executescript(request.param)
        for n in range(1, 40):
            person = (n, f"{CANARY}{n}", f"{CANARY}er", f"{CANARY.lower()}{n}@example.org", f"{CANARY}ville")
            database.execute('INSERT INTO "user" VALUES (?, ?, ?, ?, ?)', person)
            database.execute(
                'INSERT INTO "order" VALUES (?, ?, ?, ?)', (n + 100, n % 7 + 1, "a", "2026-01-01 10:00:00")
            )
            database.execute("INSERT INTO OrderLine VALUES (?, ?, ?)", (n + 100, 1, f"for {CANARY}@example.org"))
            database.execute("INSERT INTO Claim VALUES (?, ?, ?)", (n, n + 100, 1))
            database.execute("INSERT INTO warehouse VALUES (?, ?, ?)", (n, f"{CANARY}town", max(1, n - 1)))
    database.close()
    connector = open_relational(SYSTEM, None, tmp_path)
    try:
        live = {"shop": connector.structure()}
        samples = {"shop": {one.location: sample(connector, system="shop", live=one) for one in live["shop"]}}
        yield live, propose(EMPTY, live, samples)
    finally:
        connector.close()


def of(estate, name):
    found = estate.dataset(f"shop.{name}")
    assert found is not None
    return found


def test_keys_and_references_are_proposed_declared_or_not(scanned):
    _, estate = scanned

    assert of(estate, "user").key == ("id",)
    assert of(estate, "order").references == (Reference(name="user", to="shop.user", fields=("user",)),)
    assert Reference(name="Order", to="shop.order", fields=("OrderID",)) in of(estate, "OrderLine").references
    assert of(estate, "warehouse").references == (Reference(name="parent", to="shop.warehouse", fields=("parent_id",)),)


def test_whose_each_record_is_follows_the_references(scanned):
    _, estate = scanned

    whose = {one.name: one.whose for one in estate.datasets()}

    assert {name: whose[name] for name in ("user", "order", "OrderLine", "warehouse")} == {
        "user": "user",
        "order": "user",
        "OrderLine": "user",
        "warehouse": None,
    }


def test_a_city_is_personal_among_people_and_not_among_warehouses(scanned):
    _, estate = scanned

    assert of(estate, "user").field("city").category == "account.address"
    assert of(estate, "warehouse").field("city").category is None


def test_every_part_is_a_proposal_that_says_what_it_rests_on(scanned):
    live, estate = scanned

    fields = [field for dataset in estate.datasets() for field in dataset.fields]

    assert [one.name for one in fields if not one.proposed] == []
    assert "key: " in of(estate, "user").field("id").proposed
    assert "whose: its records are persons" in of(estate, "user").field("id").proposed
    assert "points at shop.user: " in of(estate, "order").field("user").proposed
    assert len(differences(EMPTY, live)) == len(live["shop"])
    assert len(differences(estate, live)) == len(fields)


def test_the_proposal_is_an_estate_file_that_reads_back(scanned):
    _, estate = scanned

    assert parse_estate(dump_estate(estate), name="estate.yaml") == estate


def test_no_sampled_value_comes_out(scanned):
    _, estate = scanned

    text = dump_estate(estate) + json.dumps([repr(one) for one in estate.datasets()])

    assert CANARY.lower() not in text.lower()


def test_a_key_of_several_fields_is_followed_in_the_order_of_the_key():
    lines = LiveDataset(location="lines", fields=_fields("a", "b"), key=("a", "b"))
    claim = LiveReference(fields=("y", "x"), to="lines", to_fields=("b", "a"))
    claims = LiveDataset(location="claims", fields=_fields("x", "y"), references=(claim,))

    estate = propose(EMPTY, {"shop": [lines, claims]}, {})

    assert of(estate, "claims").references == (Reference(name="lines", to="shop.lines", fields=("x", "y")),)


def test_a_reference_to_what_is_not_the_key_is_only_told():
    people = LiveDataset(location="people", fields=_fields("id", "code"), key=("id",))
    named = LiveReference(fields=("code",), to="people", to_fields=("code",))
    notes = LiveDataset(location="notes", fields=_fields("code"), references=(named,))

    estate = propose(EMPTY, {"shop": [people, notes]}, {})

    assert of(estate, "notes").references == ()
    assert "points at shop.people" in of(estate, "notes").fields[0].proposed


def test_tables_of_several_schemas_keep_apart():
    fields = _fields("id", "customer_id")
    structures = {
        "shop": [
            LiveDataset(location=f"{schema}.{table}", fields=fields[: 1 + ("order" in table)], key=("id",))
            for schema in ("crm", "web")
            for table in ("customer", "order")
        ]
    }
    rows = {one.location: [{"id": n, "customer_id": n} for n in range(3)] for one in structures["shop"]}

    estate = propose(EMPTY, structures, {"shop": rows})

    assert [one.name for one in estate.datasets()] == ["crm_customer", "crm_order", "web_customer", "web_order"]
    assert [one.references for one in estate.datasets() if "order" in one.name] == [(), ()]


def test_the_store_is_asked_where_the_sample_is_not_the_whole():
    asked = []

    def finder(link: Link, keys):
        asked.append((link.target, sorted(keys)))
        return len(keys)

    customers = LiveDataset(location="customers", fields=_fields("id"), key=("id",))
    orders = LiveDataset(location="orders", fields=_fields("customer_id"))
    rows = {"orders": [{"customer_id": 7}, {"customer_id": 9}]}

    estate = propose(EMPTY, {"shop": [customers, orders]}, {"shop": rows}, finder=finder)

    assert asked[0] == (("shop", "customers"), [(7,), (9,)])
    assert of(estate, "orders").references == (
        Reference(name="customer", to="shop.customers", fields=("customer_id",)),
    )


def test_what_a_person_declared_stays_and_a_new_field_may_point_from_it():
    customer = Dataset(
        name="client", system="shop", location="customers", key=("id",), whose="client", fields=(Field(name="id"),)
    )
    order = Dataset(name="orders", system="shop", location="orders", fields=(Field(name="id"),))
    estate = Estate(systems=(System(name="shop", kind="relational", url="x", datasets=(customer, order)),))
    live = [
        LiveDataset(location="customers", fields=_fields("id"), key=("id",)),
        LiveDataset(
            location="orders",
            fields=_fields("id", "buyer"),
            key=("id",),
            references=(LiveReference(fields=("buyer",), to="customers", to_fields=("id",)),),
        ),
    ]

    proposed = propose(estate, {"shop": live}, {})

    assert of(proposed, "client") == customer
    assert of(proposed, "orders").key == ()
    assert of(proposed, "orders").whose is None
    assert of(proposed, "orders").references == (Reference(name="buyer", to="shop.client", fields=("buyer",)),)


NAMES = st.sampled_from(["id", "user_id", "email", "city", "name", "first_name", "last_name", "order_id", "parent_id"])


@st.composite
def structures(draw):
    found = []
    for location in draw(st.sets(st.sampled_from(["users", "orders", "s.users", "order_users", "items"]), min_size=1)):
        names = draw(st.lists(NAMES, unique=True, min_size=1))
        key = tuple(draw(st.lists(st.sampled_from(names), unique=True, max_size=2)))
        found.append(LiveDataset(location=location, fields=_fields(*names), key=key))
    return {"shop": found}


@given(structures(), st.data())
def test_a_proposal_never_counts_as_declared_and_always_hangs_together(live, data):
    rows = {
        one.location: data.draw(
            st.lists(st.fixed_dictionaries({field.name: st.integers(0, 5) | st.none() for field in one.fields}))
        )
        for one in live["shop"]
    }

    proposed = propose(EMPTY, live, {"shop": rows})

    undeclared = {(one.dataset, one.field) for one in differences(proposed, live)}
    assert undeclared == {(one.full_name, field.name) for one in proposed.datasets() for field in one.fields}
    assert parse_estate(dump_estate(proposed), name="estate.yaml") == proposed
    assert propose(proposed, live, {"shop": rows}) == proposed


def _fields(*names):
    return tuple(LiveField(name=name, kind=FieldKind.INTEGER) for name in names)
