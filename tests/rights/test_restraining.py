"""A restriction hides or lifts out what is the person's alone; an objection changes nothing in any store."""

from dataclasses import replace
from typing import Any

from kept.estate.change import Seal
from kept.estate.restricting import RestrictionWay
from kept.plans.errand import Errand
from kept.rights.claims import of_person
from kept.rights.fates import NOTHING
from kept.rights.restraining import JOINT, UNRESTRICTED, Objecting, Restraining
from kept.rights.scope import Scope
from kept.rights.trail import Traced
from tests.rights.shop import shop

STAND = shop()
(ORDER,) = (one for one in STAND.estate.datasets() if one.full_name == "shop.order")
ADA = of_person(0)


class Narrow:
    """A store that lifts records out, and says nothing else here."""

    def way(self, dataset):
        return RestrictionWay.LIFT

    hide = show = lift = lay = way


class Bare:
    """A store without any way to restrict."""


def restraining(store=None, **part):
    scope = Scope(errand=Errand(right="restriction", whose="customer", people=(), **part))
    stores: dict[str, Any] = {"shop": store or Narrow()}
    return Restraining(connectors=stores, scope=scope)


def fates(of, *claims):
    keys = [(number,) for number in range(len(claims))]
    return of.fates(Traced(dataset=ORDER, keys=keys, rows=[{}] * len(claims), claims=claims))


def test_everything_is_never_restricted_at_once_and_nothing_outside_of_what_is_meant():
    assert restraining().usual(ORDER) is None
    assert restraining(places=("desk",)).usual(ORDER) is None
    assert restraining(places=("shop",)).usual(ORDER) == Seal()


def test_only_what_is_the_persons_alone_is_taken_out_of_use():
    alone, joint, lent = fates(restraining(places=("shop",)), ADA, ADA.shared(), replace(ADA, owning=()))

    assert alone.change == Seal()
    assert [one.stay.because.code for one in (joint, lent)] == [JOINT, JOINT]


def test_a_store_that_can_neither_hide_nor_lift_out_is_named():
    assert [one.stay.because.code for one in fates(restraining(Bare(), places=("shop",)), ADA)] == [UNRESTRICTED]


def test_an_objection_leaves_every_record_as_it_is():
    traced = Traced(dataset=ORDER, keys=[(1,), (2,)], rows=[{}, {}], claims=[ADA, ADA])

    assert Objecting().fates(traced) == [NOTHING, NOTHING]
    assert (Objecting().usual(ORDER), Objecting().wants(ORDER)) == (None, ())
