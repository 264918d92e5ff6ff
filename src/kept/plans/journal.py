"""What has been done of a plan so far: all that resuming needs."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from kept.estate.selection import Everything, Key, Selection


@dataclass(frozen=True, slots=True, kw_only=True)
class Tracing:
    """The keys of a plan are being traced, and are too many to be kept at once: the first of them are, those of `step`.

    Whoever began from the same lines is refused from then on; what a try that was broken off has kept is traced anew.
    """

    step: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Traced:
    """The keys of a traced step are frozen; there are `count` of them."""

    step: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Intended:
    """A span is about to be acted on. Written durably before the act."""

    step: str
    span: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """A span was acted on: how many records changed, and the digest over their keys.

    `resumed` says that an earlier try at this span left no outcome: what it changed is not in `count`.
    """

    step: str
    span: str
    count: int
    digest: str
    resumed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Confirmed:
    """An independent count after the last span: `remaining` records of the step are still as they were.

    `spared` is how many frozen records stay because they are no longer due: the world changed since the trace.
    """

    step: str
    remaining: int
    spared: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """The records of a step that reads were given: how many, and the digest over their keys.

    Nothing was changed, so there is nothing to confirm. `resumed` says that an earlier try was cut off.
    """

    step: str
    count: int
    digest: str
    resumed: bool = False


Event = Tracing | Traced | Intended | Done | Confirmed | Given


@dataclass(frozen=True, slots=True, kw_only=True)
class Frozen:
    """Keys that were traced together. They are still due while they are in `standing`."""

    keys: tuple[Key, ...]
    standing: Selection = Everything()


class Journal(Protocol):
    """The durable memory of one plan. What `write` returned from is never lost.

    A journal is written by one at a time. Once its events were read, `write` and `freeze` raise `BusyPlanError` where
    another has written in between, and keep nothing.
    """

    def events(self) -> Iterator[Event]:
        """Yield what was written, in order."""
        ...

    def write(self, *events: Event) -> None:
        """Keep `events`, together with their entries in the ledger, in one transaction: all of them or none."""
        ...

    def freeze(self, step: str, keys: Iterable[Key]) -> int:
        """Keep the keys of a traced step, sealed, in chunks; return how many. Replaces an earlier, unfinished try."""
        ...

    def lay(self, pieces: Sequence[tuple[str, Frozen]], *events: Event, anew: bool) -> None:
        """Keep pieces of several steps, each after those its step has; with `anew`, in place of all there are.

        `events` are kept in the same transaction, with their entries in the ledger. By the first of them, two who lay
        anew are told apart: where there are none, both may.
        """
        ...

    def frozen(self, step: str) -> Iterator[Frozen]:
        """Yield the frozen keys of a step, piece by piece, always cut the same way."""
        ...


@dataclass(slots=True)
class Progress:
    """Where a plan stands, read out of its journal."""

    traced: set[str] = field(default_factory=set)
    last_span: dict[str, str] = field(default_factory=dict)
    open_span: dict[str, str] = field(default_factory=dict)
    confirmed: dict[str, int] = field(default_factory=dict)

    @classmethod
    def of(cls, events: Iterable[Event]) -> "Progress":
        """Replay `events`."""
        progress = cls()
        for event in events:
            progress.note(event)
        return progress

    def note(self, event: Event) -> None:
        """Take one event in."""
        match event:
            case Tracing():
                pass
            case Traced():
                self.traced.add(event.step)
            case Intended():
                self.open_span[event.step] = event.span
            case Done():
                self.open_span.pop(event.step, None)
                self.last_span[event.step] = event.span
            case Given():
                self.open_span.pop(event.step, None)
                self.confirmed[event.step] = 0
            case Confirmed():
                self.confirmed[event.step] = event.remaining
                if event.remaining:
                    # What is left over may lie in any span: the next try begins at the first.
                    self.last_span.pop(event.step, None)

    def has_acted(self, step: str) -> bool:
        """Whether anything of the step may have been carried out."""
        return step in self.open_span or step in self.last_span or step in self.confirmed

    @property
    def is_begun(self) -> bool:
        """Whether anything was written of the plan."""
        return bool(self.traced or self.open_span or self.last_span or self.confirmed)
