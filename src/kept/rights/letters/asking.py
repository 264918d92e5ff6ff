"""Letters before the answer: that a request arrived, what must be asked, and that it takes longer (Art. 12(3), (6))."""

from collections.abc import Iterable

from kept.rights.clocks import Clocks
from kept.rights.due import Due
from kept.rights.law import ClockKind, Doubt, Effect, ExtensionReason, Law
from kept.rights.letters.grounds import remedies, together
from kept.rights.letters.letter import (
    Case,
    IncompleteLetterError,
    Letter,
    LetterKind,
    OwnWords,
    Paragraph,
    Points,
    compose_letter,
    paragraph,
)
from kept.rights.saying import by
from kept.terms import Message, Personal


def acknowledgement(case: Case, clocks: Clocks, *, verifies: bool) -> Letter:
    """Write that a request arrived, by when it is answered and under which laws, and what happens next.

    `verifies`: whether we first make sure that it is the person's own.
    """
    act = clocks.of(ClockKind.ACT) or clocks.of(ClockKind.APPEAL)
    due = Message("rights-letter-due", {"at": act.binding.shown, **by(act.binding)}) if act is not None else None
    return compose_letter(
        LetterKind.ACKNOWLEDGEMENT,
        case,
        paragraph(Message("rights-letter-received"), due),
        *together("rights-letter-under", ((law, law.entitlements.get(case.kind)) for law in case.laws)),
        paragraph(Message("rights-letter-verifies") if verifies else None),
        paragraph(Message("rights-letter-free") if case.kind.uses_a_right else None),
    )


def identity_question(case: Case, *, ways: Iterable[str], stops: Iterable[Law]) -> Letter:
    """Write how a person can show that a request is theirs.

    `ways` are codes of messages: `rights-letter-way-this`, `-link`, `-code`, `-account`, `-staff`. `stops` are the laws
    whose clock stands still meanwhile, by their own rule.
    """
    points = tuple((Message(way),) for way in ways)
    if not points:
        raise IncompleteLetterError("Nothing says how a person can show that the request is theirs")
    return compose_letter(
        LetterKind.IDENTITY,
        case,
        paragraph(Message("rights-letter-identity")),
        Points(points),
        paragraph(Message("rights-letter-identity-least")),
        _clock_stops(case, Doubt.IDENTITY, stops),
    )


def clarification(case: Case, *, question: Personal, stops: Iterable[Law]) -> Letter:
    """Write what must be known before a request can be answered, in the words of who asks."""
    return compose_letter(
        LetterKind.CLARIFICATION,
        case,
        paragraph(Message("rights-letter-clarification")),
        OwnWords(question),
        paragraph(Message("rights-letter-clarification-all")),
        _clock_stops(case, Doubt.CLARIFICATION, stops),
    )


def extension(case: Case, *, reason: ExtensionReason, first: Due, until: Due) -> Letter:
    """Write that the answer takes longer, why, and until when. It must be sent before the first date."""
    return compose_letter(
        LetterKind.EXTENSION,
        case,
        paragraph(
            Message("rights-letter-longer", {"at": first.shown, "until": until.shown}),
            Message("rights-letter-longer-why", {"cause": str(reason)}),
            Message("rights-letter-longer-by", by(until)),
            Message("rights-letter-longer-once"),
        ),
        *remedies(case, appeals=False),
    )


def _clock_stops(case: Case, doubt: Doubt, stops: Iterable[Law]) -> Paragraph:
    said = ((law, law.pause(doubt, case.kind)) for law in stops)
    stopped = tuple(
        Message("rights-letter-clock-stops", {"law": law.names[0], "section": pause.cited.section})
        for law, pause in said
        if pause is not None and pause.effect is not Effect.NONE
    )
    return Paragraph(stopped or (Message("rights-letter-clock-runs"),))
