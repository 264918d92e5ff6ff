"""Letters that answer: what was given, changed, erased or stopped; what stays, and why; who else was told."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from kept.rights.due import noon
from kept.rights.kinds import RequestKind
from kept.rights.letters.grounds import Ground, Retained, reasons, remedies
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
from kept.terms import Message, Personal

ANSWER = "answer"
"""How a letter is headed that cannot say that what was asked is done."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A recipient that was told of a change (Art. 19), when, and whether it has confirmed."""

    recipient: str
    on: date
    confirmed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Erased:
    """Something that was erased, and how many records."""

    what: str
    count: int


def access(
    case: Case,
    *,
    link: Personal | None,
    expires: date | None,
    withheld: Sequence[Ground] = (),
    passphrase: bool = False,
) -> Letter:
    """Write that a copy is ready, where, until when and what it says; or that nothing is held (no `link`).

    `withheld` is why some of what is asked is not in it. `passphrase`: it opens with one that goes another way.
    """
    if link is None or expires is None:
        nothing = paragraph(Message("rights-letter-nothing-held"))
        return compose_letter(LetterKind.ACCESS, case, nothing, *remedies(case, appeals=True), headed=ANSWER)
    portable = case.kind is RequestKind.PORTABILITY
    return compose_letter(
        LetterKind.ACCESS,
        case,
        paragraph(Message("rights-letter-portability" if portable else "rights-letter-access")),
        OwnWords(link),
        paragraph(
            Message("rights-letter-link-until", {"at": noon(expires)}),
            Message("rights-letter-passphrase") if passphrase else None,
        ),
        *(_withheld(withheld)),
        paragraph(Message("rights-letter-further-rights")),
        *remedies(case, appeals=bool(withheld)),
    )


def access_enclosed(case: Case) -> Letter:
    """Write that the copy lies in the envelope: who prints a letter is to hold nothing that opens it for the person."""
    portable = case.kind is RequestKind.PORTABILITY
    return compose_letter(
        LetterKind.ACCESS,
        case,
        paragraph(Message("rights-letter-portability-enclosed" if portable else "rights-letter-access-enclosed")),
        paragraph(Message("rights-letter-further-rights")),
        *remedies(case, appeals=False),
    )


def erasure(
    case: Case,
    *,
    erased: Sequence[Erased],
    retained: Sequence[Retained] = (),
    backups_until: date | None,
    told: Sequence[Told] = (),
    of_part: bool = False,
) -> Letter:
    """Write what was erased and, item by item, what stays, by which law or clause and until when.

    `backups_until` is the day on which the last backup that still holds a copy is gone; None where there is none. With
    neither, nothing was held. `of_part`: a part of the data was to go, and nothing is said of the rest.
    """
    if not erased and not retained:
        nothing = Message("rights-letter-nothing-of-part" if of_part else "rights-letter-nothing-held")
        return compose_letter(LetterKind.ERASURE, case, paragraph(nothing), headed=ANSWER)
    whole = not retained
    first = Message("rights-letter-erased" if whole and not of_part else "rights-letter-erased-part")
    last = Message("rights-letter-rest-unchanged" if of_part else "rights-letter-not-back")
    copies = Message("rights-letter-backups", {"at": noon(backups_until)}) if backups_until is not None else None
    return compose_letter(
        LetterKind.ERASURE,
        case,
        paragraph(first if erased else None),
        Points(
            tuple((Message("rights-letter-erased-what", {"what": one.what, "count": one.count}),) for one in erased)
        ),
        paragraph(None if whole else Message("rights-letter-stays")),
        Points(tuple(one.messages for one in retained)),
        paragraph(copies, last),
        *_told(told),
        *(() if whole else remedies(case, appeals=True)),
    )


def erasure_resumed(
    case: Case, *, erased: Sequence[Erased], backups_until: date | None, told: Sequence[Told] = ()
) -> Letter:
    """Write that what had to stay after an erasure is now gone too."""
    copies = Message("rights-letter-backups", {"at": noon(backups_until)}) if backups_until is not None else None
    return compose_letter(
        LetterKind.ERASURE_RESUMED,
        case,
        paragraph(Message("rights-letter-resumed")),
        Points(
            tuple((Message("rights-letter-erased-what", {"what": one.what, "count": one.count}),) for one in erased)
        ),
        paragraph(copies),
        *_told(told),
    )


def rectification(
    case: Case, *, corrected: Sequence[str], unchanged: Sequence[str] = (), told: Sequence[Told] = ()
) -> Letter:
    """Write what was corrected and who was told; of every copy where none is left `unchanged`, else where one is."""
    first = Message("rights-letter-corrected-part" if unchanged else "rights-letter-corrected")
    return compose_letter(
        LetterKind.RECTIFICATION,
        case,
        paragraph(first),
        _listed(corrected, missing="what was corrected"),
        paragraph(Message("rights-letter-uncorrected") if unchanged else None),
        *([_listed(unchanged, missing="where it stays")] if unchanged else []),
        *_told(told),
        *(remedies(case, appeals=True) if unchanged else ()),
    )


def not_corrected(case: Case, *, wanted: Sequence[str]) -> Letter:
    """Write that nowhere anything stood as the person said, so that nothing was changed."""
    return compose_letter(
        LetterKind.RECTIFICATION,
        case,
        paragraph(Message("rights-letter-not-corrected")),
        _listed(wanted, missing="what was to be corrected"),
        *remedies(case, appeals=True),
        headed=ANSWER,
    )


def restriction(
    case: Case,
    *,
    restricted: Sequence[str],
    unenforced: Sequence[str] = (),
    of_others: Sequence[str] = (),
    told: Sequence[Told] = (),
) -> Letter:
    """Write what is restricted, what that means, and that the person hears before it ends (Art. 18(3)).

    `unenforced` is where no store can enforce it, `of_others` what stays in use because it is another's as well. With
    nothing in any of them, nothing was held of the part that was named.
    """
    if not (restricted or unenforced or of_others):
        nothing = paragraph(Message("rights-letter-nothing-to-restrict"))
        return compose_letter(LetterKind.RESTRICTION, case, nothing, headed=ANSWER)
    means = (Message("rights-letter-restricted-means"), Message("rights-letter-restricted-ends"))
    return compose_letter(
        LetterKind.RESTRICTION,
        case,
        *_named("rights-letter-restricted", restricted),
        *_named("rights-letter-unrestricted", unenforced),
        *_named("rights-letter-restricted-others", of_others),
        *((paragraph(*means),) if restricted or unenforced else ()),
        *_told(told),
        *(remedies(case, appeals=True) if unenforced or of_others else ()),
        headed="" if restricted else ANSWER,
    )


def restriction_ends(case: Case, *, on: date, why: Personal) -> Letter:
    """Write that a restriction is about to be lifted, when and why. It must be sent before that day."""
    return compose_letter(
        LetterKind.RESTRICTION_ENDS,
        case,
        paragraph(Message("rights-letter-lifted", {"at": noon(on)})),
        OwnWords(why),
        *remedies(case, appeals=False),
    )


def objection(case: Case, *, purposes: Sequence[str], told: Sequence[Told] = ()) -> Letter:
    """Write that an objection was accepted, and for which purposes data is no longer used."""
    return compose_letter(
        LetterKind.OBJECTION,
        case,
        paragraph(Message("rights-letter-objection")),
        _listed(purposes, missing="the purposes that stopped"),
        *_told(told),
    )


def objection_refused(case: Case, *, purposes: Sequence[str], weighing: Personal, grounds: Sequence[Ground]) -> Letter:
    """Write why an objection is not followed: both sides of the weighing, and the law (Art. 21(1))."""
    return compose_letter(
        LetterKind.OBJECTION_REFUSED,
        case,
        paragraph(Message("rights-letter-objection-refused")),
        _listed(purposes, missing="the purposes that go on"),
        paragraph(Message("rights-letter-weighing")),
        OwnWords(weighing),
        reasons(grounds),
        *remedies(case, appeals=True),
    )


def choice(case: Case, *, told: Sequence[Told] = ()) -> Letter:
    """Write that an opt-out, a limit or a withdrawal of consent is in force, and that nothing else changes for it."""
    return compose_letter(
        LetterKind.CHOICE,
        case,
        paragraph(Message("rights-letter-choice", {"kind": str(case.kind)}), Message("rights-letter-no-disadvantage")),
        *_told(told),
    )


def recipients(case: Case, *, told: Sequence[Told]) -> Letter:
    """Write who was told of a correction, an erasure or a restriction, as the person asked (Art. 19)."""
    if not told:
        return compose_letter(LetterKind.RECIPIENTS, case, paragraph(Message("rights-letter-told-nobody")))
    return compose_letter(LetterKind.RECIPIENTS, case, *_told(told))


def _withheld(grounds: Sequence[Ground]) -> tuple[Paragraph | Points, ...]:
    return (paragraph(Message("rights-letter-withheld")), reasons(grounds)) if grounds else ()


def _named(code: str, names: Sequence[str]) -> tuple[Paragraph | Points, ...]:
    return (paragraph(Message(code)), _listed(names, missing=code)) if names else ()


def _listed(names: Sequence[str], *, missing: str) -> Points:
    if not names:
        raise IncompleteLetterError(f"The letter does not say {missing}")
    return Points(tuple((Message("rights-letter-item", {"what": name}),) for name in names))


def _told(told: Iterable[Told]) -> tuple[Paragraph | Points, ...]:
    items = tuple(
        (
            Message("rights-letter-told-one", {"recipient": one.recipient, "at": noon(one.on)}),
            Message("rights-letter-told-confirmed" if one.confirmed else "rights-letter-told-waiting"),
        )
        for one in told
    )
    return (paragraph(Message("rights-letter-told")), Points(items)) if items else ()
