"""Letters to whoever reported that an account is a child's: none says whether there is one, or what is held in it."""

from kept.rights.letters.letter import Case, Letter, LetterKind, OwnWords, compose_letter, paragraph
from kept.terms import Message, Personal


def taken(case: Case) -> Letter:
    """Write that a report arrived, that a person looks into it, and that nothing comes of it before."""
    return compose_letter(LetterKind.ACKNOWLEDGEMENT, case, paragraph(Message("rights-letter-report-taken")))


def acted_on(case: Case) -> Letter:
    """Write that a report was looked into, and what had to be done is done."""
    return compose_letter(LetterKind.ERASURE, case, paragraph(Message("rights-letter-report-done")))


def set_aside(case: Case, *, explanation: Personal) -> Letter:
    """Write that a report was looked into and nothing is done for it, in the words of who looked."""
    return compose_letter(
        LetterKind.REFUSAL, case, paragraph(Message("rights-letter-report-aside")), OwnWords(explanation)
    )
