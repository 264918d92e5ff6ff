"""Every kind of request has its answer in words, from what came of it."""

from datetime import UTC, datetime

import pytest

from kept.app.rights.answers import answer_letter
from kept.app.rights.writing import words
from kept.rights.asked import KEPT, Correction, Scope, Stay
from kept.rights.history import IdentityProved, Planned, Weighed
from kept.rights.kinds import RequestKind
from kept.rights.letters.letter import LetterKind
from kept.rights.outcomes import Decision
from kept.rights.proofs import Point, Proof
from tests.app.rights.lives import ADA, SUBJECT, asked

LETTERS = {
    RequestKind.ACCESS: LetterKind.ACCESS,
    RequestKind.PORTABILITY: LetterKind.ACCESS,
    RequestKind.RECTIFICATION: LetterKind.RECTIFICATION,
    RequestKind.ERASURE: LetterKind.ERASURE,
    RequestKind.RESTRICTION: LetterKind.RESTRICTION,
    RequestKind.OBJECTION: LetterKind.OBJECTION,
    RequestKind.CONTEST: LetterKind.CONTEST,
    RequestKind.WITHDRAWAL: LetterKind.CHOICE,
    RequestKind.OPT_OUT: LetterKind.CHOICE,
    RequestKind.LIMIT: LetterKind.CHOICE,
    RequestKind.COMPLAINT: LetterKind.COMPLAINT,
    RequestKind.APPEAL: LetterKind.APPEAL,
    RequestKind.INQUIRY: LetterKind.MESSAGE,
}
SCOPE = Scope(purposes=("analytics",), corrections=(Correction(category="account.name", old="Zo", new="Zoe"),))


@pytest.mark.parametrize("kind", RequestKind)
def test_every_kind_has_its_answer_in_every_language(clerk, kind):
    for language in ("en", "de", "fr", "es"):
        request = clerk.find(asked(clerk, kind, scope=SCOPE, language=language)).request

        letter = answer_letter(clerk, request, text="In her own words.")

        assert letter.kind is LETTERS[kind]
        assert request.id in words(letter).text


def test_who_wanted_a_part_erased_is_not_told_that_nothing_at_all_is_held(clerk):
    scopes = (Scope(systems=("support",)), Scope())
    asks = [clerk.find(asked(clerk, scope=one)).request for one in scopes]

    part, whole = (" ".join(words(answer_letter(clerk, one)).text.split()) for one in asks)

    assert "Everything else is unchanged." in part
    assert "none holds data about you." in whole


def test_what_stood_nowhere_as_it_was_written_is_not_called_corrected(clerk):
    request = clerk.find(asked(clerk, RequestKind.RECTIFICATION, scope=SCOPE)).request

    text = words(answer_letter(clerk, request)).text.replace("\n", " ")

    assert "Nothing was changed." in text
    assert "- Name" in text
    assert "We corrected" not in text


def test_a_restriction_names_the_places_where_it_cannot_be_enforced(clerk):
    stays = (
        Stay(dataset="mail.archive", count=3, clause="18", because="rights-plan-unrestricted"),
        Stay(dataset="support.ticket", count=1, clause="18", because="rights-plan-joint-unchanged"),
    )
    said = {}
    for language in ("en", "de", "fr", "es"):
        request = clerk.find(asked(clerk, RequestKind.RESTRICTION, language=language)).request
        proof = IdentityProved(at=clerk.now, by=SUBJECT, point=Point.SUBJECT, how=Proof.LINK)
        planned = Planned(at=clerk.now, plan="plan-1", records=0, systems=("mail",), stays=stays)
        said[language] = " ".join(words(answer_letter(clerk, request.with_events(proof, planned))).text.split())

    assert "It must not be used there either: - Archive – mail" in said["en"]
    assert "stays as it was: - Ticket – support" in said["en"]
    assert "nothing to restrict" not in said["en"]
    assert "auch dort nicht: - Archive – mail" in said["de"]
    assert "utilisées non plus : - Archive – mail" in said["fr"]
    assert "allí se deben usar: - Archive – mail" in said["es"]


def test_an_objection_that_was_weighed_and_not_followed_is_answered_with_the_reason(clerk):
    request = clerk.find(asked(clerk, RequestKind.OBJECTION, scope=SCOPE)).request
    weighed = request.with_events(
        IdentityProved(at=clerk.now, by=SUBJECT, point=Point.SUBJECT, how=Proof.LINK),
        Weighed(at=clerk.now, by=ADA, decision=Decision.REJECTED, reason="Fraud is fought with it."),
    )

    text = words(answer_letter(clerk, weighed, text="Without it nobody could be protected from fraud.")).text

    assert "protected from fraud" in text.replace("\n", " ")


def test_an_erasure_says_of_each_thing_that_stays_why_and_promises_no_end_that_there_is_not(clerk):
    end = datetime(2031, 1, 1, tzinfo=UTC)
    stays = (
        Stay(dataset="accounts.company", count=2, clause="17(3), 15(4)", because="rights-plan-of-another"),
        Stay(dataset="backups.content", count=20, clause="", because="rights-plan-cannot"),
        Stay(dataset="mailbox.support", count=1, clause="17", because="rights-plan-cannot-redact"),
        Stay(dataset="billing.tax_invoice", count=1, clause="6.1.3", because="rights-plan-exempt", until=end),
    )
    request = clerk.find(asked(clerk)).request
    planned = request.with_events(
        IdentityProved(at=clerk.now, by=SUBJECT, point=Point.SUBJECT, how=Proof.LINK),
        Planned(at=clerk.now, by=KEPT, plan="plan-1", records=9, systems=("accounts",), stays=stays),
    )

    text = words(answer_letter(clerk, planned)).text.replace("\n ", "")

    assert [line for line in text.splitlines() if line.startswith("- ")] == [
        (
            "- Company – accounts: 2 records. It is somebody else’s as well, such as a colleague’s or a customer’s of "
            "yours, and stays with them. It rests on GDPR Art.\u00a017(3), 15(4)."
        ),
        (
            "- Content – backups: 20 records. Single records cannot be taken out of it. The whole archive is destroyed "
            "when its time is over."
        ),
        (
            "- Support – mailbox: 1 record. Somebody else wrote it and speaks of you in it, and what keeps it cannot "
            "change single texts. It goes when its own time is over. It rests on GDPR Art.\u00a017."
        ),
        (
            "- Tax invoice – billing: 1 record. The law has us keep it until its period ends. This is clause 6.1.3 of "
            "our privacy policy. It is erased on 1 January 2031, without another request from you."
        ),
    ]
