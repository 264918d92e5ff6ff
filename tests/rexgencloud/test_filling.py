import pytest

from kept.testing.company import Stores
from rexgencloud.filling import Order, amount, filling
from rexgencloud.probe import NUMBER
from tests.rexgencloud.conftest import AT
from tests.rexgencloud.reading import query


@pytest.mark.parametrize("people", [30, 5_000, 1_000_000])
def test_there_is_a_task_for_each_store_and_each_day(tmp_path, people):
    order = Order(stores=Stores(folder=tmp_path), people=people, at=AT, seed=1)

    assert len(filling(order)) == 3 + 90 + 60
    assert amount(people) >= 3 * people


def test_the_people_of_an_order_are_the_same_each_time_and_those_in_the_accounts(stores):
    order = Order(stores=stores, people=300, at=AT, seed=7)

    (first,), (second,) = order.persons(), order.persons()

    assert first == second
    made_up = query(stores, "accounts", f"select id, email from account where id < {NUMBER}")
    assert [(one.id, one.email) for one in first] == made_up
