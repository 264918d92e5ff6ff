"""A right is tried on a made-up person: what would come of it is counted, and nothing is changed."""

from dataclasses import replace

import pytest

from kept.estate.canaries import Canary, Correctable
from kept.rights.kinds import RequestKind
from kept.verdict.findings import Finding, Rehearsed
from kept.verdict.rehearsing import Rehearsal, errand_of, rehearsed
from tests.rights.shop import ADA, shop
from tests.verdict.declared import NOW

HER = Canary(
    whose="customer", known_by={"email": ADA}, corrects=Correctable(category="account.name", value="Ada Byron")
)


def tried(right, *, canary=HER, down=()):
    stand = shop()
    stand.down.update(down)
    stores = stand.stores
    before = stand.held("shop.customer")
    found = rehearsed(
        Rehearsed(id="r", right=right, canary=0), replace(stores, estate=replace(stores.estate, canaries=(canary,)))
    )
    assert stand.held("shop.customer") == before
    return found


def test_what_a_copy_would_hold_is_counted_in_every_system():
    found = tried(RequestKind.ACCESS)

    assert (found.people, found.systems, found.silent, found.blocked) == (1, 3, (), ())
    assert found.records >= found.datasets > 1


def test_a_silent_system_is_named_and_nobody_is_found_who_is_not_there():
    assert tried(RequestKind.ACCESS, down={"desk"}).silent == ("desk",)
    assert tried(RequestKind.ACCESS, canary=replace(HER, known_by={"email": "nobody@x.example"})).people == 0


@pytest.mark.parametrize(
    ("right", "categories", "amended"),
    [
        (RequestKind.ERASURE, (), ()),
        (RequestKind.RESTRICTION, ("account.name",), ()),
        (RequestKind.RECTIFICATION, (), (("account.name", "Ada Byron"),)),
    ],
)
def test_a_restriction_is_tried_on_a_part_and_a_correction_on_a_value(right, categories, amended):
    errand = errand_of(right, HER)

    assert (errand.categories, tuple((one.category, one.old) for one in errand.amended)) == (categories, amended)


def test_what_came_of_it_is_read_back_out_of_a_finding():
    found = Rehearsal(people=1, records=5, datasets=2, systems=3, silent=("desk",), blocked=("x",), unable=("a.b",))

    assert Rehearsal.of(Finding(probe="r", at=NOW, value=found.lines())) == found
