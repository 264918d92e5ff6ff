from dataclasses import replace

import pytest

from kept.estate.errors import (
    MissingError,
)
from kept.estate.ports import Count
from kept.testing.contract_data import CUSTOMER, SHOP


def test_views_are_no_datasets(sqlite_database):
    sqlite_database.run("CREATE VIEW adults AS SELECT * FROM customer WHERE age > 17")
    connector = sqlite_database.open(SHOP)

    assert [one.location for one in connector.structure()] == ["customer", "invoice", "note"]
    connector.close()


def test_a_missing_table_names_it_and_its_system(sqlite_database):
    connector = sqlite_database.open(replace(SHOP, name="shop"))

    with pytest.raises(MissingError, match="The system “shop” has no table “gone”"):
        connector.measure(replace(CUSTOMER, location="gone"), [Count()])

    connector.close()
