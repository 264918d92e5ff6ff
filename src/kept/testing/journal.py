"""A plan's journal in memory, and a way to be killed at a chosen place."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from kept.estate.selection import Key
from kept.plans.journal import Event, Frozen

_CHUNK = 3
"""Keys in a chunk: few, so that tests see several."""


class InMemoryJournal:
    """Remembers what was written as long as the object lives. `lines` and `keys` are there for a test to look at."""

    def __init__(self) -> None:
        self.lines: list[Event] = []
        self.keys: dict[str, list[Frozen]] = {}

    def events(self) -> Iterator[Event]:
        """Yield what was written, in order."""
        return iter(list(self.lines))

    def write(self, *events: Event) -> None:
        """Remember events."""
        self.lines.extend(events)

    def freeze(self, step: str, keys: Iterable[Key]) -> int:
        """Remember the keys of a step."""
        every = list(keys)
        cut = (tuple(every[start : start + _CHUNK]) for start in range(0, len(every), _CHUNK))
        self.keys[step] = [Frozen(keys=keys) for keys in cut]
        return len(every)

    def lay(self, pieces: Sequence[tuple[str, Frozen]], *events: Event, anew: bool) -> None:
        """Remember pieces of several steps, and events."""
        if anew:
            self.keys.clear()
        for step, piece in pieces:
            self.keys.setdefault(step, []).append(piece)
        self.lines.extend(events)

    def frozen(self, step: str) -> Iterator[Frozen]:
        """Yield the keys of a step, piece by piece."""
        return iter(list(self.keys.get(step, [])))


class KilledError(Exception):
    """The process is taken to have died here."""


class DyingJournal:
    """A journal that dies when it is asked to write for the `after`-th time, before or after the line is durable.

    Dying before `Done` is written stands for a process killed between the act and its outcome.
    """

    def __init__(self, kept: InMemoryJournal, *, after: int, durable: bool) -> None:
        self._kept = kept
        self._left = after
        self._durable = durable

    def events(self) -> Iterator[Event]:
        """Yield what the journal beneath holds."""
        return self._kept.events()

    def write(self, *events: Event) -> None:
        """Write all, or die with all or none of them written."""
        self._die_at(len(events), lambda: self._kept.write(*events))

    def freeze(self, step: str, keys: Iterable[Key]) -> int:
        """Freeze in the journal beneath."""
        return self._kept.freeze(step, keys)

    def lay(self, pieces: Sequence[tuple[str, Frozen]], *events: Event, anew: bool) -> None:
        """Lay all, or die with all or none of it laid."""
        self._die_at(len(events), lambda: self._kept.lay(pieces, *events, anew=anew))

    def frozen(self, step: str) -> Iterator[Frozen]:
        """Yield from the journal beneath."""
        return self._kept.frozen(step)

    def _die_at(self, lines: int, keep: Callable[[], None]) -> None:
        dies = 0 < self._left <= lines
        self._left -= lines
        if not dies or self._durable:
            keep()
        if dies:
            raise KilledError
