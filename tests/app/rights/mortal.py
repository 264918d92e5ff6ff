"""Dying just before and just after anything becomes durable: in our records, in a foreign store, or in the post."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import sqlalchemy as sa
from django.db import connections
from django.db.backends.sqlite3.base import DatabaseWrapper

from kept.testing.channel import InMemoryChannel

WRITES = ("INSERT", "UPDATE", "DELETE", "REPLACE")


class DeathError(BaseException):
    """The worker is dead. Nothing that catches errors catches it, and nothing that it does afterwards lasts."""


@dataclass(slots=True)
class Fate:
    """When a worker dies: at the moment of that number, or never. `moments` has what each moment so far was."""

    dies_at: int = 0
    moments: list[str] = field(default_factory=list)
    is_dead: bool = False

    def moment(self, what: str) -> None:
        """Note a moment, and die if it is the one."""
        self.check()
        self.moments.append(what)
        if len(self.moments) == self.dies_at:
            self.is_dead = True
            raise DeathError

    def check(self) -> None:
        """Let nothing happen after death: what a process would still do on its way out, a killed one does not."""
        if self.is_dead:
            raise DeathError


class MortalRecords(DatabaseWrapper):
    """Our own records, as the framework opens them, with a moment before and after everything that becomes durable."""

    fate = Fate()

    def __init__(self, settings_dict, alias):
        # A power cut is not what is tried here, and the disk is not waited for.
        quick = {**settings_dict["OPTIONS"], "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF;"}
        super().__init__({**settings_dict, "OPTIONS": quick}, alias)
        self.execute_wrappers.append(self._executed)

    def _commit(self):
        self.fate.moment("before a commit")
        super()._commit()  # type: ignore[misc]  # the stubs of the framework leave it out
        self.fate.moment("after a commit")

    def _executed(self, execute, sql, params, many, context):
        self.fate.check()
        alone = not self.in_atomic_block and sql.lstrip().upper().startswith(WRITES)
        if alone:
            self.fate.moment("before a write")
        done = execute(sql, params, many, context)
        if alone:
            self.fate.moment("after a write")
        return done


class MortalChannel(InMemoryChannel):
    """A channel with a moment before and after it takes a letter."""

    fate = Fate()

    def deliver(self, parcel, *, at):
        self.fate.moment("before a letter")
        taken = super().deliver(parcel, at=at)
        self.fate.moment("after a letter")
        return taken


@contextmanager
def mortal(channel: MortalChannel) -> Iterator[MortalRecords]:
    """Let our records, every store that is opened, and a channel have such moments in the block."""
    kept = connections["default"]
    mine = MortalRecords(kept.settings_dict, "default")
    connections["default"] = mine

    def stored(_connection: sa.Connection) -> None:
        mine.fate.moment("before a store's commit")

    sa.event.listen(sa.Engine, "commit", stored)
    try:
        yield mine
    finally:
        sa.event.remove(sa.Engine, "commit", stored)
        mine.close()
        connections["default"] = kept


def run(records: MortalRecords, channel: MortalChannel, work, *, dies_at: int = 0) -> Fate:
    """Do some work and die at a moment; the connection is gone with the process."""
    fate = Fate(dies_at)
    records.fate = channel.fate = fate
    try:
        work()
    except DeathError:
        pass
    finally:
        records.fate = channel.fate = Fate()
        records.close()
    return fate
