"""Making our records ready for use, for whoever does not speak of the web framework."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import django
from django.apps import apps
from django.core.management import call_command
from django.db import DatabaseError, connection

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
    advice = "Try again; if it lasts, see whether another `kept` hangs."


class FullRecordsError(RecordsError):
    """There is no room for our records to grow."""

    code = "records.full"
    advice = "Make room on the disk and run the same command again; nothing is half done."


class DamagedRecordsError(RecordsError):
    """The file of our records is not what we wrote."""

    code = "records.damaged"
    advice = "Keep a copy of it, and restore the workspace from a backup."


_TROUBLES: dict[int, tuple[type[RecordsError], str]] = {
    sqlite3.SQLITE_BUSY: (BusyRecordsError, "are being written to by somebody else"),
    sqlite3.SQLITE_LOCKED: (BusyRecordsError, "are being written to by somebody else"),
    sqlite3.SQLITE_FULL: (FullRecordsError, "have no room to grow"),
    sqlite3.SQLITE_CORRUPT: (DamagedRecordsError, "are damaged"),
    sqlite3.SQLITE_NOTADB: (DamagedRecordsError, "are not a database"),
    sqlite3.SQLITE_READONLY: (RecordsError, "cannot be written"),
    sqlite3.SQLITE_CANTOPEN: (RecordsError, "cannot be opened"),
}
_PRIMARY = 0xFF
"""What of SQLite's extended result codes is the plain one."""


@contextmanager
def speaking() -> Iterator[None]:
    """Turn what the database raises inside the block into a `RecordsError` that says what a person can do."""
    try:
        yield
    except DatabaseError as error:
        raise _spoken(error) from error


def explained(error: BaseException) -> KeptError | None:
    """Return what a person can do about an error that the database raised; None for any other error."""
    return _spoken(error) if isinstance(error, DatabaseError) else None


def _spoken(error: DatabaseError) -> RecordsError:
    code = getattr(error.__cause__, "sqlite_errorcode", 0) & _PRIMARY
    kind, what = _TROUBLES.get(code, (RecordsError, "cannot be used"))
    return kind(f"The records at {connection.settings_dict['NAME']} {what}")


_REASONS = {
    "full": ("the disk is full", "Make room on it, and run the same command again."),
    "disk i/o": ("the disk does not take it", "Check the disk and the limits on file size, and run it again."),
    "readonly": ("it may only be read", "Run as whoever owns the workspace, or let yourself write there."),
    "unable to open": ("it cannot be opened", "Check who may read and write the workspace."),
    "locked": ("another process has kept it to itself for too long", "Wait until that one is done, and run it again."),
    "malformed": ("it is damaged", "Keep a copy of it, and put back the last backup of the workspace."),
    "not a database": ("it is no database", "Keep a copy of it, and put back the last backup of the workspace."),
}
"""What SQLite says, in words that help; its own words could hold values and are not repeated."""


def explained(error: Exception) -> RecordsError | None:
    """Return `error` in words for a person where it is the database's below our records, and None for any other."""
    if not isinstance(error, DatabaseError):
        return None
    said = str(error).lower()
    fallback = (f"it refused ({type(error).__name__})", RecordsError.advice)
    reason, advice = next((words for part, words in _REASONS.items() if part in said), fallback)
    found = RecordsError(f"The records at {connection.settings_dict['NAME']} cannot be used: {reason}")
    found.advice = advice
    return found


def ready(home: Path) -> None:
    """Point the framework at the workspace in `home` and start it. Only the first call in a process counts.

    Whoever imports our tables must have called this before: the framework wants it so.
    """
    os.environ["KEPT_HOME"] = str(home)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kept.settings")
    if not apps.ready:
        django.setup()


def migrate() -> None:
    """Bring the tables up to date."""
    with speaking():
        call_command("migrate", verbosity=0, interactive=False)


def close() -> None:
    """Let go of the database."""
    connection.close()
