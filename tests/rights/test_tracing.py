"""A person's records, found in every store, and nobody else's."""

from dataclasses import replace

import pytest

from tests.rights.shop import ADA, BOB, EVE, ZOE, shop
from tests.rights.stands import stays, steps


def keys(stand, plan):
    """Return the keys of what a plan gives, by dataset without its system."""
    names = {"access": "request", "order_line": "order_id"}
    given = stand.given(plan)
    return {
        name.partition(".")[2]: sorted(row[names.get(name.partition(".")[2], "id")] for row in rows)
        for name, rows in given.items()
    }


ADAS = {
    "customer": [1],
    "address": [1, 3],
    "order": [10, 11],
    "order_line": [10, 11],
    "invoice": [100],
    "ticket": [1],
    "session": [1],
    "access": ["ada", "ada signed in"],
}


@pytest.mark.parametrize(
    "known_by",
    ["email=ada@x.example", "email=ADA@X.EXAMPLE", "id=1", "customer.id=1", "shop.customer.id=1", "name=Ada Byron"],
)
def test_everything_of_a_person_is_found_however_they_are_named(known_by):
    stand = shop()

    assert keys(stand, stand.plan("access", known_by)) == ADAS


def test_several_identifiers_must_agree():
    stand = shop()

    both = stand.plan("access", (f"email={EVE}", "id=3"))
    neither = stand.plan("access", (f"email={ADA}", "id=2"))

    assert keys(stand, both) == {"customer": [3], "address": [2]}
    assert [one.code for one in neither.blocks] == ["rights-plan-disagree"]
    assert (neither.people, steps(neither)) == (0, {})


@pytest.mark.parametrize("shown", ["email=mallory@x.example", "ip=8.8.8.8"])
def test_what_was_merely_said_leads_to_nobody(shown):
    stand, guest = shop(), "id=1"
    if shown.startswith("email"):
        guest = "email=guest@x.example"
        ticket = {"id": 9, "email": "guest@x.example", "body": "I have no account."}
        stand = replace(stand, rows={**stand.rows, "desk": {"ticket": [ticket]}})

    believed, said = stand.plan("access", (shown, guest)), stand.plan("access", (shown, f"~{guest}"))

    assert believed.count > 0
    assert (said.count, steps(said)) == (0, {})


def test_what_was_merely_said_still_tells_two_people_apart():
    stand = shop()

    assert keys(stand, stand.plan("access", (f"email={EVE}", "~id=3"))) == {"customer": [3], "address": [2]}


def test_two_people_with_one_address_are_told_apart_or_not_at_all():
    plan = shop().plan("access", f"email={EVE}")

    assert steps(plan) == {}
    assert [(one.code, dict(one.parameters)) for one in plan.blocks] == [
        ("rights-plan-several", {"count": 2, "dataset": "shop.customer", "by": "phone, customer.id"})
    ]


def test_what_is_found_by_a_shared_address_alone_is_given_to_neither_and_said():
    plan = shop().plan("access", "id=3")

    assert steps(plan) == {"shop.customer": {"read": 1}, "shop.address": {"read": 1}}
    assert stays(plan) == [("desk.ticket", 1, "17(3), 15(4)", "rights-plan-shared")]


def test_lines_at_a_moment_when_an_address_was_two_peoples_are_given_to_neither_and_said():
    plan = shop().plan("access", "id=1")

    assert ("web.access", 1, "17(3), 15(4)", "rights-plan-shared") in stays(plan)


def test_a_telephone_number_finds_and_links_nothing():
    stand = shop()

    plan = stand.plan("access", ("phone=555", f"email={BOB}"))

    assert keys(stand, plan) == {
        "customer": [2],
        "address": [1],
        "order": [12],
        "order_line": [12],
        "invoice": [101],
        "ticket": [2],
        "session": [2, 3],
        "access": ["bob", "bob signed in"],
    }


def test_somebody_unknown_has_a_plan_with_nothing_in_it():
    plan = shop().plan("access", "email=nobody@x.example")

    assert (plan.people, steps(plan), plan.blocks) == (0, {}, ())
    assert [one.count for one in plan.steps] == [0] * 8


def test_who_is_in_no_list_of_persons_is_known_by_the_address_alone():
    stand = shop()
    stand.connectors["shop"].rows["customer"] = []

    plan = stand.plan("access", f"email={ADA}")

    assert keys(stand, plan) == {"order": [11], "order_line": [11], "address": [1], "ticket": [1]}
    assert plan.people == 1


def test_many_people_are_found_at_once_each_with_their_own():
    stand = shop()
    plan = stand.plan("access", f"email={ADA}", "id=2", f"email={ZOE}", "email=nobody@x.example")

    given = stand.given(plan)

    assert plan.people == 3
    assert sorted(row["id"] for row in given["shop.customer"]) == [1, 2, 5]
    assert sorted(row["request"] for row in given["web.access"]) == ["ada", "ada signed in", "bob", "bob signed in"]


def test_a_path_says_how_a_dataset_was_reached():
    paths = {one.dataset: one.path for one in shop().plan("access", "id=1").steps}

    assert paths == {
        "shop.customer": "persons",
        "shop.address": "← customer.address | ← order.address",
        "shop.order": "customer | email",
        "shop.order_line": "order.customer",
        "shop.invoice": "order.customer",
        "desk.ticket": "email",
        "desk.session": "customer",
        "web.access": "customer | ip",
    }


def test_a_silent_system_blocks_and_is_named():
    stand = shop()
    stand.down = {"desk"}

    plan = stand.plan("erasure", "id=1")

    assert plan.silent == ("desk",)
    assert {one.code for one in plan.blocks} == {"rights-plan-silent"}
    assert {one.parameters["dataset"] for one in plan.blocks} == {"desk.ticket", "desk.session"}


def test_who_is_who_cannot_be_said_while_the_list_of_persons_is_silent():
    stand = shop()
    stand.down = {"shop"}

    plan = stand.plan("access", f"email={ADA}")

    assert (steps(plan), plan.people) == ({}, 0)
    assert {one.code for one in plan.blocks} == {"rights-plan-silent"}
