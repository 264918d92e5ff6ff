"""In which order the datasets of a class are gone through, and which of them more than once."""

from dataclasses import replace

from kept.estate.belonging import belonging
from kept.estate.ways import Way
from kept.rights.route import in_order, is_led_from, is_passed_again, leads, starts
from tests.rights.shop import described

SHOP = belonging(described(), "customer")


def test_each_dataset_comes_after_those_its_records_hang_on():
    order = in_order(SHOP)

    assert sorted(order) == sorted(SHOP.datasets)
    assert order.index("shop.customer") < order.index("shop.order") < order.index("shop.order_line")
    assert order.index("shop.customer") < order.index("desk.session")


def test_a_dataset_hangs_on_those_its_ways_start_from_and_leads_on_to_those_that_start_from_it():
    assert set(starts(SHOP, "shop.order_line")) == {"shop.order"}
    assert [one.to for one in leads(SHOP, "shop.customer")] == ["shop.address"]
    assert (is_led_from(SHOP, "shop.order"), is_led_from(SHOP, "shop.order_line")) == (True, False)


def test_what_is_found_by_a_value_besides_is_passed_again_unless_one_way_begins_where_the_other_ends():
    by_both = (Way(reference="customer"), Way(identifier="email"))
    both = replace(SHOP, ways={**SHOP.ways, "shop.order": by_both})

    assert (is_passed_again(SHOP, "shop.order"), is_passed_again(both, "shop.order")) == (False, True)


def test_what_hangs_on_itself_is_passed_again():
    ring = replace(SHOP, ways={**SHOP.ways, "shop.order": (Way(from_="shop.order", by="customer"),)})

    assert is_passed_again(ring, "shop.order")
