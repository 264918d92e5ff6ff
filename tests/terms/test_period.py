"""Periods as a policy states them: years and months by the calendar, days and hours by the clock."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kept.terms.period import Period, PeriodError

periods = st.builds(
    Period,
    years=st.integers(0, 200),
    months=st.integers(0, 99),
    days=st.integers(0, 9999),
    hours=st.integers(0, 99999),
)


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("P90D", Period(days=90)),
        ("P7Y", Period(years=7)),
        ("PT48H", Period(hours=48)),
        ("P2W", Period(days=14)),
        ("P1DT12H", Period(days=1, hours=12)),
        ("P2Y6M", Period(years=2, months=6)),
        ("P0D", Period()),
    ],
)
def test_a_period_is_read_as_it_is_stated(text, period):
    assert Period.parse(text) == period


@pytest.mark.parametrize(
    "text",
    [
        "",
        "P",
        "PT",
        "P1DT",
        "P1.5D",
        "P1,5Y",
        "-P1D",
        "P-1D",
        "PT5M",
        "PT1S",
        "P1W2D",
        "90D",
        "P1D ",
        "p1d",
        "P9999999D",
        "P\u0661D",
    ],
)
def test_what_no_policy_speaks_of_is_refused(text):
    with pytest.raises(PeriodError) as caught:
        Period.parse(text)

    assert caught.value.code == "terms.not-a-period"


@given(periods)
def test_a_period_written_out_reads_back_as_itself(period):
    assert Period.parse(str(period)) == period


def test_forty_eight_hours_stay_hours():
    assert str(Period.parse("PT48H")) == "PT48H"


def test_a_month_ends_with_the_month_and_a_day_is_a_day():
    start = datetime(2026, 1, 31, 12, tzinfo=UTC)

    assert Period.parse("P1M").after(start) == datetime(2026, 2, 28, 12, tzinfo=UTC)
    assert Period.parse("P30D").after(start) == datetime(2026, 3, 2, 12, tzinfo=UTC)
    assert Period.parse("P1Y").before(datetime(2028, 2, 29, tzinfo=UTC)) == datetime(2027, 2, 28, tzinfo=UTC)
