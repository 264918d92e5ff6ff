"""The clocks of a request: exact dates, and what moves them."""

from datetime import date

import pytest

from kept.rights import MomentKind, RequestKind, clocks_of
from kept.rights.clocks import Standing
from kept.rights.errors import LateExtensionError, MomentsError, NoExtensionError, SecondExtensionError
from kept.rights.law import ClockKind, Condition, ExtensionReason
from tests.rights.statutes import ACCESS, BERLIN, DAYS, LOS_ANGELES, MONTH, at, moment, received


def clocks(*moments, kind=ACCESS, laws=(MONTH,), promises=(), office=BERLIN, now="2030-01-01"):
    return clocks_of(kind=kind, moments=moments, laws=laws, promises=promises, office=office, now=at(now))


def act_day(*moments, **given):
    return clocks(*moments, **given).of(ClockKind.ACT).binding.day


@pytest.mark.parametrize(
    ("arrived", "due"),
    [
        ("2027-01-31T12:00+01:00", date(2027, 3, 1)),  # 28 February is a Sunday
        ("2025-01-31T12:00+01:00", date(2025, 2, 28)),
        ("2028-01-31T12:00+01:00", date(2028, 2, 29)),
        ("2026-11-25T09:00+01:00", date(2026, 12, 28)),  # Christmas, second day of Christmas, Sunday
        ("2026-03-05T09:00+01:00", date(2026, 4, 7)),  # Easter Sunday, Easter Monday
        ("2026-09-30T23:30+02:00", date(2026, 10, 30)),
        ("2026-09-30T23:30+00:00", date(2026, 11, 2)),  # already 1 October in Berlin; a Sunday
    ],
)
def test_a_month_ends_on_the_same_date_or_the_last_day_and_rolls_over_free_days(arrived, due):
    assert act_day(received(arrived)) == due


def test_the_last_instant_in_time_is_the_last_of_the_day_in_the_office():
    deadline = clocks(received("2026-09-28T10:00+02:00"), now="2026-09-29").of(ClockKind.ACT)

    assert deadline.binding.at == at("2026-10-28T22:59:59.999999")


def test_opt_outs_have_fifteen_business_days_over_thanksgiving():
    due = act_day(received("2026-11-20T09:00-08:00"), kind=RequestKind.OPT_OUT, laws=(DAYS,), office=LOS_ANGELES)

    assert due == date(2026, 12, 14)


def test_an_automatic_reply_stops_no_clock():
    answer = moment(MomentKind.ANSWERED, "2026-09-28T10:00:05+02:00", automatic=True)

    deadline = clocks(received("2026-09-28T10:00+02:00"), answer, now="2026-09-29").of(ClockKind.ACT)

    assert deadline.standing is Standing.RUNNING


def test_a_question_stops_the_clock_only_where_the_conditions_of_the_law_were_met():
    asked = moment(MomentKind.IDENTITY_ASKED, "2026-09-29T10:00+02:00")
    proved = moment(MomentKind.IDENTITY_PROVED, "2026-10-06T10:00+02:00")
    rightly = moment(MomentKind.IDENTITY_ASKED, "2026-09-29T10:00+02:00", met=frozenset({Condition.WITHOUT_DELAY}))
    came = received("2026-09-28T10:00+02:00")

    assert (act_day(came, asked, proved), act_day(came, rightly, proved)) == (date(2026, 10, 28), date(2026, 11, 4))


def test_an_extension_runs_from_the_receipt():
    letter = moment(MomentKind.EXTENDED, "2026-10-20T10:00+02:00", reason=ExtensionReason.COMPLEXITY)

    assert act_day(received("2026-09-28T10:00+02:00"), letter) == date(2026, 12, 28)


@pytest.mark.parametrize(
    ("letters", "error"),
    [
        ([("2026-10-20T10:00+02:00", ExtensionReason.NUMBER)] * 2, SecondExtensionError),
        ([("2026-10-29T10:00+01:00", ExtensionReason.NUMBER)], LateExtensionError),
        ([("2026-10-20T10:00+02:00", None)], NoExtensionError),
    ],
)
def test_a_second_a_late_and_an_unfounded_extension_are_errors(letters, error):
    extended = [moment(MomentKind.EXTENDED, when, reason=why) for when, why in letters]

    with pytest.raises(error):
        clocks(received("2026-09-28T10:00+02:00"), *extended)


def test_a_request_begins_with_its_receipt():
    with pytest.raises(MomentsError):
        clocks(moment(MomentKind.ANSWERED, "2026-09-28T10:00+02:00"))
