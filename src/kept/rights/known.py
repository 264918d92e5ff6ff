"""Where a person can be looked up: what each kind of thing they are known by means in a class (decision 0012)."""

from collections.abc import Iterator
from dataclasses import dataclass

from kept.estate.belonging import Belonging, identifiers_of
from kept.estate.model import Dataset
from kept.estate.nodes import did_you_mean, shown
from kept.estate.ways import Identifier
from kept.rights.errors import UnknownIdentifierError

EMAIL = "email"
"""The kind whose values are the same whatever their capitals."""

KEY = "id"
"""The kind that means the key of the persons of a class."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """The fields of a dataset in which values of one kind stand."""

    dataset: Dataset
    fields: tuple[str, ...]
    folds: bool = False


def folded(kind: str, value: object) -> str:
    """Return a value as values of its kind are compared."""
    return str(value).strip().lower() if kind == EMAIL else str(value).strip()


def places_of(kind: str, belonging: Belonging) -> tuple[Place, ...]:
    """Return where persons are looked up by `kind`; nowhere for one that only other records hold.

    Raises `UnknownIdentifierError` for what means nothing in the class, or several things.
    """
    persons = [belonging.datasets[name] for name in belonging.persons]
    if "." in kind:
        return (_field(kind, persons, belonging),)
    if kind == KEY:
        return (_key(persons, belonging),)
    places = tuple(place for one in persons if (place := _identifier(kind, one)))
    if places or _is_held(kind, belonging):
        return places
    named = [Place(dataset=one, fields=(kind,)) for one in persons if one.field(kind)]
    if len(named) != 1:
        raise _unknown(kind, belonging)
    return tuple(named)


def links(kind: str, belonging: Belonging) -> bool:
    """Whether records are found by a value of this kind alone."""
    found = [one for dataset in belonging.datasets.values() for one in identifiers_of(dataset) if one.kind == kind]
    return any(one.is_linking for one in found)


def linking(dataset: Dataset) -> Iterator[Identifier]:
    """Yield what the persons of a dataset are known by elsewhere too."""
    return (one for one in identifiers_of(dataset) if one.is_linking)


def _identifier(kind: str, dataset: Dataset) -> Place | None:
    fields = tuple(one.field for one in identifiers_of(dataset) if one.kind == kind)
    return Place(dataset=dataset, fields=fields, folds=kind == EMAIL) if fields else None


def _key(persons: list[Dataset], belonging: Belonging) -> Place:
    if len(persons) == 1 and len(persons[0].key) == 1:
        return Place(dataset=persons[0], fields=persons[0].key)
    raise _unknown(KEY, belonging)


def _field(name: str, persons: list[Dataset], belonging: Belonging) -> Place:
    of, _, field = name.rpartition(".")
    found = [one for one in persons if of in {one.name, one.full_name} and one.field(field)]
    if len(found) != 1:
        raise _unknown(name, belonging)
    return Place(dataset=found[0], fields=(field,))


def _is_held(kind: str, belonging: Belonging) -> bool:
    return any(one.kind == kind for dataset in belonging.datasets.values() for one in identifiers_of(dataset))


def _unknown(kind: str, belonging: Belonging) -> UnknownIdentifierError:
    persons = [belonging.datasets[name] for name in belonging.persons]
    kinds = {one.kind for dataset in belonging.datasets.values() for one in identifiers_of(dataset)}
    keys = {f"{one.name}.{name}" for one in persons for name in one.key}
    single = {KEY} if len(persons) == 1 and len(persons[0].key) == 1 else set()
    near = did_you_mean(kind, kinds | keys | single)
    return UnknownIdentifierError(f"Persons of the class {shown(belonging.whose)} are not known by {shown(kind)}{near}")
