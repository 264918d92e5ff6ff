"""What lives in the systems against what is declared: the differences, and nothing about what they mean."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from kept.estate.model import Dataset, Estate, FieldKind
from kept.estate.ports import LiveDataset


class DriftKind(StrEnum):
    """How a system and its declaration differ. Keys inside JSON are seen by reading, not by a structure."""

    UNDECLARED_DATASET = "undeclared-dataset"
    UNDECLARED_FIELD = "undeclared-field"
    GONE_DATASET = "gone-dataset"
    GONE_FIELD = "gone-field"
    CHANGED_FIELD = "changed-field"
    UNDECLARED_KEY = "undeclared-key"
    NOT_JSON = "not-json"
    UNREADABLE = "unreadable"


# A store may hold a value in a plainer type than it is declared as; that is its declaration, not a change.
_READ_AS = {
    FieldKind.TEXT: {FieldKind.INSTANT, FieldKind.DATE, FieldKind.JSON, FieldKind.DECIMAL},
    FieldKind.INTEGER: {FieldKind.BOOLEAN, FieldKind.INSTANT, FieldKind.DECIMAL},
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Drift:
    """One difference. `dataset` is a full name (system and location where none is declared); `field` None for all.

    `now` is the kind a changed field has in the store; `count` how many records of a dataset cannot be read as its.
    """

    kind: DriftKind
    dataset: str
    field: str | None = None
    now: FieldKind | None = None
    count: int | None = None

    def line(self) -> str:
        """Return it as one line: kind, dataset, and field or count (`-` for none), with tabs between."""
        return f"{self.kind}\t{self.dataset}\t{self.field or self.count or '-'}"


def unreadable(estate: Estate, system: str, live: Sequence[LiveDataset]) -> Iterator[Drift]:
    """Yield, for each dataset of a system that has any, how many of its records nobody can read and so judge."""
    found = estate.system(system)
    names = {one.location: one.full_name for one in found.datasets} if found else {}
    for one in live:
        if one.unreadable:
            name = names.get(one.location, f"{system}.{one.location}")
            yield Drift(kind=DriftKind.UNREADABLE, dataset=name, count=one.unreadable)


def differences(estate: Estate, structures: Mapping[str, Sequence[LiveDataset]]) -> tuple[Drift, ...]:
    """Return how the systems in `structures` (what each `Connector.structure` answered) differ from the estate.

    What is merely proposed counts as undeclared. A system that is not in `structures` was not asked, and nothing is
    said about it.
    """
    return tuple(drift for system, live in structures.items() for drift in system_differences(estate, system, live))


def system_differences(estate: Estate, system: str, live: Sequence[LiveDataset]) -> tuple[Drift, ...]:
    """Return how one system differs from its declaration, in the order of what lives there, the gone last."""
    found = estate.system(system)
    declared = {one.location: one for one in found.datasets} if found else {}
    return (*_present(system, declared, live), *_gone(declared, {one.location for one in live}))


def _present(system: str, declared: Mapping[str, Dataset], live: Sequence[LiveDataset]) -> Iterator[Drift]:
    for one in live:
        if one.location in declared:
            yield from _fields(declared[one.location], one)
        else:
            yield Drift(kind=DriftKind.UNDECLARED_DATASET, dataset=f"{system}.{one.location}")


def _gone(declared: Mapping[str, Dataset], locations: set[str]) -> Iterator[Drift]:
    for location, dataset in declared.items():
        if location not in locations:
            yield Drift(kind=DriftKind.GONE_DATASET, dataset=dataset.full_name)


def _fields(dataset: Dataset, live: LiveDataset) -> Iterator[Drift]:
    for there in live.fields:
        field = dataset.field(there.name)
        if field is None or field.proposed is not None:
            yield Drift(kind=DriftKind.UNDECLARED_FIELD, dataset=dataset.full_name, field=there.name)
        elif field.kind not in {there.kind, *_READ_AS.get(there.kind, ())}:
            yield Drift(kind=DriftKind.CHANGED_FIELD, dataset=dataset.full_name, field=there.name, now=there.kind)
    names = {there.name for there in live.fields}
    for field in dataset.fields:
        if field.name not in names:
            yield Drift(kind=DriftKind.GONE_FIELD, dataset=dataset.full_name, field=field.name)
