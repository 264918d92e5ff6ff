import pytest
from hypothesis import given
from hypothesis import strategies as st

from kept.policy.recognising.amounts import amounts_in, in_words, number_of, sum_of
from kept.terms import Period


def lows(text):
    return [str(one.low) for one in amounts_in(text)]


@pytest.mark.parametrize(
    ("words", "period"),
    [
        ("90 days", "P90D"),
        ("ninety (90) days", "P90D"),
        ("a period of 18-months", "P18M"),
        ("14-day", "P14D"),
        ("one (1) year", "P1Y"),
        ("twenty-four hours", "PT24H"),
        ("two weeks", "P14D"),
        ("within a month", "P1M"),
        ("thirty (30) calendar days", "P30D"),
        ("six full months", "P6M"),
    ],
)
def test_words_and_digits_name_the_same_length(words, period):
    assert lows(words) == [period]


@pytest.mark.parametrize(
    "words",
    [
        "1.5 years",
        "13 years old",
        "16 years of age",
        "the last 12 months",
        "24/7",
        "every 3 months",
        "a day",
        "2,000 days",
        "$5 months",
    ],
)
def test_what_is_no_length_of_time_is_none(words):
    assert lows(words) == []


@pytest.mark.parametrize(
    "words", ["30-90 days", "30 to 90 days", "between 30 and 90 days", "30 days to 90 days", "30 – 90 days"]
)
def test_a_range_has_two_ends(words):
    (one,) = amounts_in(words)

    assert (one.low, one.high) == (Period(days=30), Period(days=90))


def test_business_days_and_numbers_that_differ_are_marked():
    (working,) = amounts_in("10 business days")
    (doubtful,) = amounts_in("thirty (60) days")

    assert (working.is_exact, doubtful.is_exact) == (False, False)


@given(st.integers(min_value=1, max_value=9999))
def test_any_number_of_days_is_read_back(count):
    assert lows(f"kept for {count} days") == [f"P{count}D"]


def test_periods_of_one_unit_add_up_and_others_do_not():
    assert sum_of(Period(days=45), Period(days=45)) == Period(days=90)
    assert sum_of(Period(months=1), Period(days=45)) is None


def test_a_period_is_said_as_people_say_it():
    assert [in_words(Period(days=90)), in_words(Period(years=1)), in_words(Period())] == [
        "90 days",
        "1 year",
        "no time",
    ]


def test_articles_count_as_one():
    assert [number_of("a"), number_of("An"), number_of("ninety-nine")] == [1, 1, 99]


def test_two_amounts_joined_by_and_are_never_taken_for_the_first():
    (one,) = amounts_in("kept for 1 year and 6 months")

    assert not one.is_exact
