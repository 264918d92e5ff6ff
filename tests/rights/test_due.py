"""By when: exact dates, and what moves a date and what does not."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kept.rights import MomentKind, RequestKind
from kept.rights.due import By, Due, Setting, dues_of
from kept.rights.law import ClockKind, Condition, ExtensionReason
from kept.rights.promises import Promise
from kept.terms import Period
from tests.rights.statutes import ACCESS, BERLIN, DAYS, EVERY, LOS_ANGELES, MONTH, at, moment, received

PROMPTLY = frozenset({Condition.WITHOUT_DELAY})
INSTANTS = st.datetimes(
    min_value=at("2024-01-01").replace(tzinfo=None), max_value=at("2032-12-31").replace(tzinfo=None)
)


def promised(**given: object) -> Promise:
    fields = {"clause": "13.3.2", "commitment": "13.3.2/answers", "clock": ClockKind.ACT, "kinds": EVERY, "laws": None}
    return Promise(**{**fields, "within": Period(days=30), **given})  # type: ignore[arg-type]  # the tests name fields


def setting(*moments, kind=ACCESS, office=BERLIN, now="2033-01-01"):
    return Setting(kind=kind, moments=moments, office=office, now=at(now))


def day(*moments, law=MONTH, clock=ClockKind.ACT, extended=None, **given):
    return dues_of(clock, setting(*moments, **given), [law], [], extended=extended)[0].day


def promise_at(arrived, **fields):
    return dues_of(ClockKind.ACT, setting(received(arrived)), [], [promised(**fields)], extended=None)[0]


@pytest.mark.parametrize(
    ("arrived", "due"),
    [
        ("2026-11-28T10:00-08:00", date(2027, 1, 12)),
        ("2026-12-31T23:30-08:00", date(2027, 2, 14)),  # a Sunday, and stays
        ("2028-01-15T10:00-08:00", date(2028, 2, 29)),
        ("2026-11-01T06:30+00:00", date(2026, 12, 15)),  # still 31 October in Los Angeles
    ],
)
def test_days_of_the_calendar_are_counted_from_the_day_of_receipt_there(arrived, due):
    assert day(received(arrived), law=DAYS, office=LOS_ANGELES) == due


@pytest.mark.parametrize(
    ("arrived", "due"),
    [
        ("2026-11-23T10:00-08:00", date(2026, 12, 8)),
        ("2026-11-21T10:00-08:00", date(2026, 12, 7)),  # a Saturday
        ("2026-12-21T10:00-08:00", date(2027, 1, 6)),
    ],
)
def test_business_days_leave_out_free_days(arrived, due):
    assert day(received(arrived), law=DAYS, clock=ClockKind.ACKNOWLEDGE, office=LOS_ANGELES) == due


def test_hours_are_counted_by_the_clock_also_when_it_is_put_back():
    due = promise_at("2026-10-24T12:00+02:00", within=Period(hours=48))

    assert due.at == at("2026-10-26T11:00+01:00")


def test_a_promise_in_days_ends_with_its_last_day_also_a_free_one():
    due = promise_at("2026-11-28T10:00+01:00")

    assert due == Due(
        by=By.PROMISE,
        of="13.3.2",
        name="13.3.2",
        section="13.3.2",
        at=at("2026-12-28T23:59:59.999999+01:00"),
        day=date(2026, 12, 28),
    )


def test_a_date_is_shown_as_the_day_it_is_in_the_office():
    due = dues_of(
        ClockKind.ACT,
        setting(received("2026-11-28T10:00-08:00"), office=LOS_ANGELES),
        [DAYS],
        [],
        extended=None,
    )[0]

    assert (due.at.date(), due.day, due.shown) == (date(2027, 1, 13), date(2027, 1, 12), at("2027-01-12T12:00"))


def test_an_extension_moves_what_accepts_its_reason():
    came = setting(received("2026-09-28T10:00+02:00"))
    complex_alone = promised(extends_to=Period(days=60), reasons=frozenset({ExtensionReason.COMPLEXITY}))

    for reason, promise_day in (
        (ExtensionReason.COMPLEXITY, date(2026, 11, 27)),
        (ExtensionReason.NUMBER, date(2026, 10, 28)),
    ):
        dues = dues_of(ClockKind.ACT, came, [MONTH], [complex_alone], extended=reason)
        assert {one.of: one.day for one in dues} == {"13.3.2": promise_day, "month": date(2026, 12, 28)}


def test_a_question_that_is_open_holds_the_clock_and_the_date_supposes_an_answer_now():
    asked = moment(MomentKind.IDENTITY_ASKED, "2026-09-30T10:00+02:00", met=PROMPTLY)

    due = dues_of(
        ClockKind.ACT,
        setting(received("2026-09-28T10:00+02:00"), asked, now="2026-10-10T10:00+02:00"),
        [MONTH],
        [],
        extended=None,
    )[0]

    assert (due.day, due.paused_since) == (date(2026, 11, 9), at("2026-09-30T10:00+02:00"))  # 28 October and ten days


def test_the_answer_ends_an_open_question():
    came = received("2026-09-28T10:00+02:00")
    asked = moment(MomentKind.IDENTITY_ASKED, "2026-09-30T10:00+02:00", met=PROMPTLY)
    answered = moment(MomentKind.ANSWERED, "2026-10-05T10:00+02:00")

    assert day(came, asked, answered) == date(2026, 11, 2)


def test_a_question_holds_the_time_to_refuse_as_well():
    came = received("2026-09-28T10:00+02:00")
    asked = moment(MomentKind.IDENTITY_ASKED, "2026-09-30T10:00+02:00", met=PROMPTLY)
    proved = moment(MomentKind.IDENTITY_PROVED, "2026-10-05T10:00+02:00")
    refused = moment(MomentKind.REFUSED, "2026-10-30T10:00+01:00")

    assert day(came, asked, proved, refused, clock=ClockKind.REFUSE) == date(2026, 11, 2)


def test_two_questions_at_once_hold_the_clock_once():
    came = received("2026-09-28T10:00+02:00")
    stretches = [("2026-09-29", "2026-10-03"), ("2026-10-01", "2026-10-05")]
    asked = [
        one
        for since, until in stretches
        for one in (
            moment(MomentKind.IDENTITY_ASKED, since, met=PROMPTLY),
            moment(MomentKind.IDENTITY_PROVED, until),
        )
    ]

    assert day(came, *asked) == date(2026, 11, 2)  # 28 October and five days, 29 September to 3 October


def test_a_question_that_restarts_the_clock_counts_from_its_answer():
    came = received("2026-09-28T10:00+02:00")
    asked = moment(MomentKind.CLARIFICATION_ASKED, "2026-10-01T10:00+02:00")
    replied = moment(MomentKind.CLARIFICATION_ANSWERED, "2026-10-15T10:00+02:00")

    assert day(came, asked, replied) == date(2026, 11, 16)  # 15 November is a Sunday
    assert day(came, asked, replied, kind=RequestKind.ERASURE) == date(2026, 10, 28)  # the law says it of access alone


def test_what_is_asked_when_the_time_is_over_stops_nothing():
    came = received("2026-09-28T10:00+02:00")
    asked = moment(MomentKind.IDENTITY_ASKED, "2026-10-29T10:00+01:00", met=PROMPTLY)

    assert day(came, asked) == date(2026, 10, 28)


def test_a_law_that_counts_hours_is_held_by_the_day_as_well():
    hours = replace(MONTH, terms=(replace(MONTH.terms[0], within=Period(hours=72), extension=None),))
    asked = moment(MomentKind.IDENTITY_ASKED, "2026-09-29T10:00+02:00", met=PROMPTLY)
    proved = moment(MomentKind.IDENTITY_PROVED, "2026-10-01T09:00+02:00")
    came = received("2026-09-28T10:00+02:00")

    def last(*moments):
        return dues_of(ClockKind.ACT, setting(*moments), [hours], [], extended=None)[0].at

    assert (last(came), last(came, asked, proved)) == (at("2026-10-01T10:00+02:00"), at("2026-10-03T10:00+02:00"))


def test_a_clock_that_has_not_begun_has_no_date():
    came = setting(received("2026-09-28T10:00+02:00"))

    assert dues_of(ClockKind.APPEAL, came, [DAYS], [], extended=None) == ()
    assert dues_of(ClockKind.REFUSE, came, [MONTH], [], extended=None) == ()


@settings(deadline=None)
@given(one=INSTANTS, other=INSTANTS, kind=st.sampled_from([ACCESS, RequestKind.OPT_OUT]))
def test_what_arrives_later_is_due_no_earlier(one, other, kind):
    earlier, later = sorted([one, other])
    for law, office in ((MONTH, BERLIN), (DAYS, LOS_ANGELES)):
        assert day(received(earlier.isoformat()), law=law, office=office, kind=kind) <= day(
            received(later.isoformat()), law=law, office=office, kind=kind
        )


@settings(deadline=None)
@given(
    came=INSTANTS,
    waited=st.integers(min_value=0, max_value=20),
    took=st.integers(min_value=0, max_value=40),
    met=st.sets(st.sampled_from(Condition)).map(frozenset),
)
def test_a_question_moves_no_date_of_a_law_or_promise_that_does_not_say_so(came, waited, took, met):
    asked_at = at(came.isoformat()) + timedelta(days=waited)
    moments = [received(came.isoformat())]
    for asked, replied in (
        (MomentKind.IDENTITY_ASKED, MomentKind.IDENTITY_PROVED),
        (MomentKind.CLARIFICATION_ASKED, MomentKind.CLARIFICATION_ANSWERED),
    ):
        moments.append(moment(asked, asked_at.isoformat(), met=met))
        moments.append(moment(replied, (asked_at + timedelta(days=took)).isoformat()))

    for laws, promises in (([DAYS], []), ([], [promised()])):
        plain = dues_of(ClockKind.ACT, setting(moments[0]), laws, promises, extended=None)
        assert dues_of(ClockKind.ACT, setting(*moments), laws, promises, extended=None) == plain
    held = day(*moments)
    assert held >= day(moments[0])
    if Condition.WITHOUT_DELAY not in met:
        assert day(*moments, kind=RequestKind.ERASURE) == day(moments[0], kind=RequestKind.ERASURE)


def test_a_question_stops_a_clock_from_when_its_letter_left_and_not_at_all_where_it_left_too_late():
    asked = moment(MomentKind.IDENTITY_ASKED, "2026-09-30T10:00+02:00", met=PROMPTLY, by_letter=True)
    proved = moment(MomentKind.IDENTITY_PROVED, "2026-10-10T10:00+02:00")
    left = (at("2026-10-07T10:00+02:00"), at("2026-10-11T10:00+02:00"), None)
    days = [day(received("2026-09-28T10:00+02:00"), replace(asked, left_at=one), proved) for one in left]

    assert days == [date(2026, 11, 2), date(2026, 10, 28), date(2026, 10, 28)]  # three days, which end on a Saturday
