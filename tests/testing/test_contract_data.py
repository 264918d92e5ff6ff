from hypothesis import given

from kept.testing.connector import InMemoryConnector
from kept.testing.contract_data import CUSTOMER, SHOP, of_customers, shops


@given(rows=shops, selection=of_customers)
def test_every_shop_answers_every_selection(rows, selection):
    keys = list(InMemoryConnector(SHOP, rows).keys(CUSTOMER, selection))

    assert len(set(keys)) == len(keys) <= len(rows["customer"])
