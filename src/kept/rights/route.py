"""In which order the datasets of a class are passed through, and which of them more than once."""

from collections.abc import Iterator

from kept.estate.belonging import Belonging
from kept.estate.model import Reference
from kept.estate.selection import AllOf, Everything, IsNull
from kept.estate.ways import Way


def in_order(belonging: Belonging) -> tuple[str, ...]:
    """Return the datasets, each after those its records hang on, as far as these do not hang on it themselves."""
    done: dict[str, None] = {}

    def visit(name: str, above: frozenset[str]) -> None:
        if name in done or name in above:
            return
        for start in starts(belonging, name):
            visit(start, above | {name})
        done[name] = None

    for name in belonging.datasets:
        visit(name, frozenset())
    return tuple(done)


def starts(belonging: Belonging, name: str) -> Iterator[str]:
    """Yield the datasets on whose records those of a dataset hang."""
    for way in belonging.ways.get(name, ()):
        reference = belonging.datasets[name].reference(way.reference) if way.reference else None
        if reference is not None:
            yield reference.to
        elif way.from_ is not None:
            yield way.from_


def leads(belonging: Belonging, name: str) -> tuple[Reference, ...]:
    """Return the references by which records of a dataset lead to those they point at."""
    by = {way.by for ways in belonging.ways.values() for way in ways if way.from_ == name}
    return tuple(one for one in belonging.datasets[name].references if one.name in by)


def is_led_from(belonging: Belonging, name: str) -> bool:
    """Whether records of others hang on those of a dataset."""
    return any(name in starts(belonging, other) for other in belonging.datasets)


def is_passed_again(belonging: Belonging, name: str) -> bool:
    """Whether a record of a dataset may be found twice: it hangs on itself, or on values found late as well."""
    ways = belonging.ways.get(name, ())
    named = [way for way in ways if way.identifier is not None]
    apart = all(_is_where_empty(way, belonging, name) for way in named)
    return (bool(named) and len(named) < len(ways) and not apart) or name in _beyond(belonging, name)


def _beyond(belonging: Belonging, name: str) -> set[str]:
    """Return all on which a dataset hangs, one behind the other."""
    seen: set[str] = set()
    open_ = [name]
    while open_:
        for start in starts(belonging, open_.pop()):
            if start not in seen:
                seen.add(start)
                open_.append(start)
    return seen


def _is_where_empty(way: Way, belonging: Belonging, name: str) -> bool:
    """Whether a way is only about records whose references, along which others lead to them, are empty."""
    if way.where == Everything() or not isinstance(way.where, AllOf):
        return False
    empty = {one.path for one in way.where.of if isinstance(one, IsNull)}
    dataset = belonging.datasets[name]
    along = [dataset.reference(other.reference) for other in belonging.ways[name] if other.reference]
    return all(one is not None and empty.intersection(one.fields) for one in along)
