import pytest

from kept.estate.errors import (
    UnreadableError,
)
from kept.estate.ports import Oldest
from kept.testing.contract_data import CUSTOMER, SHOP


def test_a_text_where_an_instant_is_declared_is_unreadable_and_not_repeated(sqlite_database):
    sqlite_database.run("INSERT INTO customer (id, joined) VALUES (1, 'since ada came'), (2, NULL)")
    connector = sqlite_database.open(SHOP)

    with pytest.raises(UnreadableError, match="1 records of shop") as caught:
        connector.measure(CUSTOMER, [Oldest("joined")])

    assert "ada" not in caught.value.sentence()
    connector.close()
