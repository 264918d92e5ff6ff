from datetime import UTC, datetime

import pytest

from kept.connectors.logs.stamps import apache_stamps, combined_stamps, instant, micros, nginx_stamps

AT = datetime(2026, 11, 3, 7, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("stamps", "stamp"),
    [
        (combined_stamps(), b"03/Nov/2026:08:30:00 +0100"),
        (combined_stamps(), b"03/Nov/2026:00:00:00 -0730"),
        (nginx_stamps(), b"2026/11/03 07:30:00"),
        (apache_stamps(), b"Tue Nov  3 07:30:00 2026"),
    ],
)
def test_a_stamp_is_read_in_utc(stamps, stamp):
    assert instant(stamps.read(stamp)) == AT


def test_fractions_count():
    at = apache_stamps().read(b"Tue Nov 03 07:30:00.25 2026")

    assert at == micros(AT) + 250_000


@pytest.mark.parametrize("stamp", [b"", b"31/Feb/2026:08:30:00 +0100", b"03/Noy/2026:08:30:00 +0100", b"03/Nov/2026"])
def test_what_is_no_time_is_none(stamp):
    assert [combined_stamps().read(stamp) for _ in range(2)] == [None, None]


@pytest.mark.parametrize(
    ("stamps", "stamp", "midnight"),
    [
        (combined_stamps(), b"03/Nov/2026:08:30:00 +0100", b"03/Nov/2026:00:00:00 +0100"),
        (nginx_stamps(), b"2026/11/03 07:30:00", b"2026/11/03 00:00:00"),
        (apache_stamps(), b"Tue Nov 03 07:30:00.25 2026", b"Tue Nov 03 00:00:00 2026"),
    ],
)
def test_midnight_is_of_the_same_day_and_offset(stamps, stamp, midnight):
    assert stamps.midnight(stamp) == midnight
