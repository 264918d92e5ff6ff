"""What people restricted and object to, found again by what they are known by and readable by nobody."""

from dataclasses import replace
from datetime import timedelta

import pytest

from kept.gate import EVERYTHING, Objection, Restriction
from kept.gate.state import Ground
from kept.records.models import BearingRow
from kept.records.stores.bearings import OBJECTION, RESTRICTION, Bearing, Bearings
from tests.records.stores.test_suppression import BEN, PHONE, ZOE
from tests.rights.histories import NOW as AT

pytestmark = pytest.mark.django_db


@pytest.fixture
def bearings(persons):
    return Bearings(persons)


def restriction(*categories, until=None):
    return Restriction(since=AT, until=until, ground=Ground.ACCURACY, categories=frozenset(categories))


def test_what_somebody_restricted_bears_by_each_of_their_identifiers_and_for_nobody_else(bearings):
    bearings.add(RESTRICTION, ["account"], [ZOE, PHONE], at=AT, plan="plan-1")
    bearings.add(OBJECTION, [], [ZOE], at=AT)

    assert bearings.of([PHONE]) == Bearing(restrictions=(restriction("account"),), objections=())
    assert bearings.of([ZOE]) == Bearing(
        restrictions=(restriction("account"),), objections=(Objection(since=AT, purposes=EVERYTHING),)
    )
    assert bearings.of([BEN]) == Bearing(restrictions=(), objections=())


def test_twice_is_once_and_a_plan_ends_its_own(bearings):
    for plan in ("plan-1", "plan-1", "plan-2"):
        bearings.add(RESTRICTION, [], [ZOE], at=AT, plan=plan)
    later = AT + timedelta(days=1)

    assert (bearings.end("plan-1", at=later), bearings.end("plan-1", at=later), bearings.end("", at=later)) == (1, 0, 0)
    assert bearings.of([ZOE]).restrictions == (restriction(until=later), restriction())


def test_who_objects_is_found_in_every_way_in_which_an_address_is_written(bearings):
    bearings.add(OBJECTION, [], [ZOE], at=AT)
    shouted = replace(ZOE, value=ZOE.value.upper())

    assert bearings.objections([ZOE, shouted, PHONE]) == dict.fromkeys(
        (ZOE, shouted), (Objection(since=AT, purposes=EVERYTHING),)
    )


def test_nobody_is_readable_in_it(bearings):
    bearings.add(OBJECTION, ["3.2.4"], [ZOE], at=AT)

    assert b"zoe" not in bytes(BearingRow.objects.get().mark)
