"""Values as drivers hand them out, made the same for every database."""

import json
from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import cache

from kept.estate.model import FieldKind
from kept.estate.ports import Value
from kept.estate.selection import Key
from kept.estate.values import instant_of

Raw = object
"""What a driver hands out."""


def value_of(raw: Raw, kind: FieldKind) -> Value:
    """Return a stored value as this kind: instants aware in UTC, dates as `YYYY-MM-DD`, decimals as float."""
    if raw is None:
        return None
    read = _READERS.get(kind)
    value = read(raw) if read else None
    return _text(raw) if value is None else value


@cache
def reading(kind: FieldKind) -> Callable[[Raw], Value]:
    """Return what does for one kind as `value_of` does; what is of it already is handed out as it is."""
    same = _SAME.get(kind)

    def read(raw: Raw) -> Value:
        return raw if type(raw) is same else value_of(raw, kind)  # type: ignore[return-value] # one of `_SAME`

    return read


def instant_from(raw: Raw) -> datetime | None:
    """Return what a database answers for an instant, in UTC; None for null and for what is none."""
    if isinstance(raw, datetime):
        return raw.replace(tzinfo=UTC) if raw.tzinfo is None else raw.astimezone(UTC)
    if isinstance(raw, date):
        return datetime(raw.year, raw.month, raw.day, tzinfo=UTC)
    if isinstance(raw, int | float | Decimal):
        return datetime.fromtimestamp(float(raw), UTC)
    return instant_of(raw) if isinstance(raw, str) else None


def key_from(raw: tuple[Raw, ...], kinds: tuple[FieldKind, ...]) -> Key:
    """Return a key as whole numbers and texts."""
    return tuple(
        part if kind is FieldKind.INTEGER and isinstance(part, int) else _text(part)
        for part, kind in zip(raw, kinds, strict=True)
    )


def _text(raw: Raw) -> str:
    if isinstance(raw, dict | list):
        return json.dumps(raw, ensure_ascii=False)
    if isinstance(raw, bytes | bytearray | memoryview):
        return bytes(raw).hex()
    return raw.isoformat() if isinstance(raw, datetime) else str(raw)


def _day(raw: Raw) -> str:
    return raw.isoformat()[:10] if isinstance(raw, date) else str(raw)[:10]


# Each gives None for what is not of its kind (SQLite holds anything anywhere); it is then handed out as a text.
_READERS: dict[FieldKind, Callable[[Raw], Value]] = {
    FieldKind.INSTANT: instant_from,
    FieldKind.DATE: _day,
    FieldKind.BOOLEAN: lambda raw: bool(raw) if isinstance(raw, int) else None,
    FieldKind.DECIMAL: lambda raw: float(raw) if isinstance(raw, int | float | Decimal) else None,
    FieldKind.BYTES: lambda raw: bytes(raw) if isinstance(raw, bytes | bytearray | memoryview) else None,
    FieldKind.INTEGER: lambda raw: raw if isinstance(raw, int) else None,
}

_SAME: dict[FieldKind, type] = {FieldKind.TEXT: str, FieldKind.INTEGER: int, FieldKind.BOOLEAN: bool}
