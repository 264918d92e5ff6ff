"""What a policy promises about answering, by the words that it uses."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kept.policy.commitments import Answers
from kept.rights import RequestKind
from kept.rights.law import ClockKind, ExtensionReason
from kept.rights.promises import Promise, Promises, promises_of
from kept.terms import Period
from tests.rights.statutes import DAYS, EVERY, MONTH

LAWS = (MONTH, DAYS)


def answers(what: str, *, quote: str = "", extends_to: Period | None = None) -> Answers:
    return Answers(
        id="1.1.1/answers",
        clause="1.1.1",
        quote=quote or what,
        what=what,
        within=Period(days=30),
        extends_to=extends_to,
    )


def promise(what: str, *, quote: str = "") -> Promise:
    return promises_of([answers(what, quote=quote)], laws=LAWS).understood[0]


@pytest.mark.parametrize(
    ("what", "kinds", "laws"),
    [
        ("general inquiries", {RequestKind.INQUIRY}, None),
        ("general questions", {RequestKind.INQUIRY}, None),
        ("data access requests", {RequestKind.ACCESS}, None),
        ("requests for access to data", {RequestKind.ACCESS}, None),
        ("GDPR requests", EVERY, {"month"}),
        ("CCPA requests", EVERY, {"days"}),
        ("requests from Californian residents", EVERY, {"days"}),
        ("access and deletion requests", {RequestKind.ACCESS, RequestKind.ERASURE}, None),
        ("requests", EVERY, None),
        ("complaints", {RequestKind.COMPLAINT}, None),
        ("GDPR access requests", {RequestKind.ACCESS}, {"month"}),
    ],
)
def test_words_are_about_kinds_of_request_and_laws(what, kinds, laws):
    read = promise(what)

    assert (read.kinds, read.laws) == (frozenset(kinds), frozenset(laws) if laws else None)


def test_words_that_name_no_request_are_unclear_and_nothing_is_supposed():
    odd = answers("support tickets")

    assert promises_of([odd], laws=LAWS) == Promises(understood=(), unclear=(odd,))


def test_a_promise_to_acknowledge_is_about_that_clock():
    assert promise("requests", quote="We acknowledge requests within 30 days").clock is ClockKind.ACKNOWLEDGE
    assert promise("requests", quote="We confirm receipt of requests within 30 days").clock is ClockKind.ACKNOWLEDGE
    assert promise("requests", quote="We answer requests within 30 days").clock is ClockKind.ACT


@pytest.mark.parametrize(
    ("quote", "reasons"),
    [
        ("may be extended to 60 days for complex requests", {ExtensionReason.COMPLEXITY}),
        ("60 days, given their number and complexity", {ExtensionReason.NUMBER, ExtensionReason.COMPLEXITY}),
        ("may be extended to 60 days", set(ExtensionReason)),
    ],
)
def test_a_promise_is_put_off_for_the_reasons_it_names(quote, reasons):
    read = promises_of([answers("requests", quote=quote, extends_to=Period(days=60))], laws=LAWS)

    assert read.understood[0].reasons == frozenset(reasons)


def test_a_promise_covers_its_kinds_under_its_laws():
    under_a_law, general = promise("GDPR requests"), promise("data access requests")

    assert under_a_law.covers(RequestKind.ERASURE, [MONTH, DAYS])
    assert not under_a_law.covers(RequestKind.ERASURE, [DAYS])
    assert not under_a_law.covers(RequestKind.INQUIRY, [MONTH])
    assert general.covers(RequestKind.ACCESS, [])


@settings(deadline=None)
@given(what=st.text(max_size=60))
def test_every_promise_is_understood_or_unclear_and_keeps_its_time(what):
    one = answers(what)

    read = promises_of([one], laws=LAWS)

    assert len(read.understood) + len(read.unclear) == 1
    assert all(promise.within == one.within for promise in read.understood)
