"""The clocks of a request: exact dates, what moves them, and how they stand."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kept.rights import Moment, MomentKind, RequestKind, clocks_of
from kept.rights.clocks import Standing
from kept.rights.errors import ExtensionError, MomentsError
from kept.rights.law import ClockKind, Condition, ExtensionReason
from kept.rights.promises import Promise
from kept.terms import Period
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


def deadline(*moments, clock=ClockKind.ACT, **given):
    return clocks(*moments, **given).of(clock)


CAME = received("2026-09-28T10:00+02:00")
PROMISE = Promise(
    clause="13.3.2",
    commitment="13.3.2/answers",
    clock=ClockKind.ACT,
    kinds=frozenset({ACCESS}),
    laws=None,
    within=Period(days=20),
)


@pytest.mark.parametrize(
    ("moments", "now", "standing", "since"),
    [
        ([], "2026-10-28T22:59:59", Standing.RUNNING, None),
        ([], "2026-10-28T23:00:00", Standing.OVERDUE, at("2026-10-28T22:59:59.999999")),
        ([moment(MomentKind.ANSWERED, "2026-10-28T22:00")], "2026-11-05", Standing.MET, at("2026-10-28T22:00")),
        ([moment(MomentKind.ANSWERED, "2026-10-29T22:00")], "2026-11-05", Standing.LATE, at("2026-10-29T22:00")),
        ([moment(MomentKind.ANSWERED, "2026-10-29T22:00")], "2026-10-28", Standing.RUNNING, None),
        ([moment(MomentKind.CANCELLED, "2026-10-05")], "2026-11-05", Standing.STOPPED, at("2026-10-05")),
        ([moment(MomentKind.CANCELLED, "2026-10-30")], "2026-11-05", Standing.LATE, at("2026-10-30")),
        ([moment(MomentKind.CLARIFICATION_ASKED, "2026-10-02")], "2026-10-12", Standing.PAUSED, at("2026-10-02")),
    ],
)
def test_a_clock_stands_as_what_happened_up_to_now_says(moments, now, standing, since):
    found = deadline(CAME, *moments, now=now)

    assert (found.standing, found.since) == (standing, since)


def test_the_strictest_date_binds_and_says_whose_it_is():
    found = deadline(CAME, laws=[MONTH, DAYS], promises=[PROMISE], now="2026-10-01")

    assert [(due.of, due.section, due.day) for due in found.dues] == [
        ("13.3.2", "13.3.2", date(2026, 10, 18)),
        ("month", "Art. 12(3)", date(2026, 10, 28)),
        ("days", "§ 7021(b)", date(2026, 11, 12)),
    ]
    assert found.binding == found.dues[0]


def test_a_promise_about_other_requests_sets_no_date():
    found = deadline(CAME, kind=RequestKind.ERASURE, promises=[PROMISE], now="2026-10-01")

    assert [due.of for due in found.dues] == ["month"]


def test_nobody_acknowledges_by_machine_and_an_answer_is_an_acknowledgement():
    by_machine = moment(MomentKind.ACKNOWLEDGED, "2026-09-28T10:00:01+02:00", automatic=True)
    answer = moment(MomentKind.ANSWERED, "2026-09-30")

    def standing(*moments):
        return deadline(CAME, *moments, clock=ClockKind.ACKNOWLEDGE, laws=[DAYS], now="2026-11-05").standing

    assert standing(by_machine) is Standing.OVERDUE
    assert standing(by_machine, answer) is Standing.MET


def test_a_refusal_is_told_within_the_first_month_also_where_the_answer_was_extended():
    letter = moment(MomentKind.EXTENDED, "2026-10-20", reason=ExtensionReason.COMPLEXITY)
    refused = moment(MomentKind.REFUSED, "2026-11-20")

    found = clocks(CAME, letter, refused, now="2026-12-01")

    assert {one.clock: one.standing for one in found.deadlines} == {
        ClockKind.ACT: Standing.MET,
        ClockKind.REFUSE: Standing.LATE,
    }


def test_an_appeal_has_a_clock_of_its_own_from_the_appeal():
    refused = moment(MomentKind.REFUSED, "2026-10-20T10:00-07:00")
    appealed = moment(MomentKind.APPEALED, "2026-11-30T10:00-08:00")

    found = clocks(CAME, refused, appealed, laws=[DAYS], office=LOS_ANGELES, now="2026-12-05")

    assert found.next == found.of(ClockKind.APPEAL)
    assert found.next.binding.day == date(2027, 1, 29)


def test_an_appeal_that_comes_by_itself_runs_from_its_receipt():
    found = clocks(CAME, kind=RequestKind.APPEAL, laws=[DAYS], now="2026-10-05")

    assert [(one.clock, one.binding.day) for one in found.deadlines] == [(ClockKind.APPEAL, date(2026, 11, 27))]


def test_what_is_asked_of_a_closed_request_begins_its_clocks_anew():
    answered = moment(MomentKind.ANSWERED, "2026-10-05")
    again = moment(MomentKind.REOPENED, "2026-12-01T10:00+01:00")

    found = deadline(CAME, answered, again, now="2026-12-05")

    assert (found.standing, found.binding.day) == (Standing.RUNNING, date(2027, 1, 4))


def test_a_date_is_near_in_its_last_week_and_no_longer_when_it_has_passed():
    near = [clocks(CAME, now=now).is_near(at(now)) for now in ("2026-10-20", "2026-10-22", "2026-10-29")]

    assert near == [False, True, False]


def test_nothing_is_next_when_all_is_done():
    found = clocks(CAME, moment(MomentKind.ANSWERED, "2026-10-05"))

    assert (found.next, found.is_near(at("2026-10-06")), found.is_overdue()) == (None, False, False)


@pytest.mark.parametrize(
    "moments",
    [
        [moment(MomentKind.ANSWERED, "2026-09-27"), CAME],
        [CAME, received("2026-09-29")],
        [CAME, moment(MomentKind.IDENTITY_PROVED, "2026-09-29")],
        [
            CAME,
            moment(MomentKind.CLARIFICATION_ANSWERED, "2026-09-29"),
            moment(MomentKind.CLARIFICATION_ASKED, "2026-09-30"),
        ],
    ],
)
def test_what_cannot_have_happened_so_is_refused(moments):
    with pytest.raises(MomentsError):
        clocks(*moments)


SOME = st.lists(
    st.tuples(st.sampled_from([kind for kind in MomentKind if kind is not MomentKind.RECEIVED]), st.integers(0, 80)),
    max_size=8,
)


@settings(deadline=None, max_examples=200)
@given(happened=SOME, now=st.integers(0, 100), kind=st.sampled_from(RequestKind))
def test_the_strictest_binds_whatever_happened_and_the_future_changes_nothing(happened, now, kind):
    moments = [
        CAME,
        *(Moment(kind=one, at=CAME.at + timedelta(days=days), reason=ExtensionReason.NUMBER) for one, days in happened),
    ]
    instant = CAME.at + timedelta(days=now)

    def found(*given):
        return clocks_of(kind=kind, moments=given, laws=[MONTH, DAYS], promises=[PROMISE], office=BERLIN, now=instant)

    try:
        result = found(*moments)
    except (MomentsError, ExtensionError):
        return
    past = [one for one in moments if one.at <= instant]

    assert found(*past) == result
    assert found(*reversed(moments)) == result
    for one in result.deadlines:
        assert one.binding.at == min(due.at for due in one.dues)
        assert (one.standing is Standing.OVERDUE) <= (instant > one.binding.at)


def test_a_request_begins_with_its_receipt():
    with pytest.raises(MomentsError):
        clocks(moment(MomentKind.ANSWERED, "2026-09-28T10:00+02:00"))
