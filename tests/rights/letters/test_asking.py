"""Letters before the answer: receipt, identity, clarification, more time."""

import pytest

from kept.rights import RequestKind, clocks_of
from kept.rights.law import ClockKind
from kept.rights.letters import IncompleteLetterError, write
from kept.rights.letters.asking import acknowledgement, clarification, identity_question
from kept.rights.promises import Promise
from kept.terms import Period
from tests.rights.letters.specimens import OWN, SPECIMENS, WORDS, case
from tests.rights.letters.test_written import flat
from tests.rights.statutes import BERLIN, at, received

PROMISE = Promise(
    clause="13.3.1",
    commitment="13.3.1/answers",
    clock=ClockKind.ACT,
    kinds=frozenset({RequestKind.INQUIRY}),
    laws=None,
    within=Period(hours=48),
)


def said(letter):
    return flat(write(letter).text)


def receipt(about, *, verifies, promises=()):
    clocks = clocks_of(
        kind=about.kind,
        moments=[received("2026-09-28T10:00+02:00")],
        laws=about.laws,
        promises=promises,
        office=BERLIN,
        now=at("2026-09-29"),
    )
    return said(acknowledgement(about, clocks, verifies=verifies))


def test_a_receipt_says_by_when_under_which_law_and_what_comes_next():
    text = receipt(case(RequestKind.ACCESS), verifies=True)

    assert "You have our answer by 28 October 2026 at the latest: GDPR, Art. 12(3), asks this of us." in text
    assert "Your right stands in GDPR, Art. 15." in text
    assert "First we make sure that it comes from you" in text
    assert "It costs you nothing" in text


def test_the_receipt_of_a_question_names_the_promise_and_no_law():
    text = receipt(case(RequestKind.INQUIRY), verifies=False, promises=[PROMISE])

    assert "by 30 September 2026 at the latest: clause 13.3.1 of our privacy policy promises it." in text
    assert "Your right stands" not in text
    assert "First we make sure" not in text
    assert "It costs you nothing" not in text


def test_a_receipt_with_no_date_promises_none():
    assert "You have our answer by" not in receipt(case(RequestKind.INQUIRY), verifies=False)


def test_the_question_of_identity_gives_every_way_and_asks_for_no_more():
    ways = ["rights-letter-way-link", "rights-letter-way-code", "rights-letter-way-account", "rights-letter-way-staff"]

    text = said(identity_question(case(), ways=ways, stops=[]))

    assert text.count("address we already hold") == 2
    assert "sign in to your account" in text
    assert "find another way together" in text
    assert "Please send no copy of an identity document unless we ask" in text


def test_a_question_of_identity_without_a_way_is_not_written():
    with pytest.raises(IncompleteLetterError):
        identity_question(case(), ways=[], stops=[])


@pytest.mark.parametrize(
    ("place", "kind", "stops"),
    [
        ("DE", RequestKind.ERASURE, "stands still (GDPR, Art. 12(6); EDPB Guidelines 01/2022, § 159)"),
        ("US-CA", RequestKind.ERASURE, "runs on while we wait"),
    ],
)
def test_whether_the_clock_stands_still_is_said_by_the_law_s_own_rule(place, kind, stops):
    about = case(kind, place=place)

    assert stops in said(identity_question(about, ways=["rights-letter-way-link"], stops=about.laws))
    assert "runs on while we wait" in said(identity_question(about, ways=["rights-letter-way-link"], stops=[]))


def test_a_clarification_asks_in_its_own_words_and_forces_nothing():
    text = said(clarification(case(RequestKind.ACCESS), question=OWN, stops=case().laws))

    assert WORDS in text
    assert "If you want everything, say so" in text
    assert "stands still (GDPR, EDPB Guidelines 01/2022, § 159)" in text


def test_an_extension_gives_both_dates_the_reason_the_law_and_the_way_to_complain():
    text = said(SPECIMENS["extension"](case()))

    assert "We cannot answer by 28 October 2026. You have our answer by 28 December 2026 at the latest." in text
    assert "The reason: your request is complex." in text
    assert "The new date rests on GDPR, Art. 12(3)." in text
    assert "this once only" in text
    assert "Bayerisches Landesamt für Datenschutzaufsicht, https://" in text
