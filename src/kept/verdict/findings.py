"""Probes say what to look at, findings what was seen; neither says what it means."""

from dataclasses import dataclass
from datetime import datetime

from kept.estate.contents import Content
from kept.estate.panels import Panel
from kept.estate.ports import Measure
from kept.rights.kinds import RequestKind
from kept.rights.promised import About
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Searched:
    """Read these fields of a dataset and count the records that hold what is sought.

    Its finding's value is that of `kept.verdict.reading.Read`, which counts by field.
    """

    id: str
    dataset: str
    fields: tuple[str, ...]
    seeks: Content


@dataclass(frozen=True, slots=True, kw_only=True)
class Keyed:
    """Read a field that holds JSON and name the keys in it that are not among the declared.

    Its finding's value is that of `kept.verdict.reading.Read`, which counts by key; where a value is no JSON, by `-`.
    """

    id: str
    dataset: str
    field: str
    declared: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Visited:
    """Sign in to a panel with its test account, and hold its pages against what the stores hold.

    `ages` are those below which each page that guards turns people away, in their order; None without one.
    Its finding's value is a line for each detail: `shows`, `changes`, `says` or `guards`, the place among the panel's,
    the field, and what came of it (`kept.verdict.visiting.Outcome`), with tabs between.
    """

    id: str
    panel: Panel
    ages: tuple[int | None, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Residents:
    """Read where the people of a dataset live that says so.

    Its finding's value has how many there are (`count`), and each `place` that one of them lives in: a country (`DE`),
    with its state where that is told (`US-CA`); `-` where no country is.
    """

    id: str
    dataset: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Rehearsed:
    """Work out what a right would do for a made-up person, in every system; nothing is changed.

    `canary` is its place among those of the estate. Its finding's value is that of `kept.verdict.rehearsing.Rehearsal`.
    """

    id: str
    right: RequestKind
    canary: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Requested:
    """Ask our own records how the requests of a year were dealt with that a clause is about.

    `promise` is the clause whose own dates count; without one those of the laws do. With `laws_too`, the dates of the
    laws that the clause names count beside its own. Its finding's value is that of `kept.verdict.requested.Figures`.
    """

    id: str
    about: About
    promise: str | None = None
    laws_too: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Returned:
    """Ask our own records whether anybody who was erased stands in a store again.

    Its finding's value has a line for each dataset of persons where somebody does: its name and how many records.
    """

    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """Ask our own records for the legal holds that a clause places.

    Its finding's value has how many are in force (`count`), how many of them have no end (`endless`), how many records
    that they keep are `gone` all the same, from which datasets (`gone_from`), and the datasets that nobody could look
    into (`silent`).
    """

    id: str
    clause: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Disclosures:
    """Ask our own records what was handed over under a clause that announces demands; None for any of them.

    With `unfiled`, what no case file tells of counts as well. Its finding's value has how many there are (`count`), how
    many of them have each `kept.holds.accounting.Lack`, and until when persons may not be told (`silent_until`).
    """

    id: str
    clause: str | None
    unfiled: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Looks:
    """Ask our own records for the looks of staff at people's data in a year, and what the people are shown of them.

    Its finding's value has how many there were (`count`), how many are `hidden` from the person, and how many have no
    purpose (`purposeless`).
    """

    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldBack:
    """Ask our own records what legal holds keep of the records that are due.

    Its finding's value is that of `kept.verdict.sparing.held_due`.
    """

    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetchable:
    """Open the copies that lie ready and that a clause is about, and look whose their records are now.

    Its finding's value has how many copies and records (`count`, `records`), how many of these are somebody else's
    (`strange`) and in which datasets (`dataset`), of how many copies that cannot be told (`untold`), and how many older
    ones, whichever clause they are about, were not opened (`left`).
    """

    id: str
    about: About


@dataclass(frozen=True, slots=True, kw_only=True)
class Objected:
    """Ask our own records who objected, and the stores what was done with their data since.

    Its finding's value has how many `people` objected or opted out, how many uses since went against an objection
    (`objected`) and how many against an opt-out from marketing (`opted_out`), and under the same names with `_in` the
    datasets that show them.
    """

    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Restricted:
    """Look for the records whose restriction is in force, from where they must not be seen.

    Its finding's value has how many there are (`count`) and how many are `seen`; each `dataset` with one that is seen
    and whose connection it is seen `through`; and each connection through which nobody could look (`shut`).
    """

    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Treatment:
    """Ask our own records who used a right, and the stores whether they are served as others alike are.

    Its finding's value has the sums of `kept.rights.treating.Treated` over all offers, the datasets with records that
    were looked at (`dataset`) and those where some stand apart (`apart_in`).
    """

    id: str


Reading = Searched | Keyed
"""Probes that read records one by one; those of a dataset share one reading."""
OfCases = Holding | Disclosures | HeldBack
"""Probes of demands, and of what they hold."""
OfRecords = Requested | Returned | OfCases | Looks | Fetchable | Objected | Restricted | Treatment
"""Probes of our own records."""
Probe = Measured | Structured | Shown | Reading | Residents | Visited | Rehearsed | OfRecords
Value = int | datetime | tuple[str, ...] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What a probe saw, and when. With an `error` nothing was seen and `value` means nothing."""

    probe: str
    at: datetime
    value: Value = None
    error: Message | None = None
