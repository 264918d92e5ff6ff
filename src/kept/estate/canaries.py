"""People who are nobody: made up, so that what a right does can be tried on records that are no one's."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Correctable:
    """A value of a category that stands in the canary's records."""

    category: str
    value: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Canary:
    """A made-up person of the class `whose`, known by these kinds of identifiers.

    On what it `corrects`, a correction is tried, and a restriction. Trying changes nothing of a canary.
    """

    whose: str
    known_by: Mapping[str, str] = field(repr=False)
    corrects: Correctable | None = None
