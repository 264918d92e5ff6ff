from copy import deepcopy
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from kept.estate.change import Erase
from kept.estate.errors import CannotError, MissingError, UnreadableError
from kept.estate.ports import Count
from kept.estate.selection import Before, Equals, Everything, Has, Keys, Not
from kept.testing.connector_contract import customers, sweep
from kept.testing.connector_contract import shop as rows
from kept.testing.contract_data import CUSTOMER, INVOICE, NOTE, SHOP
from tests.connectors.http.shop import TEXT


@pytest.fixture
def held(shop):
    shop.rows = deepcopy(rows(200))
    return shop


def lists(shop):
    return [one for one in shop.asked if one.startswith("GET /customers?")]


def test_what_the_firm_can_leave_out_is_not_sent(held, open_shop):
    connector = open_shop()

    assert len(list(connector.keys(CUSTOMER, Keys(((1,), (2,)))))) == 2
    assert connector.measure(INVOICE, [Count(Keys(((1,),), "customer"))]) == [1]
    assert held.asked == ["GET /customers?ids=1%2C2&limit=4", "GET /invoices?customer=1&limit=4"]


def test_measures_that_can_be_narrowed_alike_are_narrowed_and_others_are_not(held, open_shop):
    connector = open_shop()
    early = Before("joined", datetime(2026, 1, 10, tzinfo=UTC))

    assert connector.measure(CUSTOMER, [Count(early), Count(early)]) == [8, 8]
    assert (len(lists(held)), "joined_before" in held.asked[0]) == (2, True)
    assert connector.measure(CUSTOMER, [Count(early), Count()]) == [8, 200]
    assert len(lists(held)) == 2 + 50


def test_what_stands_beside_many_is_looked_through_once(held, open_shop):
    held.rows["invoice"] = [
        {"customer_id": number, "number": "x", "issued": None, "status": None} for number in range(1, 100)
    ]

    assert open_shop().measure(INVOICE, [Count(Equals("customer.email", "c1@shop.example"))]) == [1]
    assert len(lists(held)) == 50


def test_what_stands_beside_few_is_asked_for_by_itself(held, open_shop):
    connector = open_shop()
    (span,) = connector.spans(NOTE, Keys((("k1",),)))
    held.asked.clear()

    acted = connector.act(NOTE, Keys((("k1",),)), Erase(), span=span, salt=b"s")

    assert (acted.count, lists(held)) == (1, [])


def test_what_points_at_few_is_asked_for_by_itself(held, open_shop):
    held.rows["customer"] = customers(3)
    selection = Not(Has("invoice", "customer"))
    connector = open_shop()
    (span,) = connector.spans(CUSTOMER, selection)
    held.asked.clear()

    acted = connector.act(CUSTOMER, selection, Erase(), span=span, salt=b"s")

    assert acted.count == 1
    assert [one for one in held.asked if "/invoices" in one] == ["GET /invoices?customer=3&limit=4"]


def test_a_path_that_leads_out_of_the_firm_is_refused(open_shop):
    with pytest.raises(CannotError, match=r"“elsewhere\.id” leads out"):
        open_shop().measure(INVOICE, [Count(Equals("elsewhere.id", 1))])


def test_a_dataset_that_is_not_described_is_missing(open_shop):
    other = replace(NOTE, name="other", location="other")

    with pytest.raises(MissingError, match="description of the system “shop” has no dataset “other”"):
        open_shop(system=replace(SHOP, datasets=(other,))).measure(other, [Count()])


def test_a_key_that_is_not_the_firms_names_no_record_there(held, open_shop):
    other = replace(NOTE, key=("about_customer",))

    with pytest.raises(CannotError, match="is declared with another key than its description has, which is label"):
        sweep(open_shop(), other, Everything(), Erase())


def test_an_answer_without_its_record_is_unreadable(held, open_shop):
    connector = open_shop(TEXT.replace("    item: customer\n", "    item: person\n").replace("keys: ids, ", ""))

    with pytest.raises(UnreadableError, match=r"answers to /customers/\{id\} has no record in it"):
        list(connector.keys(CUSTOMER, Keys(((1,),))))
