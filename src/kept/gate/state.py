"""The state of a person, as far as it bears on what may be done with their data. Higher chapters supply it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

EVERYTHING: frozenset[str] = frozenset()
"""As a set of categories or purposes: all of them."""


class Ground(StrEnum):
    """Why processing is restricted: the letter of Art. 18(1), or an objection that is being weighed."""

    ACCURACY = "18(1)(a)"
    UNLAWFUL = "18(1)(b)"
    CLAIMS = "18(1)(c)"
    OBJECTION = "18(1)(d)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Restriction:
    """From `since` until `until` (None while it lasts), data of these categories is stored and not otherwise used."""

    since: datetime
    ground: Ground
    categories: frozenset[str] = EVERYTHING
    until: datetime | None = None

    def covers(self, category: str, now: datetime) -> bool:
        """Whether it holds at `now` for a category."""
        return _holds(self.since, self.until, now) and (not self.categories or category in self.categories)


@dataclass(frozen=True, slots=True, kw_only=True)
class Objection:
    """The person objects to these purposes (the ids of their clauses); with no purpose named, to all that may be
    objected to.
    """

    since: datetime
    purposes: frozenset[str] = EVERYTHING
    until: datetime | None = None

    def covers(self, purpose: str, now: datetime) -> bool:
        """Whether it holds at `now` for a purpose."""
        return _holds(self.since, self.until, now) and (not self.purposes or purpose in self.purposes)


class Suppression(StrEnum):
    """A list that a person is on for good: it outlives their erasure as a keyed hash."""

    MARKETING = "marketing"
    CALLS = "calls"
    SALE = "sale"
    IMPORT = "import"
    """Erased: an import must not bring the person back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonState:
    """What bears on uses of one person's data. Nothing here: nothing was ever asked."""

    restrictions: tuple[Restriction, ...] = ()
    objections: tuple[Objection, ...] = ()
    consents: frozenset[str] = frozenset()
    suppressed: frozenset[Suppression] = frozenset()


def _holds(since: datetime, until: datetime | None, now: datetime) -> bool:
    return since <= now and (until is None or now < until)
