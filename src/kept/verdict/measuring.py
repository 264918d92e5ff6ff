"""Going and looking: every probe once, those of a dataset in one pass, each system that is silent named."""

import secrets
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Protocol

from kept.estate import Connector, Dataset, Estate
from kept.estate.drift import Drift, unreadable
from kept.estate.errors import MissingError, UnreachableError
from kept.estate.ports import LiveDataset, Measure
from kept.plans.reach import within_reach
from kept.policy import normalised
from kept.policy.clauses import PolicyText
from kept.policy.reviewed import Reviewed
from kept.rights.working import Stores
from kept.terms import KeptError, Message
from kept.verdict.findings import (
    Finding,
    Keyed,
    Measured,
    OfRecords,
    Probe,
    Reading,
    Rehearsed,
    Residents,
    Searched,
    Shown,
    Structured,
    Visited,
)
from kept.verdict.ownrecords import OwnRecords
from kept.verdict.reading import read
from kept.verdict.recording import Recorded
from kept.verdict.rehearsing import rehearsed
from kept.verdict.residing import residing
from kept.verdict.visiting import Visit, Visits, stands_in

NO_POLICY = Reviewed(text=PolicyText(title="", clauses=()), commitments=())


class Pages(Protocol):
    """Whatever can be asked for a published page."""

    def text_of(self, page: str) -> str:
        """Return the words shown at this path, normalised; raise a `KeptError` where no page answers."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Eyes:
    """What probes look through: the estate, its open connectors, how it is compared, and the published pages.

    A system that could not be opened is missing from `connectors` and has its reason in `closed`. Without `visits` no
    panel answers, without `records` nothing is known of requests. `policy` is what rights are carried out by.
    """

    estate: Estate
    connectors: Mapping[str, Connector]
    pages: Pages
    compare: Callable[[Estate, str, tuple[LiveDataset, ...]], tuple[Drift, ...]]
    closed: Mapping[str, KeptError]
    visits: Visits | None = None
    records: OwnRecords | None = None
    policy: Reviewed = NO_POLICY
    new_word: Callable[[], str] = lambda: secrets.token_hex(3)


def look(probes: Sequence[Probe], *, eyes: Eyes, now: datetime) -> tuple[Finding, ...]:
    """Return one finding for each probe, whatever happens: an error is a finding too."""
    once = tuple(dict.fromkeys(probes))
    measured: dict[str, list[Measured]] = defaultdict(list)
    reading: dict[str, list[Reading]] = defaultdict(list)
    for probe in once:
        if isinstance(probe, Measured):
            measured[probe.dataset].append(probe)
        elif isinstance(probe, Searched | Keyed):
            reading[probe.dataset].append(probe)
    structures = Structures(eyes)
    found = [finding for name, asked in measured.items() for finding in _measured(name, asked, eyes=eyes, now=now)]
    for name, wanted in reading.items():
        found += _read(name, wanted, structures=structures, now=now)
    found += [_structured(one, structures=structures, now=now) for one in once if isinstance(one, Structured)]
    found += [_resided(one, structures=structures, now=now) for one in once if isinstance(one, Residents)]
    found += [_shown(probe, eyes=eyes, now=now) for probe in once if isinstance(probe, Shown)]
    found += [_visited(probe, eyes=eyes, now=now) for probe in once if isinstance(probe, Visited)]
    stores = _stores(eyes, now)
    found += [_rehearsed(probe, stores) for probe in once if isinstance(probe, Rehearsed)]
    records = Recorded(
        records=eyes.records, estate=eyes.estate, connectors=eyes.connectors, policy=eyes.policy, now=now
    )
    found += [records.finding(probe) for probe in once if isinstance(probe, OfRecords)]
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Structures:
    """What every system of an estate really holds, asked for once."""

    eyes: Eyes
    _known: dict[str, tuple[LiveDataset, ...]] = field(default_factory=dict)

    def of(self, system: str) -> tuple[LiveDataset, ...]:
        """Return it; raise a `KeptError` where the system is not open or does not answer."""
        if system not in self.eyes.connectors:
            raise self.eyes.closed.get(system) or MissingError(f"The estate has no open system “{system}”")
        if system not in self._known:
            self._known[system] = self.eyes.connectors[system].structure()
        return self._known[system]

    def fields(self, dataset: Dataset) -> frozenset[str]:
        """Return the fields of a dataset that are there, none where it is not there itself."""
        live = (one for one in self.of(dataset.system) if one.location == dataset.location)
        return frozenset(there.name for one in live for there in one.fields)


def silence(system: str, error: KeptError) -> Message:
    """Return how it is said that `system` did not answer."""
    return Message("verdict-not-answered", {"system": system, "reason": error.code})


def _measured(name: str, asked: list[Measured], *, eyes: Eyes, now: datetime) -> Iterator[Finding]:
    dataset = eyes.estate.dataset(name)
    if dataset is None or dataset.system not in eyes.connectors:
        error = Message("verdict-not-answered", {"system": name, "reason": _why_closed(dataset, eyes)})
        yield from (Finding(probe=probe.id, at=now, error=error) for probe in asked)
        return
    connector = eyes.connectors[dataset.system]
    try:
        measures = [_reachable(probe, dataset, eyes) for probe in asked]
        answers = connector.measure(dataset, measures)
    except KeptError as error:
        yield from (Finding(probe=probe.id, at=now, error=silence(name, error)) for probe in asked)
        return
    yield from (Finding(probe=probe.id, at=now, value=answer) for probe, answer in zip(asked, answers, strict=True))


def _why_closed(dataset: Dataset | None, eyes: Eyes) -> str:
    error = eyes.closed.get(dataset.system) if dataset else None
    return error.code if error else "estate.missing"


def _reachable(probe: Measured, dataset: Dataset, eyes: Eyes) -> Measure:
    of = within_reach(probe.measure.of, dataset=dataset, estate=eyes.estate, connectors=eyes.connectors)
    return replace(probe.measure, of=of)


def _read(name: str, probes: list[Reading], *, structures: Structures, now: datetime) -> list[Finding]:
    dataset = structures.eyes.estate.dataset(name)
    try:
        if dataset is None:
            raise MissingError(f"The estate has no dataset “{name}”")
        live = structures.fields(dataset)
        return list(read(dataset, probes, connector=structures.eyes.connectors[dataset.system], live=live, now=now))
    except KeptError as error:
        return [Finding(probe=one.id, at=now, error=silence(name, error)) for one in probes]


def _structured(probe: Structured, *, structures: Structures, now: datetime) -> Finding:
    system, eyes = probe.system, structures.eyes
    try:
        live = structures.of(system)
    except KeptError as error:
        return Finding(probe=probe.id, at=now, error=silence(system, error))
    drifts = (*eyes.compare(eyes.estate, system, live), *unreadable(eyes.estate, system, live))
    return Finding(probe=probe.id, at=now, value=tuple(sorted(drift.line() for drift in drifts)))


def _resided(probe: Residents, *, structures: Structures, now: datetime) -> Finding:
    dataset = structures.eyes.estate.dataset(probe.dataset)
    try:
        if dataset is None or dataset.lives is None:
            raise MissingError(f"The estate has no dataset “{probe.dataset}” that says where people live")
        structures.of(dataset.system)
        value = residing(dataset, dataset.lives, structures.eyes.connectors[dataset.system])
    except KeptError as error:
        return Finding(probe=probe.id, at=now, error=silence(probe.dataset, error))
    return Finding(probe=probe.id, at=now, value=value)


def _shown(probe: Shown, *, eyes: Eyes, now: datetime) -> Finding:
    try:
        page = eyes.pages.text_of(probe.page)
    except KeptError as error:
        return Finding(
            probe=probe.id, at=now, error=Message("page-not-answered", {"page": probe.page, "reason": error.code})
        )
    end = page.find(normalised(probe.before)) if probe.before else len(page)
    head = page[: end if end >= 0 else len(page)]
    missing = tuple(str(place) for place, text in enumerate(probe.texts) if not stands_in(normalised(text), head))
    return Finding(probe=probe.id, at=now, value=missing)


def _visited(probe: Visited, *, eyes: Eyes, now: datetime) -> Finding:
    visit = Visit(estate=eyes.estate, connectors=eyes.connectors, new_word=eyes.new_word)
    try:
        if eyes.visits is None:
            raise UnreachableError(f"Nobody can visit the panel “{probe.panel.name}” from here")
        with eyes.visits.enter(probe.panel) as visitor:
            return visit.looked(probe, visitor, now=now)
    except KeptError as error:
        about: dict[str, str] = {"panel": probe.panel.name, "reason": error.code}
        return Finding(probe=probe.id, at=now, error=Message("panel-not-answered", about))


def _stores(eyes: Eyes, now: datetime) -> Stores:
    closed = {name: error.code for name, error in eyes.closed.items()}
    return Stores(estate=eyes.estate, connectors=eyes.connectors, policy=eyes.policy, now=now, closed=closed)


def _rehearsed(probe: Rehearsed, stores: Stores) -> Finding:
    try:
        return Finding(probe=probe.id, at=stores.now, value=rehearsed(probe, stores).lines())
    except KeptError as error:
        return Finding(probe=probe.id, at=stores.now, error=silence(probe.id, error))
