"""One message out of its file: what it says of itself, as far as it can be read."""

import re
from collections.abc import Callable, Collection, Mapping
from datetime import UTC, datetime
from email import message_from_bytes
from email.errors import HeaderParseError, MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.parser import BytesHeaderParser
from email.utils import getaddresses, parsedate_to_datetime
from pathlib import Path

from kept.estate.model import FieldKind
from kept.estate.ports import Row, Value

FIELDS: Mapping[str, FieldKind] = {
    "id": FieldKind.TEXT,
    "at": FieldKind.INSTANT,
    "from": FieldKind.TEXT,
    "to": FieldKind.TEXT,
    "subject": FieldKind.TEXT,
    "body": FieldKind.TEXT,
    "size": FieldKind.INTEGER,
}
"""What every message has: `from` one address, `to` those of To and Cc, all in small letters, between commas."""

_DELIVERED = re.compile(r"(\d{9,11})[._]")
_OF_NAME = frozenset({"id"})
_OF_FILE = frozenset({"id", "size"})
_UNREADABLE = (HeaderParseError, MessageError, LookupError, ValueError, AttributeError, TypeError, IndexError)
"""What the standard library raises on headers that no mail program should have written."""


def message_id(name: str) -> str:
    """Return the part of a file's name that stays when a message is read, flagged or moved from `new` to `cur`."""
    return name.partition(":")[0]


def fields_of(path: Path, wanted: Collection[str]) -> Row:
    """Return the `wanted` fields of the message at `path`, of which no more is read than they need.

    `at` is its Date; where it has none that can be read, the time of its delivery, so that every message has its time.
    Raises `OSError` where the file cannot be read.
    """
    row: dict[str, Value] = {"id": message_id(path.name)}
    if not set(wanted) <= _OF_NAME:
        row["size"] = path.stat().st_size
    if not set(wanted) <= _OF_FILE:
        message = _message(path, whole="body" in wanted)
        row["at"] = _date(message) or _delivered(path)
        row.update({name: _READERS[name](message) for name in wanted if name in _READERS})
    return {name: row[name] for name in wanted}


def _message(path: Path, *, whole: bool) -> Message:
    with path.open("rb") as file:
        return message_from_bytes(file.read()) if whole else BytesHeaderParser().parse(file)


def _date(message: Message) -> datetime | None:
    try:
        found = parsedate_to_datetime(str(message["Date"]))
        return found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)
    except (*_UNREADABLE, OverflowError):
        return None


def _delivered(path: Path) -> datetime:
    """Take the seconds since 1970 that names begin with by the custom of Maildirs, or else the file's own time."""
    found = _DELIVERED.match(path.name)
    return datetime.fromtimestamp(int(found[1]) if found else int(path.stat().st_mtime), tz=UTC)


def _text(message: Message, name: str) -> str | None:
    raw = message[name]
    if raw is None:
        return None
    try:
        return str(make_header(decode_header(raw)))
    except _UNREADABLE:
        return str(raw)


def _addresses(message: Message, *names: str) -> str | None:
    try:
        found = getaddresses([str(one) for name in names for one in message.get_all(name, [])])
    except _UNREADABLE:
        return None
    return ", ".join(address.lower() for _, address in found if address) or None


def _body(message: Message) -> str | None:
    """Return the plain text, or where there is none the HTML as it was written; attachments are not read."""
    for kind in ("text/plain", "text/html"):
        parts = [part for part in message.walk() if part.get_content_type() == kind and part.get_filename() is None]
        if parts:
            return "\n".join(map(_decoded, parts)).replace("\r\n", "\n")
    return None


def _decoded(part: Message) -> str:
    content = part.get_payload(decode=True)
    raw = content if isinstance(content, bytes) else b""
    try:
        return raw.decode(part.get_content_charset() or "utf-8", errors="replace")
    except LookupError:
        return raw.decode("utf-8", errors="replace")


_READERS: Mapping[str, Callable[[Message], Value]] = {
    "from": lambda message: _addresses(message, "From"),
    "to": lambda message: _addresses(message, "To", "Cc"),
    "subject": lambda message: _text(message, "Subject"),
    "body": _body,
}
