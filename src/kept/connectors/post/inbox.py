"""Mail in, from an IMAP server or a maildir: read, handed over, and marked as read once it was taken in."""

import imaplib
import mailbox
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import EmailMessage, Message
from email.policy import default as modern
from pathlib import Path
from typing import Protocol
from urllib.parse import unquote, urlsplit

from kept.plans.ports import ChannelError

_PATIENCE = 30
_IMAP, _IMAPS = 143, 993
LARGEST = 10 * 1024 * 1024
"""Of a larger mail only this much is read: a request is no film."""

Take = Callable[["Incoming"], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """A mail as it lies in the mailbox. `number` tells it from the others there."""

    number: str
    message: EmailMessage = field(repr=False)


class Mailbox(Protocol):
    """A mailbox that others write to."""

    def fetch(self, take: Take) -> int:
        """Hand each unread mail to `take`, mark it as read where `take` returns, and return how many.

        A mail that `take` raises on stays unread and holds up no other: what was raised first is raised again at the
        end. Raises `ChannelError` where the mailbox does not answer.
        """
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Maildir:
    """A mailbox in a folder, as mail servers keep them (`new`, `cur`, `tmp`)."""

    path: Path

    def fetch(self, take: Take) -> int:
        """Hand over what lies in `new`, and what was never marked as read."""
        if not (self.path / "new").is_dir():
            raise ChannelError(f"There is no mailbox at {self.path}")
        box = mailbox.Maildir(self.path, factory=None, create=False)
        taking = _Taking(take)
        for key in sorted(box.iterkeys()):
            found = box.get_message(key)
            if "S" in found.get_flags() or not taking.took(key, found.as_bytes()[:LARGEST]):
                continue
            found.set_subdir("cur")
            found.add_flag("S")
            with suppress(KeyError):  # somebody else moved it meanwhile
                box[key] = found
        return taking.end()


@dataclass(frozen=True, slots=True, kw_only=True)
class ImapMailbox:
    """A mailbox on a server. `url` is `imap://` or `imaps://` with host, port and perhaps a folder; INBOX else."""

    url: str
    user: str = ""
    password: str = field(default="", repr=False)

    def fetch(self, take: Take) -> int:
        """Hand over every mail that is not marked as seen."""
        try:
            taking = _Taking(take)
            with self._selected() as server:
                for number in _unseen(server):
                    _take(server, number, taking)
        except (OSError, imaplib.IMAP4.error, ssl.SSLError) as error:
            host = urlsplit(self.url).hostname
            raise ChannelError(f"The mailbox at {host} does not answer ({type(error).__name__})") from None
        return taking.end()

    @contextmanager
    def _selected(self) -> Iterator[imaplib.IMAP4]:
        parts = urlsplit(self.url)
        host, folder = parts.hostname or "", unquote(parts.path.strip("/")) or "INBOX"
        server: imaplib.IMAP4
        if parts.scheme == "imaps":
            context = ssl.create_default_context()
            server = imaplib.IMAP4_SSL(host, parts.port or _IMAPS, ssl_context=context, timeout=_PATIENCE)
        else:
            server = imaplib.IMAP4(host, parts.port or _IMAP, timeout=_PATIENCE)
        try:
            server.login(self.user, self.password)
            server.select(f'"{folder}"')
            yield server
        finally:
            with suppress(imaplib.IMAP4.error, OSError):
                server.logout()


@dataclass(slots=True)
class _Taking:
    """Hands mails over one by one. What goes wrong with one waits until all others had their turn."""

    take: Take
    count: int = 0
    failed: Exception | None = None

    def took(self, number: str, raw: bytes) -> bool:
        try:
            self.take(Incoming(number=number, message=_modern(raw)))
        except Exception as error:  # noqa: BLE001 - anybody can write a mail that cannot be read, and others wait behind it
            self.failed = self.failed or error
            return False
        self.count += 1
        return True

    def end(self) -> int:
        if self.failed is not None:
            raise self.failed
        return self.count


def _unseen(server: imaplib.IMAP4) -> list[str]:
    _, found = server.uid("SEARCH", "UNSEEN")
    numbers = found[0] if found and isinstance(found[0], bytes) else b""
    return numbers.decode("ascii").split()


def _take(server: imaplib.IMAP4, number: str, taking: _Taking) -> None:
    _, parts = server.uid("FETCH", number, f"(BODY.PEEK[]<0.{LARGEST}>)")
    raw = next((part[1] for part in parts if isinstance(part, tuple)), None)
    if raw is not None and taking.took(number, raw):
        server.uid("STORE", number, "+FLAGS", r"(\Seen)")


def _modern(raw: bytes) -> EmailMessage:
    read: Message = message_from_bytes(raw, policy=modern)
    assert isinstance(read, EmailMessage), "what the policy makes"
    return read
