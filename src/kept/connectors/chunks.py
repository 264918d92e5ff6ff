"""Spans of a selection that lists its records by key: so many keys at a time, whatever the dataset's size."""

from collections.abc import Iterator
from dataclasses import replace

from kept.estate.selection import AllOf, Keys, Selection


def chunk_spans(selection: Selection, *, after: str | None, size: int) -> Iterator[str] | None:
    """Yield `k:first:end`, places in the list of keys, so many as `size` each; None for a selection that lists none."""
    found = listed(selection)
    if found is None:
        return None
    start = 0 if after is None else int(after.split(":")[2])
    return (f"k:{first}:{first + size}" for first in range(start, len(found.keys), size))


def chunked(selection: Selection, span: str) -> Selection:
    """Return `selection` with the keys of the span alone; as it is for spans of another sort."""
    if not span.startswith("k:"):
        return selection
    _, first, end = span.split(":")
    if isinstance(selection, Keys):
        return replace(selection, keys=selection.keys[int(first) : int(end)])
    assert isinstance(selection, AllOf)
    found = listed(selection)
    parts = tuple(chunked(one, span) if one is found else one for one in selection.of)
    return AllOf(parts)


def listed(selection: Selection) -> Keys | None:
    """Return the list of keys to which a selection is limited, None where there is none."""
    if isinstance(selection, Keys):
        return selection
    if isinstance(selection, AllOf):
        return next((one for one in selection.of if isinstance(one, Keys)), None)
    return None
