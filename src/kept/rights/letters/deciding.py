"""Letters about what a person decided: a refusal, a decision looked at again, a complaint, an appeal."""

from collections.abc import Sequence
from datetime import date

from kept.rights.due import noon
from kept.rights.letters.grounds import Ground, reasons, remedies
from kept.rights.letters.letter import Case, Letter, LetterKind, OwnWords, compose_letter, paragraph
from kept.rights.outcomes import Decision
from kept.terms import Message, Personal


def refusal(case: Case, *, grounds: Sequence[Ground], explanation: Personal | None = None) -> Letter:
    """Write that and why a request is refused, with the law, and every way on from there (Art. 12(4))."""
    return compose_letter(
        LetterKind.REFUSAL,
        case,
        paragraph(Message("rights-letter-refused")),
        reasons(grounds),
        *((OwnWords(explanation),) if explanation is not None else ()),
        *remedies(case, appeals=True),
    )


def no_right(case: Case, *, explanation: Personal) -> Letter:
    """Write that neither a law nor the policy gives what was asked for, in the words of who decided."""
    return compose_letter(
        LetterKind.REFUSAL,
        case,
        paragraph(Message("rights-letter-no-right")),
        OwnWords(explanation),
        *remedies(case, appeals=True),
    )


def not_ours(case: Case, *, owner: Personal) -> Letter:
    """Write that we hold what was asked about for somebody else (`owner`, in words), who decides and has been told."""
    return compose_letter(LetterKind.FORWARDED, case, paragraph(Message("rights-letter-not-ours")), OwnWords(owner))


def contest(case: Case, *, outcome: Decision, explanation: Personal) -> Letter:
    """Write how a person decided who looked again at an automated decision, and why (Art. 22(3))."""
    return compose_letter(
        LetterKind.CONTEST,
        case,
        paragraph(
            Message("rights-letter-contest-reviewed"), Message("rights-letter-contest", {"outcome": str(outcome)})
        ),
        OwnWords(explanation),
        *remedies(case, appeals=outcome is not Decision.GRANTED),
    )


def complaint(case: Case, *, explanation: Personal) -> Letter:
    """Answer a complaint that was made to us."""
    return compose_letter(
        LetterKind.COMPLAINT,
        case,
        paragraph(Message("rights-letter-complaint")),
        OwnWords(explanation),
        *remedies(case, appeals=False),
    )


def appeal(case: Case, *, outcome: Decision, explanation: Personal, called_off: date | None = None) -> Letter:
    """Write how somebody else decided an appeal, why, and where the person may still go.

    `called_off` is the day on which a restriction was to end, and does not end now.
    """
    stays = () if called_off is None else (Message("rights-letter-appeal-stays", {"at": noon(called_off)}),)
    return compose_letter(
        LetterKind.APPEAL,
        case,
        paragraph(
            Message("rights-letter-appeal-reviewed"),
            Message("rights-letter-appealed", {"outcome": str(outcome)}),
            *stays,
        ),
        OwnWords(explanation),
        *remedies(case, appeals=False),
    )
