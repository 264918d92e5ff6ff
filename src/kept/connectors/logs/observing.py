"""What stands in a folder of logs: its families of files, the fields that their lines have, what cannot be read."""

from collections import Counter
from collections.abc import Iterable, Iterator

from kept.connectors.logs.layouts import Layout, order, pattern
from kept.estate.ports import LiveDataset, LiveField

_TELLING = frozenset({"at", "ident", "referrer", "extra"})


def observe(location: str, layout: Layout, blocks: Iterable[bytes]) -> LiveDataset:
    """Return the fields that at least one line has, and how many lines are not readable."""
    wanted = frozenset(_TELLING & layout.fields.keys())
    names = order(layout, wanted)
    stamps = layout.stamps()
    seen: set[str] = set()
    unreadable = 0
    for block in blocks:
        found = pattern(layout.name, wanted).findall(block)
        rows: Iterator[tuple[bytes, ...]] = ((one,) for one in found) if len(names) == 1 else iter(found)
        columns = list(zip(*rows, strict=True))
        times = Counter(columns[names.index("at")])
        unreadable += sum(count for stamp, count in times.items() if stamps.read(stamp) is None)
        seen.update(name for name, column in zip(names, columns, strict=True) if not set(column) <= {b"", b"-"})
        if "referrer" in names and any(columns[names.index("referrer")]):
            seen.update(("referrer", "agent"))
    fields = [name for name in layout.fields if name in layout.always or name in seen]
    return LiveDataset(
        location=location,
        fields=tuple(LiveField(name=name, kind=layout.fields[name]) for name in fields),
        unreadable=unreadable,
    )
