"""Values in selections, read as the kind of the field that they are compared with."""

from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal, InvalidOperation

from kept.estate.model import FieldKind
from kept.estate.ports import Value
from kept.estate.selection import Scalar

_TRUTH = {"true": True, "false": False, "1": True, "0": False}
_LARGEST = 2**63 - 1


def comparable(value: Scalar, kind: FieldKind) -> Value:
    """Return `value` (a truth value is a whole number) as a field of this kind would hold it; None where none can.

    `"5"` is 5 to an integer; 5 is `"5"` to a text; a date is a text `YYYY-MM-DD`; instants without an offset are UTC.
    """
    return _READERS[kind](value)


def holds(value: Scalar, kind: FieldKind) -> bool:
    """Whether a field of this kind would hold `value` as it is."""
    if kind is FieldKind.TEXT:
        return type(value) is str
    return kind is FieldKind.INTEGER and type(value) is int and -_LARGEST <= value <= _LARGEST


def instant_of(text: str) -> datetime | None:
    """Return the instant an ISO 8601 text stands for, in UTC; None for any other text."""
    try:
        read = datetime.fromisoformat(text.strip())
    except ValueError:
        return None
    return read.replace(tzinfo=UTC) if read.tzinfo is None else read.astimezone(UTC)


def _whole(value: Scalar) -> int | None:
    try:
        whole = int(value)
    except ValueError:
        return None
    return whole if -_LARGEST <= whole <= _LARGEST else None


def _number(value: Scalar) -> float | None:
    try:
        return float(Decimal(value))
    except InvalidOperation:
        return None


def _day(value: Scalar) -> str | None:
    instant = instant_of(str(value))
    return instant.date().isoformat() if instant else None


_READERS: dict[FieldKind, Callable[[Scalar], Value]] = {
    FieldKind.TEXT: str,
    FieldKind.INTEGER: _whole,
    FieldKind.DECIMAL: _number,
    FieldKind.BOOLEAN: lambda value: _TRUTH.get(str(value).lower()),
    FieldKind.INSTANT: lambda value: instant_of(str(value)),
    FieldKind.DATE: _day,
    FieldKind.JSON: str,
    FieldKind.BYTES: lambda value: str(value).encode(),
}
