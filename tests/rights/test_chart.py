"""The chart of a class: the datasets in the order in which they are gone through, and what of each leads on."""

from kept.estate.belonging import belonging
from kept.rights.chart import chart_of
from kept.rights.route import in_order
from tests.rights.shop import described

SHOP = belonging(described(), "customer")
CHART = chart_of(SHOP)


def test_the_tracks_are_in_the_order_of_the_route():
    assert tuple(CHART.tracks) == in_order(SHOP)


def test_of_a_person_leads_on_what_they_are_known_by_and_not_what_households_share():
    customer = CHART.tracks["shop.customer"]

    assert [one.kind for one in customer.identifiers] == ["email", "phone"]
    assert [one.to for one in customer.leads] == ["shop.address"]
    assert "phone" not in {one.kind for one in customer.leading}


def test_what_nothing_starts_from_is_not_kept():
    assert {name for name, one in CHART.tracks.items() if not one.keeps} == {
        "shop.address",
        "shop.invoice",
        "shop.order_line",
        "web.access",
    }
    assert CHART.tracks["shop.order_line"].starts == {"shop.order"}
