"""Letters along the way: words from one person to another, a day to think again, what was joined or taken back."""

from collections.abc import Sequence
from datetime import date, datetime

from kept.rights.due import noon
from kept.rights.letters.grounds import remedies
from kept.rights.letters.letter import Case, Letter, LetterKind, OwnWords, Points, compose_letter, paragraph
from kept.terms import Message, Personal


def message(case: Case, *, text: Personal) -> Letter:
    """Write what a member of staff says."""
    return compose_letter(LetterKind.MESSAGE, case, OwnWords(text))


def cooling(case: Case, *, until: datetime, by_post: bool = False) -> Letter:
    """Write when the erasure begins, and that the person may take it back until then; the link for it follows.

    A letter that goes by post has none: whoever prints it would hold it too. The person writes to us, or rings.
    """
    back = "rights-letter-cooling-reply" if by_post else "rights-letter-cooling-cancel"
    return compose_letter(
        LetterKind.COOLING,
        case,
        paragraph(Message("rights-letter-cooling", {"at": until}), Message("rights-letter-cooling-final")),
        paragraph(Message(back)),
    )


def cancelled(case: Case) -> Letter:
    """Write that a request was taken back, and that nothing was changed."""
    return compose_letter(LetterKind.CANCELLED, case, paragraph(Message("rights-letter-cancelled")))


def settled(case: Case, *, meant: Sequence[str]) -> Letter:
    """Write how somebody read a person's words: what the request is taken to be about, and how to say otherwise."""
    return compose_letter(
        LetterKind.SETTLED,
        case,
        paragraph(Message("rights-letter-settled")),
        Points(tuple((Message("rights-letter-item", {"what": one}),) for one in meant)),
        paragraph(Message("rights-letter-settled-rest"), Message("rights-letter-settled-object")),
        *remedies(case, appeals=True),
    )


def joined(case: Case, *, other: str) -> Letter:
    """Write that the same was asked before, and is on its way under the other reference."""
    return compose_letter(LetterKind.JOINED, case, paragraph(Message("rights-letter-joined", {"reference": other})))


def confirm(case: Case, *, agent: Personal) -> Letter:
    """Ask a person whether they want somebody to ask in their name; the link for it follows."""
    return compose_letter(
        LetterKind.MANDATE,
        case,
        paragraph(Message("rights-letter-mandate")),
        OwnWords(agent),
        paragraph(Message("rights-letter-mandate-confirm"), Message("rights-letter-mandate-ignore")),
    )


def recipient(case: Case, *, known_by: Personal, since: date | None = None) -> Letter:
    """Tell a recipient what was corrected, erased or restricted (Art. 19), and by what they know the person.

    `since` is the day on which they were told first, where they kept silent. The link by which they answer follows.
    """
    return compose_letter(
        LetterKind.RECIPIENT,
        case,
        paragraph(None if since is None else Message("rights-letter-recipient-again", {"at": noon(since)})),
        paragraph(Message("rights-letter-recipient", {"kind": str(case.kind)})),
        OwnWords(known_by),
        paragraph(Message("rights-letter-recipient-answer")),
    )


def recipient_silent(case: Case, *, recipient: str, since: date) -> Letter:
    """Tell the officer that a recipient was told, was reminded, and keeps silent."""
    said = Message("rights-letter-recipient-silent", {"recipient": recipient, "at": noon(since)})
    return compose_letter(LetterKind.RECIPIENT, case, paragraph(said, Message("rights-letter-recipient-call")))
