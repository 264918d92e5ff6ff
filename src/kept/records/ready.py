"""Making our records ready for use, for whoever does not speak of the web framework."""

import fcntl
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import django
from django.apps import apps
from django.core.management import call_command
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor

from kept.terms import KeptError

DEFAULT_HOME = ".kept"
"""The workspace where neither `--home` nor `KEPT_HOME` names another."""


class RecordsError(KeptError):
    """Our own records cannot be opened or brought up to date."""

    code = "records.not-ready"
    advice = "Check that the workspace can be written and its disk has room; `kept init` repairs a half-made one."


class BusyRecordsError(RecordsError):
    """Another process writes to our records and does not come to an end."""

    code = "records.busy"
    advice = "Wait until it is done, and run the same command again."


class FullRecordsError(RecordsError):
    """There is no room for our records to grow."""

    code = "records.full"
    advice = "Make room on the disk, check the limits on file size, and run the same command again."


class ClosedRecordsError(RecordsError):
    """Our records may not be read, or not be written."""

    code = "records.closed"
    advice = "Check who may read and write the workspace, or run as whoever owns it."


class DamagedRecordsError(RecordsError):
    """The file of our records is not what we wrote."""

    code = "records.damaged"
    advice = "Keep a copy of it, and put back the last backup of the workspace."


_TROUBLES: dict[int, tuple[type[RecordsError], str]] = {
    sqlite3.SQLITE_BUSY: (BusyRecordsError, "another process has kept them to itself for too long"),
    sqlite3.SQLITE_LOCKED: (BusyRecordsError, "another process has kept them to itself for too long"),
    sqlite3.SQLITE_FULL: (FullRecordsError, "there is no room for them to grow"),
    sqlite3.SQLITE_IOERR: (FullRecordsError, "the disk does not take them"),
    sqlite3.SQLITE_CORRUPT: (DamagedRecordsError, "they are damaged"),
    sqlite3.SQLITE_NOTADB: (DamagedRecordsError, "they are no database"),
    sqlite3.SQLITE_READONLY: (ClosedRecordsError, "they may only be read"),
    sqlite3.SQLITE_CANTOPEN: (ClosedRecordsError, "they cannot be opened"),
}
"""What SQLite's result codes mean; its own words could hold values and are not repeated."""

_PRIMARY = 0xFF
"""What of an extended result code is the plain one."""


def explained(error: BaseException) -> RecordsError | None:
    """Return `error` in words for a person where it is the database's below our records, and None for any other."""
    if not isinstance(error, DatabaseError):
        return None
    code = getattr(error.__cause__, "sqlite_errorcode", 0) & _PRIMARY
    kind, reason = _TROUBLES.get(code, (RecordsError, f"they refused ({type(error).__name__})"))
    return kind(f"The records at {connection.settings_dict['NAME']} cannot be used: {reason}")


def ready(home: Path) -> None:
    """Point the framework at the workspace in `home` and start it. Only the first call in a process counts.

    Whoever imports our tables must have called this before: the framework wants it so.
    """
    os.environ["KEPT_HOME"] = str(home)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kept.settings")
    if not apps.ready:
        django.setup()


def migrate() -> None:
    """Bring the tables up to date, one process after the other; raise a `RecordsError` where that fails."""
    try:
        file = Path(connection.settings_dict["NAME"])
        with _alone(file.parent):
            _begin_private(file)
            # The command would go through all rights and kinds of content again, each time that somebody says `kept`.
            executor = MigrationExecutor(connection)
            if executor.migration_plan(executor.loader.graph.leaf_nodes()):
                call_command("migrate", verbosity=0, interactive=False)
    except DatabaseError as error:
        raise explained(error) or error from error


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Hold the workspace's folder: of two that start at once, the second would make tables that are there by then."""
    try:
        descriptor = os.open(folder, os.O_RDONLY)
    except OSError as error:
        raise ClosedRecordsError(f"The folder {folder} cannot be opened: {error.strerror}") from error
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


def _begin_private(file: Path) -> None:
    """Make the file before the database does, for its owner alone; what stands beside it takes its mode."""
    # Where that cannot be done the database says why; a file that is there keeps the mode that somebody gave it.
    with suppress(OSError):
        os.close(os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))


def close() -> None:
    """Let go of the database."""
    connection.close()
