"""Every kind of request has its answer in words, from what came of it."""

import pytest

from kept.app.rights.answers import answer_letter
from kept.app.rights.writing import words
from kept.rights.asked import Correction, Scope
from kept.rights.history import IdentityProved, Weighed
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


def test_an_objection_that_was_weighed_and_not_followed_is_answered_with_the_reason(clerk):
    request = clerk.find(asked(clerk, RequestKind.OBJECTION, scope=SCOPE)).request
    weighed = request.with_events(
        IdentityProved(at=clerk.now, by=SUBJECT, point=Point.SUBJECT, how=Proof.LINK),
        Weighed(at=clerk.now, by=ADA, decision=Decision.REJECTED, reason="Fraud is fought with it."),
    )

    text = words(answer_letter(clerk, weighed, text="Without it nobody could be protected from fraud.")).text

    assert "protected from fraud" in text.replace("\n", " ")
