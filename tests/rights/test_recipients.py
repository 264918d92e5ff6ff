"""A recipient that was written to and keeps silent is reminded twice, and then the officer hears of it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from kept.rights.recipients import REMINDED_AFTER, Recipient, Told
from tests.verdict.declared import NOW

WRITTEN = Recipient(name="Payments Inc.", how=Told.MAIL, told_at=NOW)


def test_reminders_follow_one_another_and_end():
    one = WRITTEN.reminded_at(NOW + timedelta(days=8))
    two = one.reminded_at(NOW + timedelta(days=16))
    last = two.reminded_at(NOW + timedelta(days=24))

    assert [each.reminds_at for each in (WRITTEN, one, two, last)] == [
        NOW + REMINDED_AFTER,
        NOW + timedelta(days=8) + REMINDED_AFTER,
        NOW + timedelta(days=16) + REMINDED_AFTER,
        None,
    ]
    assert [each.is_given_up for each in (WRITTEN, one, two)] == [False, False, True]


@pytest.mark.parametrize("changed", [{"how": Told.SYSTEM}, {"how": Told.HAND}, {"acknowledged_at": NOW}])
def test_of_whoever_did_so_or_was_told_otherwise_nobody_is_reminded(changed):
    assert replace(WRITTEN, **changed).reminds_at is None
