"""Spans of a selection that lists its records by key: so many keys at a time, whatever the table's size."""

from collections.abc import Iterator
from dataclasses import replace

from kept.estate.selection import AllOf, Keys, Selection

KEYS = 2_000
"""Keys in a span."""


def chunk_spans(selection: Selection, *, after: str | None) -> Iterator[str] | None:
    """Yield `k:first:end`, places in the list of keys; None for a selection that lists none."""
    listed = _listed(selection)
    if listed is None:
        return None
    start = 0 if after is None else int(after.split(":")[2])
    return (f"k:{first}:{first + KEYS}" for first in range(start, len(listed.keys), KEYS))


def chunked(selection: Selection, span: str) -> Selection:
    """Return `selection` with the keys of the span alone; as it is for spans of another sort."""
    if not span.startswith("k:"):
        return selection
    _, first, end = span.split(":")
    if isinstance(selection, Keys):
        return replace(selection, keys=selection.keys[int(first) : int(end)])
    assert isinstance(selection, AllOf)
    listed = _listed(selection)
    parts = tuple(chunked(one, span) if one is listed else one for one in selection.of)
    return AllOf(parts)


def _listed(selection: Selection) -> Keys | None:
    if isinstance(selection, Keys):
        return selection
    if isinstance(selection, AllOf):
        return next((one for one in selection.of if isinstance(one, Keys)), None)
    return None
