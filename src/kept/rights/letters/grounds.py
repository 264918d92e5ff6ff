"""Why something is refused or stays, and where a person may go from there (Art. 12(4), 77, 79)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from kept.rights.due import noon
from kept.rights.law import Citation, ClockKind, Entitlement, Exemption, Law
from kept.rights.letters.letter import Block, Case, IncompleteLetterError, Paragraph, Points
from kept.terms import Message, Period
from kept.terms.wording import codes

WORDED = frozenset({
    "compelling-grounds", "expression", "legal-claims", "legal-obligation", "public-health", "repair", "research",
    "rights-of-others", "rights-of-others-portability", "security", "speech", "transaction", "unfounded",
    "unidentified", "unverified",
})  # fmt: skip
"""The exemptions that have words in every language; one of another law is named in that law's own words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """One exemption of one law, on which something is refused or stays."""

    law: Law
    exemption: Exemption

    @property
    def message(self) -> Message:
        """Its words, with law and section."""
        cited = {"law": self.law.names[0], "section": self.exemption.cited.section}
        if self.exemption.id in WORDED:
            return Message(f"rights-exempt-{self.exemption.id}", cited)
        return Message("rights-exempt-other", {**cited, "says": self.exemption.says})


_PLAN = "rights-plan-"

STAYS = frozenset({"of-another", "joint", "shared", "cannot", "cannot-redact"})
"""Why something is not erased later by itself either: it is another's, or goes as a whole with what it is in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Retained:
    """Something that stays after an erasure: what, how many records, why, and until when.

    `because` is one of the reasons of a plan (`exempt`, `of-another` …), `article` a law as it is cited. `until` is
    the day on which it, or the last of it, is erased, None while nobody can say; `first` that of the first. At least
    one of `ground`, `because` and `clause` is given.
    """

    what: str
    count: int
    ground: Ground | None = None
    because: str = ""
    article: str | None = None
    clause: str | None = None
    until: date | None = None
    first: date | None = None

    def __post_init__(self) -> None:
        if self.ground is None and self.clause is None and not self.because:
            raise IncompleteLetterError(f"Nothing says why “{self.what}” stays: neither a law nor a clause")

    @property
    def messages(self) -> tuple[Message, ...]:
        """The sentences about it."""
        return tuple(self._said())

    def _said(self) -> Iterator[Message]:
        yield Message("rights-letter-stays-what", {"what": self.what, "count": self.count})
        if self.ground is not None:
            yield self.ground.message
        if self.because:
            yield Message(f"stays-rights-plan-{self.because}")
        if self.article is not None:
            yield Message("rights-letter-stays-article", {"cited": self.article})
        if self.clause is not None:
            yield Message("rights-letter-stays-clause", {"clause": self.clause})
        if self.until is not None and self.first not in {None, self.until}:
            assert self.first is not None
            yield Message("rights-letter-stays-between", {"first": noon(self.first), "at": noon(self.until)})
        elif self.until is not None:
            yield Message("rights-letter-stays-until", {"at": noon(self.until)})
        elif self.because not in STAYS:
            yield Message("rights-letter-stays-open")


def worded(code: str) -> str:
    """Return the reason of a plan as letters name it, empty where they have no words for it."""
    because = code.removeprefix(_PLAN)
    return because if f"stays-{_PLAN}{because}" in codes() else ""


def reasons(grounds: Iterable[Ground]) -> Points:
    """Return the grounds of a refusal as a list; raise `IncompleteLetterError` where there is none."""
    items = tuple((ground.message,) for ground in grounds)
    if not items:
        raise IncompleteLetterError("A refusal gives its reasons, and none is given")
    return Points(items)


def remedies(case: Case, *, appeals: bool) -> tuple[Block, ...]:
    """Return where the person may go: an appeal to us where a law has one, every authority, a court."""
    return (*(_appeals(case) if appeals else ()), *_complaint(case), *_courts(case))


def _appeals(case: Case) -> Iterator[Block]:
    for law in case.laws:
        term = law.term(ClockKind.APPEAL, case.kind)
        if term is not None and isinstance(term.within, Period):
            said = {"law": law.names[0], "section": term.cited.section, "period": str(term.within)}
            yield Paragraph((Message("rights-letter-appeal", said),))


def _complaint(case: Case) -> Iterator[Block]:
    if case.authorities:
        yield Paragraph((Message("rights-letter-complain"),))
        yield Points(
            tuple((Message("rights-letter-authority", {"name": one.name, "web": one.web}),) for one in case.authorities)
        )
    else:
        yield Paragraph((Message("rights-letter-complain-anywhere"),))
    yield from together("rights-letter-complain-cited", ((law, law.complaint) for law in case.laws))


def _courts(case: Case) -> Iterator[Block]:
    yield from together("rights-letter-court", ((law, law.court) for law in case.laws))


def together(code: str, cited: Iterable[tuple[Law, Citation | Entitlement | None]]) -> Iterator[Block]:
    """Yield one sentence that cites a section of several laws; none where none of them has one."""
    laws = "; ".join(f"{law.names[0]}, {one.section}" for law, one in cited if one is not None)
    if laws:
        yield Paragraph((Message(code, {"laws": laws}),))
