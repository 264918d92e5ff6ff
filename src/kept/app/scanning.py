"""Looking at what every system really holds, and proposing what is not declared."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kept.app.estates import OpenEstate, opened
from kept.app.workspace import Workspace
from kept.estate import Dataset, Estate, Field
from kept.estate.drift import Drift, DriftKind, differences
from kept.estate.linking import Finder, Link
from kept.estate.ports import LiveDataset, Row
from kept.estate.scan import name_for, propose, sample
from kept.estate.selection import Key, Keys


@dataclass(frozen=True, slots=True, kw_only=True)
class Scanned:
    """What a scan found: how systems and declarations differ, and the estate with its proposals in place.

    `unreadable` counts, by dataset, the records that could not be read as its own; no plan touches them.
    """

    drifts: tuple[Drift, ...]
    proposal: Estate
    unreadable: Mapping[str, int]

    def rows(self) -> Iterator[tuple[str, str, str, str]]:
        """Yield difference, dataset, field and proposal, as text."""
        for drift in self.drifts:
            yield drift.kind.value, drift.dataset, drift.field or "", self._proposed(drift)

    def document(self) -> dict[str, object]:
        """Return it in the form of `docs/reference/schemas/estate-scan.schema.json`."""
        fields = [
            {
                "dataset": dataset.full_name,
                "field": field.name,
                "category": field.category,
                "clause": field.clause,
                "confirmed": field.proposed is None,
                "evidence": field.proposed,
            }
            for dataset in self.proposal.datasets()
            for field in dataset.fields
        ]
        datasets = [_dataset(one) for one in self.proposal.datasets()]
        drifts = [{"kind": drift.kind.value, "dataset": drift.dataset, "field": drift.field} for drift in self.drifts]
        unreadable = [{"dataset": dataset, "records": count} for dataset, count in self.unreadable.items()]
        found = {"differences": drifts, "unreadable": unreadable, "datasets": datasets, "fields": fields}
        return {"schema": "kept/estate-scan/1", **found}

    def _proposed(self, drift: Drift) -> str:
        if drift.kind is DriftKind.UNDECLARED_DATASET:
            places = {f"{one.system}.{one.location}": one for one in self.proposal.datasets()}
            return _in_short(places[drift.dataset])
        dataset = self.proposal.dataset(drift.dataset)
        field = dataset.field(drift.field) if dataset and drift.field else None
        if field is None or field.proposed is None:
            return ""
        return f"{field.category or 'not personal'}: {field.proposed}"


def _in_short(dataset: Dataset) -> str:
    """Say what is proposed of a whole dataset, in a line; the evidence stands in the estate file."""
    personal = [one.name for one in dataset.fields if one.category]
    parts = [
        f"{len(personal)} of {len(dataset.fields)} fields personal" + (f" ({', '.join(personal)})" if personal else "")
    ]
    if dataset.whose:
        parts.append(f"whose: {dataset.whose}")
    if dataset.key:
        parts.append(f"key: {', '.join(dataset.key)}")
    parts.extend(f"{', '.join(one.fields)} → {one.to}" for one in dataset.references)
    return "; ".join(parts)


def scan_estate(workspace: Workspace) -> Scanned:
    """Look into every system of the estate; raise the first reason where one cannot be looked into."""
    with opened(workspace) as estate:
        estate.all_open()
        live = {name: connector.structure() for name, connector in estate.connectors.items()}
        drifts = differences(estate.estate, live)
        proposal = propose(estate.estate, live, _samples(estate, live), finder=_finder(estate, live))
    return Scanned(drifts=drifts, proposal=proposal, unreadable=_unreadable(proposal, live))


def _dataset(dataset: Dataset) -> dict[str, object]:
    """What rests on a field that is only proposed is itself only proposed."""

    def confirmed(names: Iterable[str]) -> bool:
        return all((field := dataset.field(name)) is not None and field.proposed is None for name in names)

    return {
        "dataset": dataset.full_name,
        "location": dataset.location,
        "whose": dataset.whose,
        "key": list(dataset.key),
        "confirmed": confirmed(one.name for one in dataset.fields),
        "references": [
            {"name": one.name, "to": one.to, "fields": list(one.fields), "confirmed": confirmed(one.fields)}
            for one in dataset.references
        ],
    }


def _finder(estate: OpenEstate, live: Mapping[str, tuple[LiveDataset, ...]]) -> Finder:
    """Return what asks a store how many of some values are keys of one of its datasets."""
    places = {(system, one.location): one for system, found in live.items() for one in found}

    def found(link: Link, keys: Sequence[Key]) -> int:
        system, location = link.target
        fields = tuple(Field(name=one.name, kind=one.kind) for one in places[link.target].fields)
        dataset = Dataset(
            name=name_for(location, ()), system=system, location=location, key=link.to_fields, fields=fields
        )
        return len(set(estate.connectors[system].keys(dataset, Keys(tuple(keys)))))

    return found


def _unreadable(estate: Estate, live: Mapping[str, tuple[LiveDataset, ...]]) -> dict[str, int]:
    names = {(one.system, one.location): one.full_name for one in estate.datasets()}
    return {
        names.get((system, one.location), f"{system}.{one.location}"): one.unreadable
        for system, found in live.items()
        for one in found
        if one.unreadable
    }


def _samples(estate: OpenEstate, live: dict[str, tuple[LiveDataset, ...]]) -> dict[str, dict[str, tuple[Row, ...]]]:
    return {
        system: {
            one.location: sample(connector, system=system, live=one)
            for one in live[system]
            if _has_undeclared(estate.estate, system, one)
        }
        for system, connector in estate.connectors.items()
    }


def _has_undeclared(estate: Estate, system: str, live: LiveDataset) -> bool:
    declared = next((one for one in estate.datasets() if (one.system, one.location) == (system, live.location)), None)
    return declared is None or any(declared.field(field.name) is None for field in live.fields)
