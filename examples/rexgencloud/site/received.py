"""Letters in the support mailbox, read so that nothing that anybody may have written in one is an error."""

from collections.abc import Iterator
from dataclasses import dataclass
from email import message_from_bytes, policy
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parseaddr
from pathlib import Path

from kept.testing.company import Stores
from rexgencloud.stores import mail_of

BOX = "support"
_ANSWERED = ":2,RS"
_LONGEST = 20_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """A letter as it is shown: each header on one line, and what it says as plain text."""

    key: str
    sender: str
    address: str
    subject: str
    text: str
    is_answered: bool


def letters_in(stores: Stores, most: int) -> list[Received]:
    """Return so many letters: those that nobody has answered first, and the latest of them on top."""
    files = sorted(_files(stores), key=lambda one: (not _is_answered(one), _sent(one)), reverse=True)
    return [_read(one) for one in files[:most]]


def find_letter(stores: Stores, key: str) -> Received | None:
    """Return one letter, None where there is none of that key."""
    return next((_read(one) for one in _files(stores) if _key(one) == key), None)


def mark_answered(stores: Stores, key: str) -> None:
    """Mark a letter as read and answered."""
    for file in _files(stores):
        if _key(file) == key:
            file.replace(mail_of(stores) / BOX / "cur" / f"{key}{_ANSWERED}")


def _files(stores: Stores) -> Iterator[Path]:
    for part in ("new", "cur"):
        yield from (mail_of(stores) / BOX / part).glob("[!.]*")


def _key(file: Path) -> str:
    return file.name.partition(":")[0]


def _sent(file: Path) -> int:
    seconds = file.name.partition(".")[0]
    return int(seconds) if seconds.isascii() and seconds.isdigit() else 0


def _is_answered(file: Path) -> bool:
    return "R" in file.name.partition(":2,")[2]


def _read(file: Path) -> Received:
    mail = message_from_bytes(file.read_bytes(), policy=policy.compat32)
    sender = _header(mail, "From")
    return Received(
        key=_key(file),
        sender=sender,
        address=parseaddr(sender)[1],
        subject=_header(mail, "Subject") or "–",
        text=_text(mail)[:_LONGEST],
        is_answered=_is_answered(file),
    )


def _header(mail: Message, name: str) -> str:
    raw = str(mail.get(name, ""))
    try:
        said = str(make_header(decode_header(raw)))
    except (HeaderParseError, LookupError, ValueError):
        said = raw
    return " ".join("".join(letter if letter.isprintable() else " " for letter in said).split())


def _text(mail: Message) -> str:
    plain = next((part for part in mail.walk() if part.get_content_type() == "text/plain"), None)
    content = plain.get_payload(decode=True) if plain is not None else None
    if not isinstance(content, bytes):
        return ""
    try:
        return content.decode(plain.get_content_charset("utf-8") if plain is not None else "utf-8", "replace")
    except LookupError:
        return content.decode("utf-8", "replace")
