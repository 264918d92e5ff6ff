"""Days as they are counted where the controller works."""

from datetime import date
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kept.rights.errors import UnknownPlaceError
from kept.rights.office import Office, WorkingDays, check_place
from tests.rights.statutes import BERLIN, LOS_ANGELES, at

DAYS = st.dates(min_value=date(2020, 1, 1), max_value=date(2035, 12, 31))


@pytest.mark.parametrize(
    ("office", "instant", "day"),
    [
        (BERLIN, "2026-12-31T23:30+00:00", date(2027, 1, 1)),
        (LOS_ANGELES, "2026-12-31T23:30+00:00", date(2026, 12, 31)),
        (LOS_ANGELES, "2027-01-01T07:59+00:00", date(2026, 12, 31)),
    ],
)
def test_the_day_is_that_of_the_office(office, instant, day):
    assert office.day_of(at(instant)) == day


@pytest.mark.parametrize(
    ("day", "end"),
    [
        (date(2026, 3, 28), "2026-03-28T22:59:59.999999"),
        (date(2026, 3, 29), "2026-03-29T21:59:59.999999"),  # summer time began that morning
        (date(2026, 10, 25), "2026-10-25T22:59:59.999999"),  # and ended
    ],
)
def test_a_day_ends_at_local_midnight_on_either_side_of_summer_time(day, end):
    assert BERLIN.end_of(day) == at(end)


@pytest.mark.parametrize(
    ("place", "day", "free"),
    [
        ("DE", date(2026, 12, 25), True),
        ("DE", date(2027, 1, 6), False),  # Epiphany, in three states alone
        ("DE-BY", date(2027, 1, 6), True),
        ("US", date(2026, 11, 26), True),
        ("US", date(2026, 11, 27), False),  # the day after Thanksgiving
        ("US-CA", date(2026, 11, 27), True),
        ("US", date(2026, 7, 3), True),  # Independence Day, on a Saturday, is kept on the Friday
        ("GB", date(2026, 12, 28), True),  # Boxing Day, likewise
        (None, date(2026, 12, 25), False),
        (None, date(2026, 11, 28), True),
        (None, date(2026, 11, 29), True),
    ],
)
def test_saturdays_sundays_and_the_public_holidays_of_the_place_are_free(place, day, free):
    assert WorkingDays(place).is_free(day) is free


@pytest.mark.parametrize(
    ("start", "count", "end"),
    [
        (date(2026, 11, 23), 10, date(2026, 12, 8)),  # over Thanksgiving
        (date(2026, 12, 18), 10, date(2027, 1, 5)),  # over Christmas and New Year
        (date(2026, 11, 28), 1, date(2026, 11, 30)),  # from a Saturday
        (date(2028, 2, 28), 2, date(2028, 3, 1)),  # a leap year
    ],
)
def test_working_days_are_counted_without_the_first(start, count, end):
    assert WorkingDays("US").count(start, count) == end


@settings(deadline=None)
@given(day=DAYS, count=st.integers(min_value=1, max_value=60))
def test_counting_ends_on_a_working_day_and_one_more_is_later(day, count):
    working = WorkingDays("DE")
    end = working.count(day, count)

    assert not working.is_free(end)
    assert working.count(day, count + 1) > end
    assert (
        sum(not working.is_free(date.fromordinal(one)) for one in range(day.toordinal() + 1, end.toordinal() + 1))
        == count
    )


@settings(deadline=None)
@given(day=DAYS)
def test_a_day_rolls_to_itself_or_over_free_days_alone(day):
    working = WorkingDays("US-CA")
    rolled = working.from_on(day)

    assert not working.is_free(rolled)
    assert all(working.is_free(date.fromordinal(one)) for one in range(day.toordinal(), rolled.toordinal()))


@pytest.mark.parametrize("place", ["XX", "DE-XX", "Germany", ""])
def test_a_place_without_known_holidays_is_refused(place):
    with pytest.raises(UnknownPlaceError) as refused:
        check_place(place)

    assert refused.value.place == place


def test_an_office_without_a_place_supposes_no_holiday():
    office = Office(zone=ZoneInfo("UTC"))

    assert office.place is None
