"""The same question under the same key is answered once, until its time is over."""

import pytest

from kept.records.stores.answered import Answered, find_answered, keep_answered, sweep_answered
from tests.rights.histories import at

pytestmark = pytest.mark.django_db
FIRST, SECOND = (Answered(asked=one, status=201, sealed=b"answer") for one in (b"asked", b"other"))


def test_an_answer_is_read_out_until_its_time_is_over_and_a_new_one_takes_its_place():
    keep_answered(b"key", FIRST, until=at(2))
    during, after, elsewhere = (find_answered(key, now=at(now)) for key, now in ((b"key", 1), (b"key", 2), (b"k", 1)))
    keep_answered(b"key", SECOND, until=at(9))

    assert (during, after, elsewhere) == (FIRST, None, None)
    assert find_answered(b"key", now=at(3)) == SECOND


def test_what_has_expired_is_taken_away():
    keep_answered(b"old", FIRST, until=at(2))
    keep_answered(b"new", FIRST, until=at(3))

    assert (sweep_answered(now=at(2)), sweep_answered(now=at(2))) == (1, 0)
    assert find_answered(b"new", now=at(2)) == FIRST
