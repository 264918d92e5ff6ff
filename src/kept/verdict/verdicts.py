"""The verdict of a clause: worked out afresh from findings, the commitment and now; never stored."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from kept.terms import Message


class Verdict(StrEnum):
    """How a promise stands, from the strongest to the one that decides first (decision 0004)."""

    KEPT = "kept"
    ATTESTED = "attested"
    UNPROVEN = "unproven"
    DUE = "due"
    BROKEN = "broken"

    @property
    def weight(self) -> int:
        """How far it outranks: the part with the highest weight decides a clause."""
        return list(Verdict).index(self)


class Audience(StrEnum):
    """Who may see a piece of evidence."""

    PUBLIC = "public"
    STAFF = "staff"


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One thing that stands behind a part of a verdict: what was looked at, when, and what was seen.

    `probe` is the id of the finding; `dataset` the full name of what was looked at, a page or a register.
    """

    probe: str
    looked_at: str
    seen: Message
    at: datetime
    audience: Audience = Audience.PUBLIC


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """How one thing that a clause depends on stands: the verdict, the reason, and a figure where there is one."""

    verdict: Verdict
    why: Message
    figure: Message | None = None
    commitments: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseVerdict:
    """How a clause stands. The weakest part decides; `parts` come weakest first.

    `checked_at` is the time of the oldest finding behind it, None where nothing was looked at.
    """

    clause: str
    parts: tuple[Part, ...]
    checked_at: datetime | None = None

    @property
    def verdict(self) -> Verdict:
        """The verdict of the weakest part."""
        return self.parts[0].verdict

    @property
    def why(self) -> Message:
        """The reason of the weakest part."""
        return self.parts[0].why

    @property
    def figure(self) -> Message | None:
        """The first figure that a part of the deciding verdict gives."""
        return next((part.figure for part in self.parts if part.verdict == self.verdict and part.figure), None)

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """The evidence of all parts."""
        return tuple(item for part in self.parts for item in part.evidence)


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """The verdict of every promise of a policy at one moment, in the order of the policy."""

    policy_title: str
    policy_version: str
    policy_digest: str
    at: datetime
    clauses: tuple[ClauseVerdict, ...]

    def counts(self) -> dict[Verdict, int]:
        """Return how many clauses have each verdict, all five of them."""
        found = Counter(clause.verdict for clause in self.clauses)
        return {verdict: found[verdict] for verdict in Verdict}


def weakest_first(parts: Sequence[Part]) -> tuple[Part, ...]:
    """Return `parts` with the one that decides at the front; equals keep their order."""
    return tuple(sorted(parts, key=lambda part: -part.verdict.weight))
