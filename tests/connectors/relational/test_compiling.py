from dataclasses import replace

import pytest

from kept.estate import Dataset, Reference
from kept.estate.errors import CannotError, MissingError
from kept.estate.ports import Count
from kept.estate.selection import Equals, Has, IsNull, Keys
from kept.testing.connector_contract import shop
from kept.testing.contract_data import CUSTOMER, INVOICE, SHOP


def test_a_path_into_another_system_is_refused(sqlite_database):
    connector = sqlite_database.open(SHOP)
    abroad = replace(INVOICE, references=(Reference(name="payer", to="bank.account", fields=("customer_id",)),))

    with pytest.raises(CannotError, match="cannot look into “bank"):
        connector.measure(abroad, [Count(IsNull("payer.closed"))])

    connector.close()


@pytest.mark.parametrize("selection", [IsNull("nobody.email"), Keys(((1,),), "nobody"), Has("note", "nobody")])
def test_a_reference_that_is_not_declared_is_missing(sqlite_database, selection):
    connector = sqlite_database.open(SHOP)

    with pytest.raises(MissingError, match="nobody"):
        connector.measure(INVOICE, [Count(selection)])

    connector.close()


def test_has_by_a_reference_to_another_dataset_is_missing(sqlite_database):
    connector = sqlite_database.open(SHOP)

    with pytest.raises(MissingError, match="not at this dataset"):
        connector.measure(CUSTOMER, [Count(Has("note", "invoice"))])

    connector.close()


def test_a_dataset_may_point_at_itself(sqlite_database):
    sqlite_database.run(
        "CREATE TABLE staff (id INTEGER PRIMARY KEY, name TEXT, boss INTEGER)",
        "INSERT INTO staff VALUES (1, 'Ada', NULL), (2, 'Eve', 1), (3, 'Bob', 2)",
    )
    boss = Reference(name="boss", to="shop.staff", fields=("boss",))
    staff = Dataset(name="staff", system="shop", location="staff", key=("id",), references=(boss,))
    connector = sqlite_database.open(replace(SHOP, datasets=(staff,)))

    led = [list(connector.keys(staff, one)) for one in (Equals("boss.boss.name", "Ada"), Has("staff", "boss"))]

    assert led == [[(3,)], [(1,), (2,)]]
    connector.close()


def test_keys_that_no_column_can_hold_select_nothing(sqlite_database):
    connector = sqlite_database.load(shop())
    keys = Keys((("one",), (2**70,), (1, 2), ("2",)))

    assert list(connector.keys(CUSTOMER, keys)) == [(2,)]
