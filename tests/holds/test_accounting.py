"""What was handed over needs a file behind it: a whole demand, two who agreed before, and a person who knows of it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from kept.holds.accounting import Accounted, Lack, accounted
from kept.holds.casefile import Case, Disclosed, Gagged, SubjectTold
from tests.holds.test_casefile import AT, BEN, CEM, NO, OPENED
from tests.holds.test_demand import DEMAND

GIVEN = Disclosed(at=AT, by="ada", words="Two invoices.")
TOLD = SubjectTold(at=AT, by="ada", words="By letter.")
GAG = Gagged(at=AT, by="ada", until=AT + timedelta(days=9), words="§ 101.")


def of(*steps, demand=DEMAND):
    case = Case(name="C-2026-1", steps=(replace(OPENED, demand=demand), *steps))
    return lambda days=0: list(accounted(case, home="DE", now=AT + timedelta(days=days)))


def lacking(*lacks):
    return [Accounted(clause="4.2.1", lacks=frozenset(lacks))]


def test_what_two_agreed_to_and_the_person_knows_of_lacks_nothing():
    assert of(BEN, CEM, GIVEN, TOLD)() == lacking()


@pytest.mark.parametrize("before", [(), (BEN,), (BEN, BEN), (BEN, replace(CEM, by="ada")), (BEN, CEM, NO)])
def test_two_others_agree_before_and_nobody_is_against(before):
    assert of(*before, GIVEN, BEN, CEM, TOLD)() == lacking(Lack.REVIEW)


def test_a_person_who_may_not_be_told_is_told_when_that_ends():
    steps = of(BEN, CEM, GIVEN, GAG)

    assert steps() == [Accounted(clause="4.2.1", silent_until=GAG.until)]
    assert steps(days=9) == lacking(Lack.WORD)


def test_where_nobody_is_named_nobody_is_to_be_told():
    assert of(BEN, CEM, GIVEN, demand=replace(DEMAND, persons=(), datasets=("billing.invoice",)))() == lacking()


def test_a_demand_that_does_not_say_by_what_it_is_made_stands_behind_nothing():
    assert of(BEN, CEM, GIVEN, TOLD, demand=replace(DEMAND, reference=""))() == lacking(Lack.DEMAND)


def test_a_case_in_which_nothing_was_handed_over_has_nothing_to_account_for():
    assert of(BEN, CEM)() == []
