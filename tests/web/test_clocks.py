"""How near a date is, as a page colours it."""

from datetime import timedelta

import pytest

from kept.records.stores.inbox import SOON
from kept.web.clocks import tone_of
from tests.verdict.declared import NOW


@pytest.mark.parametrize(
    ("left", "tone"),
    [
        (None, "none"),
        (timedelta(seconds=-1), "overdue"),
        (timedelta(0), "soon"),
        (SOON, "soon"),
        (SOON + timedelta(seconds=1), "later"),
    ],
)
def test_a_date_is_overdue_once_it_is_past_and_soon_while_little_is_left(left, tone):
    assert tone_of(None if left is None else NOW + left, NOW) == tone
