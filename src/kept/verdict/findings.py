"""Probes say what to look at, findings what was seen; neither says what it means."""

from dataclasses import dataclass
from datetime import datetime

from kept.estate.ports import Measure
from kept.terms import Message


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """Ask a dataset for one number or instant. Its finding's value is what the connector answers."""

    id: str
    dataset: str
    measure: Measure


@dataclass(frozen=True, slots=True, kw_only=True)
class Structured:
    """Hold a system's live structure against its declaration.

    Its finding's value is a sorted tuple of differences, each `kind dataset field` with `-` for none.
    """

    id: str
    system: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """Ask a published page whether it shows these texts, each before `before` where that is given.

    Its finding's value is a tuple of the places (from 0) in `texts` of those that are missing.
    """

    id: str
    page: str
    texts: tuple[str, ...]
    before: str | None = None


Probe = Measured | Structured | Shown
Value = int | datetime | tuple[str, ...] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What a probe saw, and when. With an `error` nothing was seen and `value` means nothing."""

    probe: str
    at: datetime
    value: Value = None
    error: Message | None = None
