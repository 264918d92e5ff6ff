"""A look that is on record and not shown is hidden; one that is shown needs a purpose that the policy lists."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from kept.safeguards.glances import Glance, Listed, glances
from kept.safeguards.looks import Look
from kept.safeguards.roles import Role
from kept.terms import Personal

AT = datetime(2026, 11, 23, 12, tzinfo=UTC)
LOOK = Look(at=AT, staff="staff:1", roles=(Role.SUPPORT,), purpose="3.1.4", reason=Personal("To answer."))
FINE = Glance(is_shown=True, has_purpose=True)
HIDDEN = Glance(is_shown=False, has_purpose=True)


LISTED = Listed(purposes={"3.1.4"}, since=AT)


def told(recorded, *shown, since=AT - timedelta(days=1), listed=LISTED):
    return list(glances(recorded, shown, listed=listed, since=since))


def test_two_looks_at_the_same_moment_of_which_one_is_shown_leave_one_hidden():
    assert told([AT, AT], LOOK) == [HIDDEN, FINE]


@pytest.mark.parametrize("changed", [{"purpose": "9.9.9"}, {"reason": Personal(" ")}])
def test_a_look_for_another_purpose_or_without_a_reason_has_none(changed):
    assert told([AT], replace(LOOK, **changed)) == [Glance(is_shown=True, has_purpose=False)]


def test_what_was_looked_at_before_is_left_out():
    assert told([AT], LOOK, since=AT + timedelta(days=1)) == []


@pytest.mark.parametrize(("purpose", "has_purpose"), [("9.9.9", True), ("", False)])
def test_what_an_earlier_policy_listed_is_not_known_any_more_and_none_is_none(purpose, has_purpose):
    earlier = Listed(purposes={"3.1.4"}, since=AT + timedelta(hours=1))

    assert told([AT], replace(LOOK, purpose=purpose), listed=earlier) == [
        Glance(is_shown=True, has_purpose=has_purpose)
    ]
