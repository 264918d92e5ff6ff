"""Looks are sealed under the key of their request, and last half an hour."""

from dataclasses import replace
from datetime import timedelta

import pytest

from kept.records.models import LookRow, Staff
from kept.records.stores.looks import keep_look, looks_at, may_look, newest_looks
from kept.safeguards.looks import LASTS, Look
from kept.safeguards.roles import Role
from kept.terms import Personal
from tests.records.stores.conftest import NAME
from tests.rights.histories import NOW

pytestmark = pytest.mark.django_db


@pytest.fixture
def look():
    staff = Staff.objects.create(email="ada@example.com")
    return Look(
        at=NOW, staff=f"staff:{staff.pk}", roles=(Role.SUPPORT,), purpose="3.1.4", reason=Personal("canary reason")
    )


def test_a_look_comes_back_as_it_was_the_newest_first_and_cannot_be_read_where_it_lies(added, look):
    later = replace(look, at=NOW + timedelta(hours=1), reason=Personal("again"))
    sealed = keep_look(added, look)
    keep_look(added, later)

    assert looks_at(added) == (later, look)
    assert [one.at for one in newest_looks()] == [later.at, look.at]
    assert b"canary" not in sealed
    assert sealed in {bytes(row.sealed) for row in LookRow.objects.all()}


@pytest.mark.parametrize(("after", "may"), [(timedelta(), True), (LASTS - timedelta(seconds=1), True), (LASTS, False)])
def test_what_was_said_lets_somebody_look_for_a_while(after, may, added, look):
    keep_look(added, look)

    assert may_look(NAME, look.staff, now=NOW + after) is may
    assert not may_look(NAME, "staff:0", now=NOW + after)
