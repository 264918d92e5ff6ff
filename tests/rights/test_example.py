"""The promises of the example company beside the laws: 13.3.1 to 13.3.4, exactly."""

from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from kept.policy.answers import load_answers
from kept.policy.cutting import read_with_remarks
from kept.policy.recognising import recognise
from kept.policy.reviewing import review
from kept.rights import MomentKind, Office, RequestKind, clocks_of
from kept.rights.law import ClockKind, ExtensionReason
from kept.rights.lawbook import lawbook
from kept.rights.promises import promises_of
from tests.rights.statutes import at, moment, received

COMPANY = Path(__file__).parents[2] / "examples" / "rexgencloud"
BOOK = lawbook()
OFFICE = Office(zone=ZoneInfo("Europe/Berlin"), place="DE")
ABROAD = Office(zone=ZoneInfo("Europe/Berlin"))  # so that no law applies by where the company is
CAME = received("2026-09-28T10:00+02:00")


@pytest.fixture(scope="module")
def promises():
    cut = read_with_remarks(COMPANY / "policy.md")
    policy = review(cut.policy, recognise(cut.policy, cut.remarks), load_answers(COMPANY / "answers.yaml"))
    return promises_of(policy.commitments, laws=BOOK.laws)


def clocks(promises, kind, *places, moments=(CAME,), now="2026-09-29"):
    laws = [law for place in places for law in BOOK.applying(declared=place, office=ABROAD).laws]
    return clocks_of(kind=kind, moments=moments, laws=laws, promises=promises.understood, office=OFFICE, now=at(now))


def test_its_promises_about_answering_are_all_understood(promises):
    understood = {
        one.clause: (one.laws, str(one.within), one.extends_to and str(one.extends_to)) for one in promises.understood
    }

    assert promises.unclear == ()
    assert understood == {
        "13.3.1": (None, "PT48H", None),
        "13.3.2": (None, "P30D", None),
        "13.3.3": (frozenset({"gdpr", "uk-gdpr"}), "P30D", "P60D"),
        "13.3.4": (frozenset({"ccpa"}), "P45D", "P90D"),
    }


def test_a_question_is_answered_within_48_hours(promises):
    due = clocks(promises, RequestKind.INQUIRY).of(ClockKind.ACT).binding

    assert (due.of, due.at) == ("13.3.1", at("2026-09-30T10:00+02:00"))


@pytest.mark.parametrize(
    ("kind", "place", "of", "day"),
    [
        (RequestKind.ACCESS, "DE", "13.3.2", date(2026, 10, 28)),  # the month ends that day as well
        (RequestKind.ACCESS, "US-CA", "13.3.2", date(2026, 10, 28)),
        (RequestKind.ACCESS, "JP", "13.3.2", date(2026, 10, 28)),  # no law is known, and the promise holds
        (RequestKind.ACCESS, "BR", "br-lgpd", date(2026, 10, 13)),
        (RequestKind.ERASURE, "DE", "13.3.3", date(2026, 10, 28)),
        (RequestKind.ERASURE, "US-CA", "13.3.4", date(2026, 11, 12)),
        (RequestKind.OPT_OUT, "US-CA", "ccpa", date(2026, 10, 20)),  # Columbus Day is free
    ],
)
def test_the_stricter_of_promise_and_law_binds(promises, kind, place, of, day):
    due = clocks(promises, kind, place).of(ClockKind.ACT).binding

    assert (due.of, due.day) == (of, day)


def test_in_february_the_month_of_the_law_is_stricter_than_thirty_days(promises):
    arrived = received("2027-01-28T10:00+01:00")

    found = clocks(promises, RequestKind.ERASURE, "DE", moments=[arrived], now="2027-01-29").of(ClockKind.ACT)

    assert [(due.of, due.day) for due in found.dues] == [("13.3.3", date(2027, 2, 27)), ("gdpr", date(2027, 3, 1))]


def test_a_gdpr_request_is_extended_to_sixty_days_for_complexity_alone(promises):
    offer = clocks(promises, RequestKind.ERASURE, "DE").extending
    letter = moment(MomentKind.EXTENDED, "2026-10-10", reason=ExtensionReason.COMPLEXITY)

    extended = clocks(promises, RequestKind.ERASURE, "DE", moments=[CAME, letter], now="2026-10-11")

    assert list(offer.until) == [ExtensionReason.COMPLEXITY]
    assert (offer.tell_by.day, offer.until[ExtensionReason.COMPLEXITY].day) == (date(2026, 10, 28), date(2026, 11, 27))
    assert (extended.of(ClockKind.ACT).binding.of, extended.of(ClockKind.ACT).binding.day) == (
        "13.3.3",
        date(2026, 11, 27),
    )


def test_access_is_not_extended_although_the_law_would_let_it(promises):
    assert clocks(promises, RequestKind.ACCESS, "DE").extending is None
    assert clocks(promises, RequestKind.ACCESS, "US-CA").extending is None


def test_a_ccpa_request_is_extended_to_ninety_days(promises):
    letter = moment(MomentKind.EXTENDED, "2026-10-10", reason=ExtensionReason.NUMBER)

    extended = clocks(promises, RequestKind.ERASURE, "US-CA", moments=[CAME, letter], now="2026-10-11")

    assert extended.of(ClockKind.ACT).binding.day == date(2026, 12, 27)


def test_a_californian_request_is_acknowledged_within_ten_business_days(promises):
    due = clocks(promises, RequestKind.ERASURE, "US-CA").of(ClockKind.ACKNOWLEDGE).binding

    assert (due.of, due.day) == ("ccpa", date(2026, 10, 13))  # Columbus Day is free


def test_under_two_laws_the_stricter_one_binds(promises):
    found = clocks(promises, RequestKind.RECTIFICATION, "US-CA", "DE").of(ClockKind.ACT)

    assert [due.of for due in found.dues] == ["13.3.3", "gdpr", "13.3.4", "ccpa"]
