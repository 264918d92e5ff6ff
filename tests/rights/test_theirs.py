"""Of what people were given, what is somebody else's is told by the stores alone."""

from dataclasses import replace

from kept.plans.errand import Known, Sought
from kept.rights.theirs import Given, by_what_stood, strange
from tests.rights.shop import shop

ADA, BOB = 1, 2
OWN = {"shop.order": frozenset({(10,), (11,)}), "shop.invoice": frozenset({(100,)})}


def given(stand, customer, records):
    dataset = stand.estate.dataset("shop.customer")
    person = Sought(known_by=by_what_stood([(dataset, (customer,))]))
    return Given(person=person, whose="customer", records=records)


def test_a_strangers_row_is_told_from_the_persons_own_and_from_what_is_gone():
    stand = shop()
    mixed = {**OWN, "shop.order": frozenset({(10,), (12,), (999,)})}

    found = strange(
        [given(stand, ADA, mixed), given(stand, BOB, {"shop.order": frozenset({(12,)})})], stores=stand.stores
    )

    assert found == ({"shop.order": frozenset({(12,)})}, {})


def test_of_somebody_who_is_not_found_or_cannot_be_told_from_another_nothing_is_said():
    stand = shop()
    two = Given(person=Sought(known_by=(Known(kind="email", value="two@x.example"),)), whose="customer", records=OWN)

    assert strange([given(stand, ADA, OWN), given(stand, 77, OWN), two], stores=stand.stores) == ({}, None, None)


def test_where_a_system_is_silent_its_records_are_not_judged_and_without_the_persons_nobodys_are():
    stand = shop()
    copies = [given(stand, ADA, {"shop.order": frozenset({(12,)}), "desk.ticket": frozenset({(2,)})})]

    def told(*systems):
        there = {name: one for name, one in stand.stores.connectors.items() if name in systems}
        return strange(copies, stores=replace(stand.stores, connectors=there))

    assert told("shop", "web") == ({"shop.order": frozenset({(12,)})},)
    assert told("desk", "web") == (None,)
