"""How often somebody may try."""

import pytest
from django.test import RequestFactory

from kept.web.tries import Limit, keyed, may_try, origin_of

THRICE = Limit(name="asking", tries=3, seconds=60)


def from_(address: str):
    return RequestFactory().post("/", REMOTE_ADDR=address)


@pytest.mark.django_db
def test_a_limit_holds_for_one_address_and_one_thing():
    here = [may_try(from_("192.0.2.1"), THRICE) for _ in range(5)]
    elsewhere = may_try(from_("192.0.2.2"), THRICE)
    something_else = may_try(from_("192.0.2.1"), Limit(name="reading", tries=1, seconds=60))

    assert (here, elsewhere, something_else) == ([True, True, True, False, False], True, True)


@pytest.mark.parametrize(
    ("address", "origin"),
    [("192.0.2.1", "192.0.2.1"), ("2001:db8:1:2:3::4", "2001:db8:1:2::/64"), ("", ""), ("a socket", "a socket")],
)
def test_a_household_is_counted_as_one(address, origin):
    assert origin_of(from_(address)) == origin


def test_no_address_is_readable_in_a_key():
    key = keyed("asking:192.0.2.1", "", 1)

    assert (len(key), "192" in key) == (64, False)
    assert key != keyed("asking:192.0.2.2", "", 1)
