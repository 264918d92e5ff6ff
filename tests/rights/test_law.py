"""A law as values: spans, places, and what it says of a kind of request."""

import pytest

from kept.rights import RequestKind
from kept.rights.law import BusinessDays, ClockKind, Doubt, is_within, parse_span
from kept.terms import Period
from kept.terms.period import PeriodError
from tests.rights.statutes import DAYS, MONTH


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("P1M", Period(months=1)),
        ("PT48H", Period(hours=48)),
        ("10 business days", BusinessDays(10)),
        ("1 business days", BusinessDays(1)),
    ],
)
def test_a_span_is_a_duration_or_business_days_and_reads_back(text, span):
    assert (parse_span(text), str(span)) == (span, text)


@pytest.mark.parametrize(
    "text", ["P0D", "0 business days", "ten business days", "1000 business days", "30 days", "B10"]
)
def test_what_is_no_time_is_no_span(text):
    with pytest.raises(PeriodError):
        parse_span(text)


@pytest.mark.parametrize(
    ("place", "places", "within"),
    [("DE", {"DE"}, True), ("DE-BY", {"DE"}, True), ("DE", {"DE-BY"}, False), ("US-VA", {"US-CA"}, False)],
)
def test_a_country_stands_for_all_in_it(place, places, within):
    assert is_within(place, places) is within


def test_the_holidays_of_an_office_count_only_where_the_law_is_in_force():
    assert (MONTH.free_days_of("DE-BY"), MONTH.free_days_of("US"), MONTH.free_days_of(None)) == ("DE-BY", None, None)
    assert DAYS.free_days_of("DE") == "US"


def test_a_law_says_what_it_says_of_each_kind():
    assert DAYS.term(ClockKind.ACT, RequestKind.OPT_OUT) == DAYS.terms[2]
    assert DAYS.term(ClockKind.ACKNOWLEDGE, RequestKind.OPT_OUT) is None
    assert MONTH.pause(Doubt.CLARIFICATION, RequestKind.ERASURE) is None
    assert MONTH.pause(Doubt.CLARIFICATION, RequestKind.ACCESS) == MONTH.pauses[1]


def test_a_law_cites_every_figure_it_has():
    sections = [one.section for one in MONTH.citations()]

    assert sections == [
        "Art. 3",
        "Art. 3(4)",
        "Art. 12(3)",
        "Art. 12(4)",
        "Art. 12(3) sentence 2",
        "para. 157",
        "para. 157",
    ]
