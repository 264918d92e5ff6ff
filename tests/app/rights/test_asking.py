"""Asking back: by what is held, to an address that shows who answers, and never too often."""

from dataclasses import replace

from kept.app.rights.advance import advance
from kept.app.rights.asking import ask_clarification, ask_identity, clarify
from kept.app.rights.changing import send_message
from kept.app.rights.links import Opens
from kept.app.rights.proving import prove_by_link
from kept.rights.asked import Identifier
from kept.rights.kinds import RequestKind
from kept.rights.law import Condition
from kept.rights.stages import Party, Stage
from tests.app.rights.lives import ADA, SUBJECT, ZOE, asked, links, proved

ACCOUNT = (Identifier(kind="account", value=f"account:{ZOE}"),)


def test_who_names_an_account_number_is_asked_at_the_address_that_is_held(clerk, channel):
    request = asked(clerk, RequestKind.ACCESS, identifiers=ACCOUNT, contact="stranger@example.net")

    advance(clerk, request)

    identity = [parcel for parcel in channel.taken if ".identity-" in parcel.id]
    assert [parcel.to for parcel in identity] == [ZOE]


def test_who_names_an_account_that_nobody_has_waits_for_staff_and_is_told_the_same(clerk, channel):
    known = asked(clerk, RequestKind.ACCESS, identifiers=ACCOUNT, contact="a@example.net")
    unknown = asked(
        clerk, RequestKind.ACCESS, identifiers=(Identifier(kind="account", value="none"),), contact="b@example.net"
    )
    advance(clerk, known)

    standing = advance(clerk, unknown)

    texts = {
        address: [
            parcel.text.replace(known, "R").replace(unknown, "R") for parcel in channel.taken if parcel.to == address
        ]
        for address in ("a@example.net", "b@example.net")
    }
    assert standing.waits_for is Party.STAFF
    assert texts["a@example.net"] == texts["b@example.net"]


def test_a_new_link_voids_the_one_before(clerk, channel):
    request = asked(clerk)
    advance(clerk, request)

    ask_identity(clerk, request)
    advance(clerk, request)

    old, new = links(channel, Opens.SUBJECT)
    assert prove_by_link(clerk, Opens.SUBJECT, *old) is None
    assert prove_by_link(clerk, Opens.SUBJECT, *new) is not None


def test_an_address_that_may_be_anybodys_is_not_written_to_without_end(clerk, channel, clock):
    request = asked(clerk)
    advance(clerk, request)

    for _ in range(20):
        ask_identity(clerk, request)
    standing = advance(clerk, request)
    clock.go(days=1)
    ask_identity(clerk, request)

    assert len([parcel for parcel in channel.taken if parcel.to == ZOE]) == 5
    assert standing.waits_for is Party.STAFF
    assert advance(clerk, request).waits_for is Party.SUBJECT


def test_letters_of_a_request_that_is_theirs_take_none_from_the_next_one(clerk, channel):
    first = asked(clerk, RequestKind.ACCESS)
    proved(clerk, channel, first)
    for number in range(5):
        send_message(clerk, first, f"Message {number}", by=ADA)
    advance(clerk, first)

    request = asked(clerk, RequestKind.ERASURE)
    standing = advance(clerk, request)

    assert len([parcel for parcel in channel.taken if parcel.to == ZOE]) == 10
    assert standing.waits_for is Party.SUBJECT


def test_a_question_to_the_person_stops_the_work_until_staff_have_read_the_answer(clerk, channel, carrier):
    request = asked(clerk, RequestKind.ACCESS)
    advance(clerk, request)
    ask_clarification(clerk, request, "Which of your accounts?", by=ADA, met={Condition.WITHOUT_DELAY})

    stopped = proved(clerk, channel, request)
    clarify(clerk, request, "The old one.", by=SUBJECT)
    read = advance(clerk, request)

    assert (stopped.stage, stopped.waits_for) == (Stage.PLANNING, Party.SUBJECT)
    assert read.waits_for is Party.STAFF
    assert carrier.plans == {}
    assert "Which of your accounts?" in next(one.text for one in channel.taken if ".clarification" in one.id)


def test_the_letter_says_whether_a_clock_stands_still_by_the_law_and_what_staff_affirmed(clerk, channel):
    for conditions in ((), tuple(Condition)):
        request = asked(clerk, RequestKind.ACCESS, place="GB")
        ask_clarification(clerk, request, "Which?", by=ADA, met=frozenset(conditions))
        advance(clerk, request)

    runs, stands = (one.text.replace("\n", " ") for one in channel.taken if ".clarification" in one.id)
    assert ("runs on" in runs, "stands still" in stands) == (True, True)


def test_nothing_is_looked_up_where_the_request_names_an_address_itself(clerk, channel, carrier):
    asked_for: list[tuple[Identifier, ...]] = []
    watching = replace(clerk, carrier=_Watching(carrier, asked_for))
    request = asked(watching)

    advance(watching, request)

    assert asked_for == []


class _Watching:
    """Passes everything on, and notes who was looked for."""

    def __init__(self, carrier, asked_for):
        self._carrier, self._asked_for = carrier, asked_for

    def addresses(self, known_by, *, whose):
        self._asked_for.append(known_by)
        return self._carrier.addresses(known_by, whose=whose)

    def __getattr__(self, name):
        return getattr(self._carrier, name)
