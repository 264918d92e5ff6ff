"""What a database's refusals mean, in one sentence each, without a word of the statement or its values."""

from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum

from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from kept.estate import System
from kept.estate.errors import (
    CannotError,
    EstateError,
    MissingError,
    RefusedError,
    UnreachableError,
    UnreadableError,
)


class Fault(Enum):
    """What went wrong: the error it becomes, what happened, and what to do where the error's own advice misses."""

    DOWN = (UnreachableError, "does not answer", "")
    NO_DATABASE = (UnreachableError, "has no such database or file", "")
    BUSY = (UnreachableError, "is locked by another program", "Try again when that program is done.")
    CONFLICT = (UnreachableError, "is being changed by another program at the same time", "Try again.")
    FULL = (UnreachableError, "has no room left on its disk", "Make room; nothing of this step was changed.")
    LOGIN = (RefusedError, "refuses the name or the password", "")
    RIGHTS = (
        RefusedError,
        "does not give this name the right to do that",
        "Grant it in the database, or use another name.",
    )
    READ_ONLY = (RefusedError, "is read-only", "Make it writable, or let its owner carry this out.")
    MISSING = (MissingError, "lacks a table or column that is declared", "")
    CONSTRAINT = (
        CannotError,
        "refuses the change, since one of its constraints forbids it",
        "See to the records that depend on these first, or choose another change.",
    )
    VALUE = (UnreadableError, "holds a value of another kind than is declared, or is asked for one", "")
    BROKEN = (UnreadableError, "cannot be read: it is damaged or no database of this kind", "")
    OTHER = (UnreachableError, "does not do what it is asked", "See its own log for the reason.")

    def __init__(self, kind: type[EstateError], sentence: str, advice: str) -> None:
        self.kind = kind
        self.sentence = sentence
        self.advice = advice

    def of(self, system: System, *, about: str = "") -> EstateError:
        """Return the estate error that says so of a system."""
        told = self.kind(f"The system “{system.name}”{f' ({about})' if about else ''} {self.sentence}")
        if self.advice:
            told.advice = self.advice
        return told


_POSTGRESQL = {
    "08": Fault.DOWN, "57": Fault.DOWN, "3D": Fault.NO_DATABASE, "28": Fault.LOGIN, "42501": Fault.RIGHTS,
    "25006": Fault.READ_ONLY, "42P01": Fault.MISSING, "42703": Fault.MISSING, "3F": Fault.MISSING,
    "23": Fault.CONSTRAINT, "22": Fault.VALUE, "42804": Fault.VALUE, "42883": Fault.VALUE, "42846": Fault.VALUE,
    "55P03": Fault.BUSY, "40": Fault.CONFLICT, "57014": Fault.BUSY, "53100": Fault.FULL, "53": Fault.DOWN,
}  # fmt: skip
_MARIADB = {
    1045: Fault.LOGIN, 1698: Fault.LOGIN, 1044: Fault.RIGHTS, 1142: Fault.RIGHTS, 1143: Fault.RIGHTS,
    1049: Fault.NO_DATABASE, 1146: Fault.MISSING, 1054: Fault.MISSING, 1205: Fault.BUSY,
    1213: Fault.CONFLICT, 1020: Fault.CONFLICT,
    1290: Fault.READ_ONLY, 1792: Fault.READ_ONLY, 1836: Fault.READ_ONLY, 1451: Fault.CONSTRAINT,
    1452: Fault.CONSTRAINT, 1062: Fault.CONSTRAINT, 1048: Fault.CONSTRAINT, 4025: Fault.CONSTRAINT,
    1264: Fault.VALUE, 1292: Fault.VALUE, 1366: Fault.VALUE, 1406: Fault.VALUE, 1021: Fault.FULL, 1114: Fault.FULL,
    2002: Fault.DOWN, 2003: Fault.DOWN, 2005: Fault.DOWN, 2006: Fault.DOWN, 2013: Fault.DOWN,
}  # fmt: skip
_SQLITE = {
    "BUSY": Fault.BUSY, "LOCKED": Fault.BUSY, "READONLY": Fault.READ_ONLY, "CONSTRAINT": Fault.CONSTRAINT,
    "CANTOPEN": Fault.NO_DATABASE, "NOTADB": Fault.BROKEN, "CORRUPT": Fault.BROKEN, "FULL": Fault.FULL,
    "IOERR": Fault.FULL, "MISMATCH": Fault.VALUE, "PERM": Fault.RIGHTS, "AUTH": Fault.RIGHTS,
}  # fmt: skip
_SPOKEN = (
    ("starting up", Fault.DOWN),
    ("shutting down", Fault.DOWN),
    ("password", Fault.LOGIN),
    ("no pg_hba.conf entry", Fault.LOGIN),
    ("role", Fault.LOGIN),
    ("database", Fault.NO_DATABASE),
)


@contextmanager
def plainly(system: System, *, about: str = "") -> Iterator[None]:
    """Turn what SQLAlchemy raises inside into an estate error that names the system and `about`, nothing else."""
    try:
        yield
    except (SQLAlchemyError, OverflowError) as error:
        raise estate_error(error, system=system, about=about) from None


def estate_error(error: Exception, *, system: System, about: str = "") -> EstateError:
    """Return the estate error for what a driver raised."""
    return fault_of(error).of(system, about=about)


def fault_of(error: Exception) -> Fault:
    """Return which fault an error of SQLAlchemy or a driver stands for."""
    if isinstance(error, OverflowError):
        return Fault.VALUE
    original = error.orig if isinstance(error, DBAPIError) and error.orig is not None else error
    state = getattr(original, "sqlstate", None)
    if isinstance(state, str):
        return _POSTGRESQL.get(state) or _POSTGRESQL.get(state[:2], Fault.OTHER)
    name = getattr(original, "sqlite_errorname", None)
    if isinstance(name, str):
        return _sqlite_fault(name, str(original))
    first = original.args[0] if original.args else None
    if isinstance(first, int):
        return _MARIADB.get(first, Fault.OTHER)
    return _connection_fault(original)


def _sqlite_fault(name: str, said: str) -> Fault:
    if "no such table" in said or "no such column" in said:
        return Fault.MISSING
    return _SQLITE.get(name.removeprefix("SQLITE_").partition("_")[0], Fault.OTHER)


def _connection_fault(original: BaseException) -> Fault:
    """Read the words of a server that let no connection come about; libpq gives no code for these."""
    if type(original).__module__.startswith("psycopg"):
        said = str(original)
        server_spoke = "FATAL" in said or "fe_sendauth" in said
        return next((fault for word, fault in _SPOKEN if server_spoke and word in said), Fault.DOWN)
    return Fault.OTHER
