"""What a clock says, in words, with the days of the office."""

import pytest

from kept.rights import MomentKind, clocks_of
from kept.rights.law import ClockKind, ExtensionReason
from kept.rights.promises import Promise
from kept.rights.saying import name_of, standing_of
from kept.terms import Period
from kept.terms.wording import LANGUAGES, say
from tests.rights.statutes import ACCESS, BERLIN, DAYS, LOS_ANGELES, MONTH, at, moment, received

CAME = received("2026-09-28T10:00+02:00")
PROMISE = Promise(
    clause="13.3.2",
    commitment="13.3.2/answers",
    clock=ClockKind.ACT,
    kinds=frozenset({ACCESS}),
    laws=None,
    within=Period(days=20),
)


def said(*moments, now, laws=(MONTH,), promises=(), office=BERLIN, language="en"):
    instant = at(now)
    clocks = clocks_of(kind=ACCESS, moments=[CAME, *moments], laws=laws, promises=promises, office=office, now=instant)
    deadline = clocks.of(ClockKind.ACT)
    assert deadline is not None
    return say(standing_of(deadline, office=office, now=instant), language)


@pytest.mark.parametrize(
    ("moments", "now", "says"),
    [
        ([], "2026-10-18T10:00", "Due on 28 Oct 2026, in 10 days (GDPR, Art. 12(3))."),
        ([], "2026-10-27T10:00", "Due on 28 Oct 2026, in 1 day (GDPR, Art. 12(3))."),
        ([], "2026-10-28T10:00", "Due on 28 Oct 2026, today (GDPR, Art. 12(3))."),
        ([], "2026-10-31T10:00", "Overdue since 28 Oct 2026, by 3 days (GDPR, Art. 12(3))."),
        (
            [moment(MomentKind.CLARIFICATION_ASKED, "2026-10-02T10:00")],
            "2026-10-12T10:00",
            (
                "Stands still since 2 Oct 2026, until the person answers; with an answer today it is due on 12 Nov "
                "2026 (GDPR, Art. 12(3))."
            ),
        ),
        (
            [moment(MomentKind.EXTENDED, "2026-10-20", reason=ExtensionReason.NUMBER)],
            "2026-10-21T10:00",
            "Extended: due on 28 Dec 2026, in 68 days (GDPR, Art. 12(3) sentence 2).",
        ),
        (
            [moment(MomentKind.ANSWERED, "2026-10-05")],
            "2026-11-01",
            "Done on 5 Oct 2026, in time (due on 28 Oct 2026).",
        ),
        (
            [moment(MomentKind.ANSWERED, "2026-11-05")],
            "2026-11-06",
            "Done on 5 Nov 2026, too late (due on 28 Oct 2026).",
        ),
        ([moment(MomentKind.CANCELLED, "2026-10-05")], "2026-11-06", "Taken back by the person on 5 Oct 2026."),
    ],
)
def test_a_clock_says_how_it_stands(moments, now, says):
    assert said(*moments, now=now) == says


def test_a_promise_is_named_as_a_clause():
    assert (
        said(now="2026-10-01T10:00", promises=[PROMISE])
        == "Due on 18 Oct 2026, in 17 days (clause 13.3.2 of the policy)."
    )


def test_the_day_is_that_of_the_office_and_not_of_greenwich():
    assert said(now="2026-10-01T10:00", laws=[DAYS], office=LOS_ANGELES).startswith("Due on 12 Nov 2026")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_clock_has_a_name(language):
    refused = moment(MomentKind.REFUSED, "2026-10-05")
    appealed = moment(MomentKind.APPEALED, "2026-10-06")
    clocks = clocks_of(
        kind=ACCESS,
        moments=[CAME, refused, appealed],
        laws=[MONTH, DAYS],
        promises=[],
        office=BERLIN,
        now=at("2026-10-07"),
    )

    names = {say(name_of(one), language) for one in clocks.deadlines}

    assert len(names) == len(clocks.deadlines) == len(ClockKind)
