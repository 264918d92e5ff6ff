"""Which proof is enough, and that nobody is asked for what is not held."""

import pytest

from kept.rights.asked import Identifier
from kept.rights.verifying import (
    ExcessiveProofError,
    WeakProofError,
    check_asked,
    check_proof,
    child_of,
    missing,
    needed,
    shown_by,
)
from tests.rights.histories import Asker, Point, Proof, RequestKind, Scope, ask

SHOWS_DATA = [
    RequestKind.ACCESS,
    RequestKind.PORTABILITY,
    RequestKind.RECTIFICATION,
    RequestKind.ERASURE,
    RequestKind.RESTRICTION,
    RequestKind.OBJECTION,
    RequestKind.CONTEST,
    RequestKind.APPEAL,
]


def test_who_asks_is_shown_before_data_is_and_never_for_what_shows_none():
    unproved = [kind for kind in RequestKind if needed(ask(kind)) == {Point.SUBJECT}]

    assert unproved == SHOWS_DATA
    assert all(not needed(ask(kind)) for kind in RequestKind if kind not in SHOWS_DATA)


def test_an_objection_to_marketing_alone_needs_no_identity_and_any_other_does():
    def objection(*purposes):
        return needed(ask(RequestKind.OBJECTION, scope=Scope(purposes=purposes)))

    absolute = [objection("marketing"), objection("calls"), objection("marketing", "calls")]
    weighed = [objection("analytics"), objection("marketing", "analytics"), objection()]
    assert (absolute, weighed) == ([frozenset()] * 3, [frozenset({Point.SUBJECT})] * 3)


@pytest.mark.parametrize("how", Proof)
def test_a_person_is_shown_by_session_link_code_or_staff_and_never_by_a_document_or_a_partner(how):
    shown = {(Point.SUBJECT, how)}

    assert missing(ask(), shown) == (
        frozenset({Point.SUBJECT}) if how in {Proof.DOCUMENT, Proof.PARTNER} else frozenset()
    )


def test_an_agent_shows_who_they_are_and_that_the_person_wants_them_to_ask():
    agent = ask(asker=Asker.AGENT)

    assert missing(agent, {(Point.SUBJECT, Proof.SESSION)}) == {Point.AGENT, Point.MANDATE}
    assert missing(agent, {(Point.AGENT, Proof.LINK)}) == {Point.MANDATE}
    assert missing(agent, {(Point.AGENT, Proof.LINK), (Point.MANDATE, Proof.LINK)}) == frozenset()
    assert missing(agent, {(Point.AGENT, Proof.LINK), (Point.MANDATE, Proof.DOCUMENT)}) == frozenset()


def test_no_link_shows_whose_child_somebody_is():
    parent = ask(asker=Asker.PARENT)

    assert missing(parent, {(Point.PARENT, Proof.LINK), (Point.RELATION, Proof.LINK)}) == {Point.RELATION}
    assert missing(parent, {(Point.PARENT, Proof.LINK), (Point.RELATION, Proof.STAFF)}) == frozenset()


def test_a_member_of_staff_who_identifies_somebody_says_why():
    with pytest.raises(WeakProofError, match="says why"):
        check_proof(Point.SUBJECT, Proof.STAFF, reason=" ")
    with pytest.raises(WeakProofError, match="A document does not show the subject"):
        check_proof(Point.SUBJECT, Proof.DOCUMENT, reason="A passport.")
    check_proof(Point.SUBJECT, Proof.STAFF, reason="Called back on the number we hold.")
    check_proof(Point.SUBJECT, Proof.LINK, reason="")


def test_nobody_is_asked_for_more_about_themselves_than_is_held():
    check_asked(["email", "phone"], held={"email", "phone", "account"})

    with pytest.raises(
        ExcessiveProofError, match=r"^Nobody's birthday, passport is held, so nobody may be asked for it$"
    ):
        check_asked(["passport", "email", "birthday"], held={"email"})


@pytest.mark.parametrize(
    ("point", "how", "asker"),
    [
        (Point.SUBJECT, Proof.LINK, Asker.SUBJECT),
        (Point.SUBJECT, Proof.CODE, Asker.SUBJECT),
        (Point.MANDATE, Proof.LINK, Asker.AGENT),
        (Point.SUBJECT, Proof.SESSION, Asker.SUBJECT),
        (Point.SUBJECT, Proof.STAFF, Asker.SUBJECT),
        (Point.MANDATE, Proof.PARTNER, Asker.AGENT),
    ],
)
def test_a_link_shows_one_address_and_nothing_that_was_written_beside_it(point, how, asker):
    mine, others = Identifier(kind="email", value="zoe@example.org"), Identifier(kind="email", value="ben@example.org")
    number = Identifier(kind="account", value="17")

    found = shown_by(ask(asker=asker, identifiers=(number, mine, others)), {(Point.AGENT, Proof.LINK), (point, how)})

    assert found == ((mine,) if how in {Proof.LINK, Proof.CODE} else (number, mine, others))
    assert shown_by(ask(identifiers=(number,)), {(point, how)}) == (number,)


def test_a_child_is_known_by_what_staff_found_or_the_parent_wrote_and_never_by_where_the_parent_is_reached():
    number, parents = Identifier(kind="student", value="7"), Identifier(kind="email", value="Parent@example.net")
    wrote = ask(asker=Asker.PARENT, agent="parent@example.net", identifiers=(parents, number))
    found = Identifier(kind="email", value="child@example.org")

    assert child_of(wrote, Point.RELATION, ()) == (number,)
    assert child_of(wrote, Point.RELATION, (found,)) == (found,)
    assert child_of(wrote, Point.PARENT, ()) == ()
    with pytest.raises(WeakProofError):
        child_of(wrote, Point.PARENT, (found,))
