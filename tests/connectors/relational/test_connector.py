import pytest

from kept.estate.change import Mask, Set
from kept.estate.errors import (
    CannotError,
)
from kept.estate.selection import Everything
from kept.testing.connector_contract import shop, sweep
from kept.testing.contract_data import CUSTOMER, SHOP


def test_masking_a_column_that_may_not_be_null_leaves_it_empty(sqlite_database):
    sqlite_database.run(
        "DROP TABLE customer",
        "CREATE TABLE customer (id INTEGER PRIMARY KEY, email TEXT NOT NULL, age INTEGER NOT NULL,"
        " joined DATETIME NOT NULL)",
        "INSERT INTO customer VALUES (1, 'ada@example.org', 36, '2026-01-01 10:00:00')",
    )
    connector = sqlite_database.open(SHOP)

    counts = [sweep(connector, CUSTOMER, Everything(), Mask(("email", "age", "joined"))) for _ in range(2)]

    (row,) = connector.read(CUSTOMER, Everything(), ["email", "age", "joined"])
    assert (counts, row["email"], row["age"], str(row["joined"])) == ([1, 0], "", 0, "1970-01-01 00:00:00+00:00")
    connector.close()


def test_a_value_that_a_column_cannot_hold_is_refused(sqlite_database):
    connector = sqlite_database.load(shop())

    with pytest.raises(CannotError, match="of the kind integer"):
        sweep(connector, CUSTOMER, Everything(), Set({"age": "old"}))
