"""A policy as it was published: which words stood at which address, and from when they bound (GDPR Art. 13-14)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from kept.policy.clauses import PolicyText


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedVersion:
    """One version of a policy. `number` counts from 1 and is never used twice.

    `published_at` and `effective_from` are aware and in UTC; `language` is the BCP 47 tag of the words.
    """

    number: int
    text: PolicyText
    published_at: datetime
    effective_from: datetime
    language: str


def in_force(versions: Sequence[PublishedVersion], *, now: datetime) -> PublishedVersion | None:
    """Return the version that binds at `now`: the last whose date of effect has come, or None.

    `versions` stand oldest first. Where several take effect at one instant, the later one binds.
    """
    return next((version for version in reversed(versions) if version.effective_from <= now), None)


def to_come(versions: Sequence[PublishedVersion], *, now: datetime) -> tuple[PublishedVersion, ...]:
    """Return the versions that are published and do not bind yet at `now`, oldest first."""
    return tuple(version for version in versions if version.effective_from > now)
