"""A case: a demand, two people who review it, the hold it places, what was disclosed, who was told, how it ended."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field as Tag

from kept.holds.demand import Demand
from kept.holds.errors import GaggedError, NotNowInCaseError, NoWordsError, SameReviewerError
from kept.holds.hold import Hold

REVIEWERS = 2
"""How many people agree, neither of them the one who opened the case, before anything is held or disclosed."""


class CaseStage(StrEnum):
    """How a case stands."""

    REVIEW = "review"
    DECLINED = "declined"
    HELD = "held"
    LIFTING = "lifting"
    LIFTED = "lifted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What all steps have: when, and the address of the member of staff who took it."""

    at: datetime
    by: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened(Step):
    """A demand was taken down. Always the first step."""

    demand: Demand
    what: Literal["opened"] = "opened"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reviewed(Step):
    """Somebody who did not open the case agreed to it, or did not."""

    agrees: bool
    words: str = field(default="", repr=False)
    what: Literal["reviewed"] = "reviewed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Disclosed(Step):
    """Something was handed over; the words say what, and to whom."""

    words: str = field(repr=False)
    what: Literal["disclosed"] = "disclosed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Gagged(Step):
    """The authority forbids to tell the person before a day; the words say by what."""

    until: datetime
    words: str = field(repr=False)
    what: Literal["gagged"] = "gagged"


@dataclass(frozen=True, slots=True, kw_only=True)
class SubjectTold(Step):
    """The person was told; the words say how."""

    words: str = field(repr=False)
    what: Literal["subject-told"] = "subject-told"


@dataclass(frozen=True, slots=True, kw_only=True)
class LiftAsked(Step):
    """Somebody asks that the hold ends, and says why."""

    words: str = field(repr=False)
    what: Literal["lift-asked"] = "lift-asked"


@dataclass(frozen=True, slots=True, kw_only=True)
class LiftDecided(Step):
    """Somebody else agreed that it ends, or did not."""

    agrees: bool
    words: str = field(default="", repr=False)
    what: Literal["lift-decided"] = "lift-decided"


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked(Step):
    """Somebody looked at whom the case is about: for a purpose that the policy lists; the words say why."""

    purpose: str
    words: str = field(repr=False)
    what: Literal["looked"] = "looked"


CaseStep = Annotated[
    Opened | Reviewed | Disclosed | Gagged | SubjectTold | LiftAsked | LiftDecided | Looked, Tag(discriminator="what")
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A case as its steps tell it; nothing is ever changed in it, only added."""

    name: str
    steps: tuple[CaseStep, ...]

    @property
    def opened(self) -> Opened:
        """The first step."""
        first = self.steps[0]
        assert isinstance(first, Opened)
        return first

    @property
    def demand(self) -> Demand:
        """What is demanded."""
        return self.opened.demand

    @property
    def reviews(self) -> tuple[Reviewed, ...]:
        """What the reviewers said."""
        return tuple(one for one in self.steps if isinstance(one, Reviewed))

    @property
    def is_agreed(self) -> bool:
        """Whether enough people agreed that something is held."""
        return sum(one.agrees for one in self.reviews) >= REVIEWERS

    @property
    def stage(self) -> CaseStage:
        """How it stands, its steps alone; a hold with an end of its own ends besides."""
        if any(not one.agrees for one in self.reviews):
            return CaseStage.DECLINED
        if not self.is_agreed:
            return CaseStage.REVIEW
        last = next((one for one in reversed(self.steps) if isinstance(one, LiftAsked | LiftDecided)), None)
        if last is None:
            return CaseStage.HELD
        if isinstance(last, LiftAsked):
            return CaseStage.LIFTING
        return CaseStage.LIFTED if last.agrees else CaseStage.HELD

    @property
    def told(self) -> SubjectTold | None:
        """When and how the person was told; None where they were not."""
        return next((one for one in self.steps if isinstance(one, SubjectTold)), None)

    @property
    def looks(self) -> tuple[Looked, ...]:
        """Who looked at whom it is about."""
        return tuple(one for one in self.steps if isinstance(one, Looked))

    def has_looked(self, by: str, *, since: datetime) -> bool:
        """Whether somebody said since then for which purpose and why they look."""
        return any(one.by == by and one.at > since for one in self.looks)

    def gagged(self, at: datetime) -> Gagged | None:
        """Return what forbids to tell the person at that moment; the newest word counts."""
        last = next((one for one in reversed(self.steps) if isinstance(one, Gagged)), None)
        return last if last is not None and at < last.until else None

    def hold(self, *, begins: datetime) -> Hold:
        """Return the hold that the case places."""
        asked = self.demand
        return Hold(
            case=self.name, clause=asked.clause, begins=begins, ends=asked.until, persons=asked.persons,
            datasets=asked.datasets,
        )  # fmt: skip


def check_step(case: Case, step: CaseStep) -> None:
    """Raise unless a step may follow: as the case stands, by this person, with words where it takes some."""
    if case.stage not in MAY[step.what]:
        raise NotNowInCaseError(f"“{step.what}” does not follow while a case stands at “{case.stage}”")
    if not isinstance(step, Opened) and not step.words.strip() and not _may_be_silent(step):
        raise NoWordsError(f"“{step.what}” without words")
    if isinstance(step, Reviewed) and step.by in {case.opened.by, *(one.by for one in case.reviews)}:
        raise SameReviewerError("Whoever opened or reviewed a case does not review it")
    if isinstance(step, LiftDecided) and step.by == _asker(case):
        raise SameReviewerError("Whoever asks that a hold ends does not decide it")
    if isinstance(step, SubjectTold) and case.gagged(step.at) is not None:
        raise GaggedError("The person may not be told yet")


_OPEN = frozenset({CaseStage.HELD, CaseStage.LIFTING, CaseStage.LIFTED})
MAY = {
    "opened": frozenset[CaseStage](),
    "reviewed": frozenset({CaseStage.REVIEW}),
    "disclosed": frozenset({CaseStage.HELD, CaseStage.LIFTING}),
    "gagged": _OPEN | {CaseStage.REVIEW},
    "subject-told": _OPEN,
    "lift-asked": frozenset({CaseStage.HELD}),
    "lift-decided": frozenset({CaseStage.LIFTING}),
    "looked": frozenset(CaseStage),
}
"""How a case stands when each step may follow."""


def _may_be_silent(step: CaseStep) -> bool:
    return isinstance(step, Reviewed | LiftDecided) and step.agrees


def _asker(case: Case) -> str:
    asked = [one.by for one in case.steps if isinstance(one, LiftAsked)]
    return asked[-1] if asked else ""
