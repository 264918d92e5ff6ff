"""A letter as a value: subject and paragraphs as messages, put into words and into a form at the edges."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from kept.rights.authorities import Authority
from kept.rights.children import of_child
from kept.rights.due import noon
from kept.rights.kinds import RequestKind
from kept.rights.law import Law
from kept.terms import KeptError, Message, Personal
from kept.terms.message import Parameter


class IncompleteLetterError(KeptError):
    """A letter lacks what the law wants it to say, and was not written."""

    code = "rights.incomplete-letter"
    advice = "Give what is named, and preview the letter again."


class LetterKind(StrEnum):
    """What a letter is for."""

    ACKNOWLEDGEMENT = "acknowledgement"
    IDENTITY = "identity"
    CLARIFICATION = "clarification"
    EXTENSION = "extension"
    ACCESS = "access"
    ERASURE = "erasure"
    ERASURE_RESUMED = "erasure-resumed"
    RECTIFICATION = "rectification"
    RESTRICTION = "restriction"
    RESTRICTION_ENDS = "restriction-ends"
    OBJECTION = "objection"
    OBJECTION_REFUSED = "objection-refused"
    CHOICE = "choice"
    CONTEST = "contest"
    COMPLAINT = "complaint"
    FORWARDED = "forwarded"
    APPEAL = "appeal"
    REFUSAL = "refusal"
    RECIPIENTS = "recipients"
    RECIPIENT = "recipient"  # to somebody else than the person: a recipient, or the officer about one
    MESSAGE = "message"
    COOLING = "cooling"
    CANCELLED = "cancelled"
    JOINED = "joined"
    SETTLED = "settled"
    MANDATE = "mandate"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Sentences that stand together."""

    messages: tuple[Message, ...]


@dataclass(frozen=True, slots=True)
class Points:
    """A list; each point is sentences that stand together."""

    items: tuple[tuple[Message, ...], ...]


@dataclass(frozen=True, slots=True)
class OwnWords:
    """What a person wrote for this one letter, in its language: it may speak of anybody, and hides itself."""

    text: Personal


Block = Paragraph | Points | OwnWords


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """What all letters about a request have in common.

    `received` is the day in the controller's office. `authorities` are those of the person's country or state (none
    where it is not known). `contact` is the address that answers. `salutation` is the name a person is greeted by.
    `of_child`: whoever reads it asked for a child, and it speaks of the child's data. `of_report`: they reported
    that an account is a child's.
    """

    reference: str
    kind: RequestKind
    received: date
    language: str
    controller: str
    contact: str
    laws: tuple[Law, ...] = ()
    authorities: tuple[Authority, ...] = ()
    salutation: Personal | None = None
    of_child: bool = False
    of_report: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A letter to one person, before it is put into words. What it holds of them is hidden in `Personal`."""

    kind: LetterKind
    language: str
    subject: Message
    salutation: Personal | None
    blocks: tuple[Block, ...]
    closing: tuple[Message, ...]


def compose_letter(kind: LetterKind, case: Case, *blocks: Block, headed: str = "") -> Letter:
    """Return a letter that says which request it is about, what the blocks say, and who answers for it.

    Its subject is that of its kind, unless it is `headed` otherwise: by what it does not do.
    """
    named = "-of-report" if case.of_report and kind is not LetterKind.RECIPIENT else ""
    about: dict[str, Parameter] = {"kind": str(case.kind), "at": noon(case.received), "reference": case.reference}
    letter = Letter(
        kind=kind,
        language=case.language,
        subject=Message(f"rights-letter-subject{named}", {"letter": headed or str(kind), "reference": case.reference}),
        salutation=case.salutation,
        blocks=(
            Paragraph((Message(f"rights-letter-about{named}", about),)),
            *(one for one in blocks if not _is_empty(one)),
        ),
        closing=(
            Message("rights-letter-contact", {"contact": case.contact}),
            Message("rights-letter-signed", {"controller": case.controller}),
        ),
    )
    # What goes to a recipient speaks to somebody who knows the person, whoever asked.
    return _of_child(letter) if case.of_child and kind is not LetterKind.RECIPIENT else letter


def paragraph(*messages: Message | None) -> Paragraph:
    """Return a paragraph of the messages that there are."""
    return Paragraph(tuple(one for one in messages if one is not None))


def _of_child(letter: Letter) -> Letter:
    return replace(
        letter,
        subject=of_child(letter.subject),
        blocks=tuple(_block_of_child(one) for one in letter.blocks),
        closing=_each_of_child(letter.closing),
    )


def _block_of_child(block: Block) -> Block:
    match block:
        case Paragraph(messages):
            return Paragraph(_each_of_child(messages))
        case Points(items):
            return Points(tuple(map(_each_of_child, items)))
        case OwnWords():
            return block


def _each_of_child(messages: tuple[Message, ...]) -> tuple[Message, ...]:
    return tuple(map(of_child, messages))


def _is_empty(block: Block) -> bool:
    match block:
        case Paragraph(messages):
            return not messages
        case Points(items):
            return not items
        case OwnWords():
            return False
