"""Who asks is shown by links that open once, or by staff; nothing that was merely said is believed."""

from datetime import timedelta

import pytest

from kept.app.rights.advance import advance
from kept.app.rights.changing import cancel
from kept.app.rights.deciding import refuse
from kept.app.rights.links import Opens
from kept.app.rights.proving import prove_by_hand, prove_by_link, take_document
from kept.records.stores.documents import DestroyedDocumentError, Document, documents_of, find_document
from kept.rights.asked import Asker, Identifier
from kept.rights.outcomes import Ground
from kept.rights.proofs import Point, Proof
from kept.rights.stages import NotNowError, Party, Stage
from kept.rights.verifying import WeakProofError
from tests.app.rights.lives import ADA, SUBJECT, ZOE, asked, links

PDF = Document(name="mandate.pdf", media_type="application/pdf", content=b"%PDF-1.7 I want this agent to ask. Zoe")


def refused(clerk, request):
    refuse(clerk, request, by=ADA, ground=Ground.NOT_IDENTIFIED, text="Nobody showed whose child it is.")


def cancelled(clerk, request):
    cancel(clerk, request, by=SUBJECT)


def shown(clerk, request):
    return set(clerk.find(request).request.state.shown)


def test_a_link_opens_once_and_for_its_own_request_alone(clerk, channel):
    first, second = asked(clerk), asked(clerk, email="ben@example.org")
    advance(clerk, first)
    advance(clerk, second)
    (name, secret), (_, other) = links(channel, Opens.SUBJECT)

    assert prove_by_link(clerk, Opens.SUBJECT, name, other) is None
    assert prove_by_link(clerk, Opens.CANCEL, name, secret) is None
    assert prove_by_link(clerk, Opens.SUBJECT, name, secret) is not None
    assert prove_by_link(clerk, Opens.SUBJECT, name, secret) is None
    assert (shown(clerk, first), shown(clerk, second)) == ({(Point.SUBJECT, Proof.LINK)}, set())


def test_a_link_of_yesterday_week_opens_nothing(clerk, channel, clock):
    request = asked(clerk)
    advance(clerk, request)
    clock.go(days=7)

    assert prove_by_link(clerk, Opens.SUBJECT, *links(channel, Opens.SUBJECT)[0]) is None
    assert shown(clerk, request) == set()


@pytest.mark.parametrize("name", ["R-2222-222F", "R-7K3M-92Q0", "", "../../etc", "R-2222-2222"])
def test_a_name_that_is_none_or_unknown_opens_nothing_and_says_nothing(clerk, name):
    assert prove_by_link(clerk, Opens.SUBJECT, name, "secret") is None


def test_the_person_is_known_by_the_address_that_answered_and_not_by_what_was_written_beside_it(clerk, channel):
    victim = Identifier(kind="account", value="17")
    request = asked(clerk, identifiers=(Identifier(kind="email", value=ZOE), victim))
    advance(clerk, request)

    opened = prove_by_link(clerk, Opens.SUBJECT, *links(channel, Opens.SUBJECT)[0])

    assert opened is not None
    person = clerk.persons.find(opened.person)
    assert clerk.persons.known_by(person) == (Identifier(kind="email", value=ZOE),)


def test_staff_identify_somebody_by_name_and_with_a_reason(clerk):
    request = asked(clerk)

    for by, reason in ((ADA, " "), (SUBJECT, "I am Zoe.")):
        with pytest.raises(WeakProofError):
            prove_by_hand(clerk, request, Point.SUBJECT, by=by, reason=reason)
    prove_by_hand(clerk, request, Point.SUBJECT, by=ADA, reason="Called back on the number we hold.")

    assert shown(clerk, request) == {(Point.SUBJECT, Proof.STAFF)}
    with pytest.raises(NotNowError):
        prove_by_hand(clerk, request, Point.SUBJECT, by=ADA, reason="Again.")


def test_an_agent_and_the_person_each_follow_a_link_of_their_own(clerk, channel):
    request = asked(clerk, asker=Asker.AGENT, agent="agent@example.net")
    advance(clerk, request)

    to = {parcel.to for parcel in channel.taken}
    prove_by_link(clerk, Opens.AGENT, *links(channel, Opens.AGENT)[0])
    half = advance(clerk, request).stage
    prove_by_link(clerk, Opens.MANDATE, *links(channel, Opens.MANDATE)[0])

    assert to == {"agent@example.net", ZOE}
    assert half is Stage.VERIFYING
    assert advance(clerk, request).stage is Stage.DECIDING


def test_a_mandate_in_writing_is_looked_at_and_destroyed(clerk, channel):
    request = asked(clerk, asker=Asker.AGENT, agent="agent@example.net")
    advance(clerk, request)
    prove_by_link(clerk, Opens.AGENT, *links(channel, Opens.AGENT)[0])
    take_document(clerk, request, PDF, Point.MANDATE, by=SUBJECT)
    opened = clerk.find(request)
    (document,) = documents_of(opened)
    waiting = opened.request.standing(clerk.now)

    prove_by_hand(clerk, request, Point.MANDATE, by=ADA, reason="Signed, and the signature is hers.")

    assert waiting.waits_for is Party.STAFF
    assert shown(clerk, request) == {(Point.AGENT, Proof.LINK), (Point.MANDATE, Proof.DOCUMENT)}
    with pytest.raises(DestroyedDocumentError):
        find_document(opened, document)
    assert [one.what for one in clerk.find(request).request.events][-1] == "documents-destroyed"


def test_a_parents_relation_is_looked_at_by_staff_before_anything_goes_on(clerk, channel):
    request = asked(clerk, asker=Asker.PARENT, agent="parent@example.net")
    advance(clerk, request)
    prove_by_link(clerk, Opens.PARENT, *links(channel, Opens.PARENT)[0])
    waiting = advance(clerk, request)

    prove_by_hand(clerk, request, Point.RELATION, by=ADA, reason="Birth certificate seen.")

    assert (waiting.stage, waiting.waits_for) == (Stage.VERIFYING, Party.STAFF)
    assert advance(clerk, request).stage is Stage.DECIDING


def test_nobody_shows_who_they_are_by_a_document(clerk):
    request = asked(clerk)

    with pytest.raises(WeakProofError):
        take_document(clerk, request, PDF, Point.SUBJECT, by=SUBJECT)


def test_a_wrong_guess_is_no_reason_to_wait_for_the_right_one_longer_than_five_times(clerk, channel, clock):
    request = asked(clerk)
    advance(clerk, request)
    name, secret = links(channel, Opens.SUBJECT)[0]
    for number in range(5):
        prove_by_link(clerk, Opens.SUBJECT, name, f"guess-{number}")
    clock.go(seconds=1)

    assert prove_by_link(clerk, Opens.SUBJECT, name, secret) is None
    assert clock.now() - clerk.find(request).request.received.at == timedelta(seconds=1)


@pytest.mark.parametrize("end", [refused, cancelled], ids=["refused", "taken back"])
def test_a_document_does_not_outlive_a_request_that_ends_before_it_was_looked_at(clerk, channel, end):
    request = asked(clerk, asker=Asker.PARENT, agent="parent@example.net")
    advance(clerk, request)
    take_document(clerk, request, PDF, Point.RELATION, by=SUBJECT)

    end(clerk, request)

    opened = clerk.find(request)
    assert (documents_of(opened), opened.request.state.documents) == ((), 0)
    assert [one.what for one in opened.request.events].count("documents-destroyed") == 1
    with pytest.raises(WeakProofError):
        take_document(clerk, request, PDF, Point.RELATION, by=SUBJECT)


def test_a_document_goes_with_its_own_check_and_does_not_wait_for_another(clerk, channel):
    request = asked(clerk, asker=Asker.AGENT, agent="agent@example.net")
    advance(clerk, request)
    take_document(clerk, request, PDF, Point.MANDATE, by=SUBJECT)

    prove_by_link(clerk, Opens.MANDATE, *links(channel, Opens.MANDATE)[0])

    assert (documents_of(clerk.find(request)), shown(clerk, request)) == ((), {(Point.MANDATE, Proof.LINK)})
