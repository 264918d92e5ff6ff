"""Every figure of the laws that come with Kept, and exact dates by them. A changed figure is changed here as well."""

from datetime import date
from zoneinfo import ZoneInfo

import pytest

from kept.rights import MomentKind, Office, RequestKind, clocks_of
from kept.rights.law import ClockKind, Condition, Doubt, Effect, ExtensionReason
from kept.rights.lawbook import lawbook
from tests.rights.statutes import at, due_day, moment, received

BOOK = lawbook()
DUBLIN = Office(zone=ZoneInfo("Europe/Dublin"), place="IE")
LONDON = Office(zone=ZoneInfo("Europe/London"), place="GB")
OAKLAND = Office(zone=ZoneInfo("America/Los_Angeles"), place="US-CA")
A, P, R, E, S, B, X = (
    RequestKind.ACCESS,
    RequestKind.PORTABILITY,
    RequestKind.RECTIFICATION,
    RequestKind.ERASURE,
    RequestKind.RESTRICTION,
    RequestKind.OBJECTION,
    RequestKind.CONTEST,
)
OUT, LIMIT, APPEAL, COMPLAINT = RequestKind.OPT_OUT, RequestKind.LIMIT, RequestKind.APPEAL, RequestKind.COMPLAINT
EUROPEAN = {A, P, R, E, S, B, X, OUT}
STATE = {A, P, R, E, OUT}

FIGURES = {
    "gdpr": [("act", EUROPEAN, "P1M", "P3M"), ("refuse", EUROPEAN, "P1M", None)],
    "uk-gdpr": [("act", EUROPEAN, "P1M", "P3M"), ("acknowledge", {COMPLAINT}, "P30D", None)],
    "ccpa": [
        ("acknowledge", {A, E, R}, "10 business days", None),
        ("act", {A, E, R}, "P45D", "P90D"),
        ("act", {OUT}, "15 business days", None),
        ("act", {LIMIT}, "15 business days", None),
    ],
    "us-va": [
        ("act", STATE, "P45D", "P90D"),
        ("refuse", STATE, "P45D", None),
        ("appeal", {*STATE, APPEAL}, "P60D", None),
    ],
    "us-ct": [
        ("act", STATE, "P45D", "P90D"),
        ("refuse", STATE, "P45D", None),
        ("appeal", {*STATE, APPEAL}, "P60D", None),
    ],
    "us-co": [("act", STATE, "P45D", "P90D"), ("appeal", {*STATE, APPEAL}, "P45D", "P105D")],
    "ch-fadp": [("act", {A}, "P30D", None)],
    "br-lgpd": [("act", {A}, "P15D", None)],
    "ca-pipeda": [("act", {A}, "P30D", "P60D"), ("refuse", {A}, "P30D", None)],
}
QUESTIONS = {
    "gdpr": {
        (Doubt.IDENTITY, Effect.SUSPENDS, frozenset({Condition.WITHOUT_DELAY, Condition.REASONABLE_DOUBT})),
        (Doubt.CLARIFICATION, Effect.SUSPENDS, frozenset({Condition.WITHOUT_DELAY, Condition.LARGE_QUANTITY})),
    },
    "uk-gdpr": {
        (Doubt.IDENTITY, Effect.RESTARTS, frozenset({Condition.REASONABLE_DOUBT})),
        (Doubt.CLARIFICATION, Effect.SUSPENDS, frozenset({Condition.NEEDED})),
    },
    "ccpa": {(Doubt.IDENTITY, Effect.NONE, frozenset()), (Doubt.CLARIFICATION, Effect.NONE, frozenset())},
    "us-va": {(Doubt.IDENTITY, Effect.NONE, frozenset())},
    "us-ct": {(Doubt.IDENTITY, Effect.NONE, frozenset())},
    "us-co": {(Doubt.IDENTITY, Effect.NONE, frozenset())},
    "ch-fadp": set(),
    "br-lgpd": set(),
    "ca-pipeda": set(),
}


def law(name):
    found = BOOK.law(name)
    assert found is not None
    return found


def act(name, office, *moments, kind=A, now="2033-01-01"):
    found = clocks_of(kind=kind, moments=moments, laws=[law(name)], promises=[], office=office, now=at(now))
    return due_day(found)


def test_every_figure_of_every_law_is_one_of_these():
    given = {
        law.id: [
            (str(term.clock), set(term.kinds), str(term.within), str(term.extension.to) if term.extension else None)
            for term in law.terms
        ]
        for law in BOOK.laws
    }

    assert given == FIGURES


def test_every_effect_of_a_question_is_one_of_these():
    given = {law.id: {(one.doubt, one.effect, one.needs) for one in law.pauses} for law in BOOK.laws}

    assert given == QUESTIONS


def test_extensions_are_for_complexity_and_number_and_in_canada_for_its_own_two_reasons():
    reasons = {
        law.id: {why for term in law.terms if term.extension for why in term.extension.reasons} for law in BOOK.laws
    }

    usual = {ExtensionReason.COMPLEXITY, ExtensionReason.NUMBER}
    assert {name: why for name, why in reasons.items() if why and why != usual} == {
        "ca-pipeda": {ExtensionReason.INTERFERENCE, ExtensionReason.CONSULTATION}
    }


def test_every_figure_says_where_it_stands_where_it_was_seen_and_when_it_was_checked():
    for one in BOOK.laws:
        cited = one.citations()
        assert all(each.section and "https://" in each.source for each in cited)
        assert all(date(2026, 11, 1) <= each.checked_on for each in cited)


@pytest.mark.parametrize("letter", "abcde")
def test_each_letter_of_article_17_3_is_an_exemption_of_erasure(letter):
    found = [one for one in law("gdpr").exemptions if one.cited.section == f"Art. 17(3)({letter})"]

    assert [one.kinds for one in found] == [frozenset({E})]


@pytest.mark.parametrize(
    ("arrived", "due"),
    [
        ("2026-03-05T10:00+00:00", date(2026, 4, 7)),  # Easter Sunday and Monday
        ("2027-08-31T10:00+01:00", date(2027, 9, 30)),
        ("2027-01-31T10:00+00:00", date(2027, 3, 1)),  # 28 February is a Sunday
        ("2028-01-31T10:00+00:00", date(2028, 2, 29)),
        ("2026-11-25T10:00+00:00", date(2026, 12, 28)),  # Christmas on a Friday, a weekend
        ("2026-12-01T10:00+00:00", date(2027, 1, 4)),  # New Year’s Day on a Friday, a weekend
    ],
)
def test_one_month_under_the_gdpr(arrived, due):
    assert act("gdpr", DUBLIN, received(arrived)) == due


def test_another_country_s_holidays_move_no_date_of_the_gdpr():
    assert act("gdpr", OAKLAND, received("2026-10-26T10:00-07:00")) == date(2026, 11, 26)  # Thanksgiving


def test_three_months_under_the_gdpr_when_it_was_extended():
    letter = moment(MomentKind.EXTENDED, "2026-12-20", reason=ExtensionReason.NUMBER)

    assert act("gdpr", DUBLIN, received("2026-11-30T10:00+00:00"), letter) == date(2027, 3, 1)


def test_doubts_about_identity_hold_the_month_only_if_they_were_reasonable_and_put_at_once():
    came = received("2026-09-28T10:00+01:00")
    both = law("gdpr").pause(Doubt.IDENTITY, A).needs
    proved = moment(MomentKind.IDENTITY_PROVED, "2026-10-06")

    def due(met):
        return act("gdpr", DUBLIN, came, moment(MomentKind.IDENTITY_ASKED, "2026-09-29", met=met), proved)

    assert due(both) == date(2026, 11, 4)
    assert {due(frozenset({one})) for one in both} == {date(2026, 10, 28)}


def test_in_the_united_kingdom_the_month_begins_with_the_proof_of_identity():
    came = received("2026-09-28T10:00+01:00")
    asked = moment(MomentKind.IDENTITY_ASKED, "2026-09-29", met=frozenset({Condition.REASONABLE_DOUBT}))
    proved = moment(MomentKind.IDENTITY_PROVED, "2026-10-06")

    assert act("uk-gdpr", LONDON, came, asked, proved) == date(2026, 11, 6)


def test_verification_does_not_stop_the_45_days_of_california():
    came = received("2026-11-20T10:00-08:00")
    asked = moment(MomentKind.IDENTITY_ASKED, "2026-11-21", met=frozenset(Condition))
    proved = moment(MomentKind.IDENTITY_PROVED, "2026-12-20")

    assert act("ccpa", OAKLAND, came, asked, proved) == date(2027, 1, 4)


@pytest.mark.parametrize(
    ("kind", "clock", "due"),
    [
        (A, ClockKind.ACKNOWLEDGE, date(2026, 12, 7)),
        (A, ClockKind.ACT, date(2027, 1, 4)),
        (OUT, ClockKind.ACT, date(2026, 12, 14)),
        (LIMIT, ClockKind.ACT, date(2026, 12, 14)),
    ],
)
def test_business_and_other_days_of_california_over_thanksgiving(kind, clock, due):
    found = clocks_of(
        kind=kind,
        moments=[received("2026-11-20T10:00-08:00")],
        laws=[law("ccpa")],
        promises=[],
        office=OAKLAND,
        now=at("2026-11-21"),
    )

    assert due_day(found, clock) == due


@pytest.mark.parametrize(
    ("name", "due"), [("us-va", date(2027, 1, 30)), ("us-ct", date(2027, 1, 30)), ("us-co", date(2027, 1, 15))]
)
def test_appeals_in_the_states_that_have_them(name, due):
    moments = [
        received("2026-11-01T10:00-08:00"),
        moment(MomentKind.REFUSED, "2026-11-20"),
        moment(MomentKind.APPEALED, "2026-12-01T10:00-08:00"),
    ]

    found = clocks_of(kind=E, moments=moments, laws=[law(name)], promises=[], office=OAKLAND, now=at("2026-12-05"))

    assert due_day(found, ClockKind.APPEAL) == due


def test_an_appeal_in_colorado_may_be_extended_once():
    moments = [
        received("2026-11-01T10:00-08:00"),
        moment(MomentKind.REFUSED, "2026-11-20"),
        moment(MomentKind.APPEALED, "2026-12-01T10:00-08:00"),
        moment(MomentKind.APPEAL_EXTENDED, "2026-12-20", reason=ExtensionReason.NUMBER),
    ]

    found = clocks_of(kind=E, moments=moments, laws=[law("us-co")], promises=[], office=OAKLAND, now=at("2026-12-25"))

    assert due_day(found, ClockKind.APPEAL) == date(2027, 3, 16)


@pytest.mark.parametrize(
    ("name", "due"),
    [("ch-fadp", date(2026, 12, 28)), ("br-lgpd", date(2026, 12, 13)), ("ca-pipeda", date(2026, 12, 28))],
)
def test_access_where_the_law_counts_days(name, due):
    assert act(name, DUBLIN, received("2026-11-28T10:00+00:00")) == due
