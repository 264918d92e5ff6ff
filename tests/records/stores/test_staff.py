"""Staff in our tables."""

from datetime import UTC, datetime, timedelta

import pytest

from kept.records.stores.staff import (
    add_member,
    find_member,
    invited,
    keep_invitation,
    set_roles,
    shut_out,
    staff_members,
    use_invitation,
)
from kept.safeguards.roles import Role
from kept.safeguards.staff import Member

NOW = datetime(2026, 11, 23, tzinfo=UTC)
DIGEST = "ab" * 32

pytestmark = pytest.mark.django_db


@pytest.fixture
def number() -> int:
    made = add_member("ada@example.org")
    set_roles(made, [Role.OFFICER], at=NOW)
    return made


def test_a_member_is_found_by_address_however_it_is_written_and_by_number(number):
    expected = Member(number=number, email="ada@example.org", roles=(Role.OFFICER,), is_ready=False)

    assert (find_member(email="ADA@example.org"), find_member(number=number)) == (expected, expected)
    assert staff_members() == (expected,)


def test_nobody_is_found_who_is_not_there(number):
    assert (find_member(email="bo@example.org"), find_member(number=number + 1)) == (None, None)


def test_an_invitation_is_used_once_and_before_it_ends(number):
    keep_invitation(number, digest=DIGEST, expires_at=NOW + timedelta(hours=1))

    late = use_invitation(DIGEST, now=NOW + timedelta(hours=1))
    first, second = use_invitation(DIGEST, now=NOW), use_invitation(DIGEST, now=NOW)

    assert (late, first, second) == (None, number, None)


def test_who_is_shut_out_is_let_in_by_no_invitation(number):
    keep_invitation(number, digest=DIGEST, expires_at=NOW + timedelta(hours=1))

    shut_out(number)

    assert invited(DIGEST, now=NOW) is None
    assert find_member(number=number) == Member(
        number=number, email="ada@example.org", roles=(), is_ready=False, is_active=False
    )
