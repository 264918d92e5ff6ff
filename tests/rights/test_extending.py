"""More time: once, with a reason, before the first date; and whether it gains anything."""

from dataclasses import replace
from datetime import date

import pytest

from kept.rights import MomentKind, RequestKind, clocks_of
from kept.rights.clocks import Standing
from kept.rights.errors import LateExtensionError, NoExtensionError, SecondExtensionError
from kept.rights.law import ClockKind, Condition, ExtensionReason
from kept.rights.promises import Promise
from kept.terms import Period
from tests.rights.statutes import ACCESS, BERLIN, DAYS, EVERY, MONTH, at, moment, received

CAME = received("2026-09-28T10:00+02:00")
NEVER_LATER = Promise(
    clause="13.3.2",
    commitment="13.3.2/answers",
    clock=ClockKind.ACT,
    kinds=frozenset({ACCESS}),
    laws=None,
    within=Period(days=30),
)
SIXTY = replace(
    NEVER_LATER,
    clause="13.3.3",
    kinds=EVERY,
    extends_to=Period(days=60),
    reasons=frozenset({ExtensionReason.COMPLEXITY}),
)


def clocks(*moments, kind=ACCESS, laws=(MONTH,), promises=(), now="2026-10-01"):
    return clocks_of(kind=kind, moments=(CAME, *moments), laws=laws, promises=promises, office=BERLIN, now=at(now))


def extended(when: str, reason: ExtensionReason | None = ExtensionReason.COMPLEXITY, kind=MomentKind.EXTENDED):
    return moment(kind, when, reason=reason)


def test_what_an_extension_would_gain_is_said_by_reason():
    offer = clocks(promises=[SIXTY], kind=RequestKind.ERASURE).extending

    assert offer.tell_by.day == date(2026, 10, 28)
    assert {why: (due.of, due.day) for why, due in offer.until.items()} == {
        ExtensionReason.COMPLEXITY: ("13.3.3", date(2026, 11, 27)),
    }


def test_a_promise_that_cannot_be_put_off_makes_an_extension_vain():
    assert clocks(promises=[NEVER_LATER, SIXTY]).extending is None


@pytest.mark.parametrize(
    ("moments", "now"),
    [
        ([], "2026-10-29T10:00"),
        ([extended("2026-10-05T10:00")], "2026-10-06"),
        ([moment(MomentKind.ANSWERED, "2026-10-05T10:00")], "2026-10-06"),
    ],
)
def test_nothing_is_extended_when_it_is_late_done_or_extended_already(moments, now):
    assert clocks(*moments, now=now).extending is None


def test_the_letter_is_in_time_up_to_the_last_instant_of_the_first_date():
    in_time, late = "2026-10-28T23:59:59+01:00", "2026-10-29T00:00+01:00"

    assert clocks(extended(in_time), now="2026-11-05").of(ClockKind.ACT).binding.day == date(2026, 12, 28)
    with pytest.raises(LateExtensionError, match="after the first date, 2026-10-28"):
        clocks(extended(late), now="2026-11-05")


def test_the_first_date_is_the_binding_one_of_law_and_promise():
    letter = extended("2026-10-28T12:00+01:00")
    twenty = replace(SIXTY, within=Period(days=20))

    with pytest.raises(LateExtensionError, match="2026-10-18"):
        clocks(letter, promises=[twenty], now="2026-11-05")


def test_a_second_letter_is_refused():
    with pytest.raises(SecondExtensionError):
        clocks(extended("2026-10-05"), extended("2026-10-06"), now="2026-10-07")


@pytest.mark.parametrize("reason", [None, ExtensionReason.INTERFERENCE])
def test_a_letter_without_a_reason_that_law_or_promise_accepts_is_refused(reason):
    only_complex = replace(MONTH, terms=(replace(MONTH.terms[0], extension=None), MONTH.terms[1]))

    with pytest.raises(NoExtensionError):
        clocks(extended("2026-10-05", reason), laws=[only_complex], promises=[SIXTY], now="2026-10-07")


def test_an_appeal_that_the_law_does_not_extend_is_not_extended():
    appealed = moment(MomentKind.APPEALED, "2026-11-02")
    letter = extended("2026-11-05", kind=MomentKind.APPEAL_EXTENDED)

    with pytest.raises(NoExtensionError):
        clocks(moment(MomentKind.REFUSED, "2026-10-20"), appealed, letter, laws=[DAYS], now="2026-11-06")


def test_a_letter_that_has_not_left_by_the_first_date_gives_no_time_and_breaks_no_history():
    left = [at(one) for one in ("2026-10-28T23:59+01:00", "2026-10-29T00:00+01:00")]
    letters = [replace(extended("2026-10-05"), by_letter=True, left_at=one) for one in (*left, None)]
    found = [clocks(one, now="2026-11-05").of(ClockKind.ACT) for one in letters]

    assert [one.binding.day for one in found] == [date(2026, 12, 28), date(2026, 10, 28), date(2026, 10, 28)]
    assert [one.standing for one in found] == [Standing.RUNNING, Standing.OVERDUE, Standing.OVERDUE]


def test_an_extension_that_only_a_question_made_timely_is_no_error_where_that_question_never_left():
    asked = moment(MomentKind.CLARIFICATION_ASKED, "2026-10-05", met=frozenset(Condition), by_letter=True)
    letter = replace(extended("2026-10-30"), by_letter=True, left_at=at("2026-10-30"))

    assert clocks(asked, letter, now="2026-11-05").of(ClockKind.ACT).binding.day == date(2026, 10, 28)
