"""What a request asks of the estate: find, plan, carry out, pack. Whoever does it is named when a clerk is made."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from kept.rights.alike import Traits
from kept.rights.asked import Identifier, Stay
from kept.rights.outcomes import Answer
from kept.rights.redacting import Blacked
from kept.rights.requests import Request


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A plan that was made for a request, and kept. See `kept.rights.history.Planned`."""

    plan: str
    records: int
    systems: tuple[str, ...]
    people: int = 1
    blocks: tuple[str, ...] = ()
    stays: tuple[Stay, ...] = ()
    tells: tuple[str, ...] = ()
    mentions: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What one system in scope answered; `reason` is the code of an error where it failed."""

    system: str
    answer: Answer
    count: int = 0
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Took:
    """A recipient whose own systems did the same, over their interfaces, and were asked once more whether they did."""

    recipient: str
    systems: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """What came of carrying a plan out, as far as it came: every system's answer, and what an independent look found.

    `remaining` is None where not every system answered. `took` are the recipients that did so too.
    `backups_until` is when the last backup with a copy is gone.
    `is_stale`: the plan does not hold any more, and nothing of it was done; another must be made.
    """

    said: tuple[Said, ...] = ()
    remaining: int | None = None
    took: tuple[Took, ...] = ()
    backups_until: datetime | None = None
    is_stale: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Replay:
    """What carrying an erasure out again needs: who, and what of theirs, kept sealed `until` no backup holds it."""

    body: bytes
    until: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """A record in which somebody is spoken of: its name, `support.ticket#17`, and its texts by the names of fields."""

    record: str
    texts: tuple[tuple[str, Blacked], ...]


Keep = Callable[[Iterator[bytes], Traits], None]
"""Takes a package, piece by piece, with whose data lies in it, and keeps it."""


class Carrier(Protocol):
    """Whoever plans and acts on the estate. Every method may be called again after any crash."""

    def addresses(self, known_by: tuple[Identifier, ...], *, whose: str) -> tuple[str, ...]:
        """Return the e-mail addresses that are held of the one person who is known by all of these; none for none."""
        ...

    def plan(self, request: Request) -> Made:
        """Work out and keep a plan for a request; nothing in any system is changed."""
        ...

    def carry_out(self, plan: str, request: Request, keep: Keep) -> Carried:
        """Carry out what of a plan is not done yet. A system that fails is an answer, no error.

        What a plan for access or portability reads goes into one package, which `keep` is given once all have answered.
        """
        ...

    def replay(self, plan: str) -> Replay:
        """Return what carrying an erasure out again on a restored system needs."""
        ...

    def compare(self, plan: str, *, start: int, count: int) -> tuple[Beside, ...]:
        """Return what a plan blacks out beside what was written, `count` records from `start` on, read just now."""
        ...
