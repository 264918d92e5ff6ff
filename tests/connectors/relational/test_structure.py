"""What a database says of its own keys and references, the same from every kind of database."""

import pytest
import sqlalchemy as sa

from kept.estate.ports import LiveReference
from kept.testing.contract_data import SHOP

TABLES = (
    "CREATE TABLE owner (id INTEGER PRIMARY KEY, chief INTEGER, FOREIGN KEY (chief) REFERENCES owner (id))",
    (
        "CREATE TABLE pet (nr INTEGER, owner_id INTEGER, PRIMARY KEY (owner_id, nr),"
        " FOREIGN KEY (owner_id) REFERENCES owner (id))"
    ),
    "CREATE TABLE visit (o INTEGER, n INTEGER, FOREIGN KEY (o, n) REFERENCES pet (owner_id, nr))",
)
DATABASES = ("sqlite_database", "postgres_database", "mariadb_database")


@pytest.fixture(params=DATABASES)
def database(request):
    found = request.getfixturevalue(request.param)
    found.run(*TABLES)
    return found


def test_declared_keys_and_references_are_told_with_their_fields_in_order(database):
    connector = database.open(SHOP)
    live = {one.location: one for one in connector.structure()}
    connector.close()

    assert {name: live[name].key for name in ("owner", "pet", "visit")} == {
        "owner": ("id",),
        "pet": ("owner_id", "nr"),
        "visit": (),
    }
    assert {name: live[name].references for name in ("owner", "pet", "visit")} == {
        "owner": (LiveReference(fields=("chief",), to="owner", to_fields=("id",)),),
        "pet": (LiveReference(fields=("owner_id",), to="owner", to_fields=("id",)),),
        "visit": (LiveReference(fields=("o", "n"), to="pet", to_fields=("owner_id", "nr")),),
    }


def test_a_reference_may_lead_into_another_schema(postgres_database):
    postgres_database.run(
        "CREATE SCHEMA crm",
        "CREATE TABLE crm.lead (id INTEGER PRIMARY KEY, customer BIGINT REFERENCES customer (id))",
        "CREATE TABLE crm.call (lead INTEGER REFERENCES crm.lead)",
    )

    connector = postgres_database.open(SHOP)
    live = {one.location: one for one in connector.structure()}
    connector.close()

    assert live["crm.lead"].key == ("id",)
    assert live["crm.lead"].references == (LiveReference(fields=("customer",), to="customer", to_fields=("id",)),)
    assert live["crm.call"].references == (LiveReference(fields=("lead",), to="crm.lead", to_fields=("id",)),)


def test_what_the_parts_of_a_table_refer_to_the_whole_does(postgres_database):
    postgres_database.run(
        "CREATE TABLE payment (day DATE, customer BIGINT) PARTITION BY RANGE (day)",
        *(
            f"CREATE TABLE payment_{year} PARTITION OF payment (FOREIGN KEY (customer) REFERENCES customer (id))"
            f" FOR VALUES FROM ('{year}-01-01') TO ('{year + 1}-01-01')"
            for year in (2025, 2026)
        ),
    )

    connector = postgres_database.open(SHOP)
    live = {one.location: one for one in connector.structure()}
    connector.close()

    assert [name for name in live if name.startswith("payment")] == ["payment"]
    assert live["payment"].references == (LiveReference(fields=("customer",), to="customer", to_fields=("id",)),)


def test_however_many_tables_there_are_the_questions_are_as_few(postgres_database):
    asked = []
    postgres_database.run(*TABLES)
    connector = postgres_database.open(SHOP)
    sa.event.listen(connector.engine, "after_cursor_execute", lambda *args: asked.append(args[2]))
    connector.structure()
    few = len(asked)

    postgres_database.run(*(f"CREATE TABLE more{n} (id INTEGER PRIMARY KEY REFERENCES owner)" for n in range(20)))
    connector.structure()
    connector.close()

    assert len(asked) - few <= few
