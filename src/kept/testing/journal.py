"""A plan's journal in memory, and a way to be killed at a chosen place."""

from collections.abc import Iterable, Iterator

from kept.estate.selection import Key
from kept.plans.journal import Event

_CHUNK = 3
"""Keys in a chunk: few, so that tests see several."""


class InMemoryJournal:
    """Remembers what was written as long as the object lives. `lines` and `keys` are there for a test to look at."""

    def __init__(self) -> None:
        self.lines: list[Event] = []
        self.keys: dict[str, list[tuple[Key, ...]]] = {}

    def events(self) -> Iterator[Event]:
        """Yield what was written, in order."""
        return iter(list(self.lines))

    def write(self, event: Event) -> None:
        """Remember an event."""
        self.lines.append(event)

    def freeze(self, step: str, keys: Iterable[Key]) -> int:
        """Remember the keys of a step."""
        every = list(keys)
        self.keys[step] = [tuple(every[start : start + _CHUNK]) for start in range(0, len(every), _CHUNK)]
        return len(every)

    def frozen(self, step: str) -> Iterator[tuple[Key, ...]]:
        """Yield the keys of a step, chunk by chunk."""
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

    def write(self, event: Event) -> None:
        """Write, or die."""
        self._left -= 1
        if self._left == 0:
            if self._durable:
                self._kept.write(event)
            raise KilledError
        self._kept.write(event)

    def freeze(self, step: str, keys: Iterable[Key]) -> int:
        """Freeze in the journal beneath."""
        return self._kept.freeze(step, keys)

    def frozen(self, step: str) -> Iterator[tuple[Key, ...]]:
        """Yield from the journal beneath."""
        return self._kept.frozen(step)
