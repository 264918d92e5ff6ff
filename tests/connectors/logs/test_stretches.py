from datetime import timedelta, timezone

import pytest

from kept.connectors.logs.choosing import Fields
from kept.connectors.logs.layouts import APACHE_ERROR, COMBINED
from kept.connectors.logs.stamps import apache_stamps, combined_stamps, micros
from kept.connectors.logs.stretches import Stretch, stamps_of, stretch_of
from tests.weblogs import ACCESS, START, days, line

FIELDS = Fields(ACCESS, COMBINED, combined_stamps())
EAST = timezone(timedelta(hours=1))


def test_lines_of_one_day_are_a_stretch_in_whatever_order_they_stand():
    block = "".join(reversed(days(0, 1))).encode()

    assert stretch_of(FIELDS, block) == Stretch(first=micros(START), last=micros(START + timedelta(hours=2)), count=3)


@pytest.mark.parametrize(
    "lines",
    [
        days(0, 2),
        [*days(0, 1), "?\n"],
        ["?\n", *days(0, 1)],
        [*days(0, 1), line(START + timedelta(hours=1), zone=EAST)],
        [line(START - timedelta(minutes=5), zone=EAST), line(START + timedelta(minutes=5), zone=EAST)],
        [days(0, 1)[0].replace("00:00:00", "25:00:00")],
    ],
    ids=["two days", "ends oddly", "begins oddly", "two offsets", "two days of UTC", "no such hour"],
)
def test_other_lines_are_none(lines):
    assert stretch_of(FIELDS, "".join(lines).encode()) is None


def test_stamps_that_do_not_sort_by_their_day_make_no_stretch():
    line_of_apache = b"[Tue Nov 03 07:30:00 2026] [core:error] [pid 3] no\n"

    assert stretch_of(Fields(ACCESS, APACHE_ERROR, apache_stamps()), line_of_apache) is None


def test_the_stamp_of_a_line_that_is_not_readable_is_empty():
    assert [bool(one) for one in stamps_of(FIELDS, b"?\n" + days(0, 1)[0].encode())] == [False, True]
