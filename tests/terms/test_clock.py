"""Clocks answer in UTC, and a time without a zone is no time."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from kept.terms.clock import FixedClock, NaiveTimeError, SystemClock


def test_a_fixed_clock_stands_still_in_utc():
    clock = FixedClock(datetime(2026, 11, 23, 14, tzinfo=timezone(timedelta(hours=2))))

    assert clock.now() == datetime(2026, 11, 23, 12, tzinfo=UTC)
    assert clock.now().tzinfo is UTC


def test_a_time_without_a_zone_is_refused():
    with pytest.raises(NaiveTimeError, match="2026-11-23T12:00:00 has no time zone"):
        FixedClock(datetime(2026, 11, 23, 12))  # noqa: DTZ001 - the mistake under test


def test_the_machines_clock_is_aware():
    assert SystemClock().now().tzinfo is UTC
