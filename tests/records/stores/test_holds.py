"""Holds in our tables: one a case, lifted once, sealed."""

from datetime import timedelta

import pytest

from kept.holds import Hold
from kept.records.models import HoldRow
from kept.records.stores.holds import Holds, HoldTakenError, UnknownHoldError
from tests.rights.histories import NOW, at

pytestmark = pytest.mark.django_db
HOLD = Hold(case="smith", clause="4.2.1", begins=NOW, persons=("accounts.account#17",), datasets=("billing.invoice",))


@pytest.fixture
def holds(root):
    return Holds(root.sealer("holds"))


def test_a_hold_binds_until_it_is_lifted_and_comes_back_as_it_was(holds):
    holds.place(HOLD)
    during = holds.in_force(at=at(1))

    lifted = holds.lift("smith", at=at(2))

    assert during == (HOLD,)
    assert (lifted.ends, holds.in_force(at=at(2)), holds.every()) == (at(2), (), (lifted,))
    with pytest.raises(UnknownHoldError):
        holds.lift("smith", at=at(3))


def test_a_case_has_one_hold_for_good(holds):
    holds.place(HOLD)

    with pytest.raises(HoldTakenError):
        holds.place(HOLD)


def test_no_column_says_whom_a_case_is_about(holds):
    holds.place(HOLD)

    assert b"account" not in bytes(HoldRow.objects.get().sealed)


def test_a_hold_that_has_not_begun_binds_nothing(holds):
    holds.place(HOLD)

    assert holds.in_force(at=NOW - timedelta(seconds=1)) == ()
