"""Letters out by SMTP: as text and as HTML, threaded, each with an id that stays the same when it is tried again."""

import re
import smtplib
import ssl
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP as WIRE
from email.utils import format_datetime, getaddresses, parseaddr
from urllib.parse import urlsplit

from kept.plans.ports import ChannelError, Parcel, UndeliverableError

_PATIENCE = 30
_PORTS = {"smtp": 25, "smtps": 465, "smtp+starttls": 587}
_NO_SUCH_ADDRESS = range(550, 554)
_ADDRESS = re.compile(r"[^\s@,;:<>]+@[^\s@,;:<>]+")
_MESSAGE_ID = re.compile(r"<[^<>\s]{1,250}>")


@dataclass(frozen=True, slots=True, kw_only=True)
class SmtpChannel:
    """A `Channel` over a mail server. `url` is `smtp://`, `smtps://` or `smtp+starttls://`, with host and port."""

    url: str
    sender: str
    user: str = ""
    password: str = field(default="", repr=False)

    def deliver(self, parcel: Parcel, *, at: datetime) -> str:
        """Hand a letter to the server and return its Message-ID; raise `ChannelError` where it was not taken."""
        message = written(parcel, sender=self.sender, at=at)
        try:
            with self._connected() as server:
                _send(server, message)
        except smtplib.SMTPRecipientsRefused as error:
            codes = {code for code, _ in error.recipients.values()}
            if codes and all(code in _NO_SUCH_ADDRESS for code in codes):
                raise UndeliverableError("The mail server knows no such address") from None
            raise ChannelError("The mail server did not take a letter for now") from None
        except (OSError, smtplib.SMTPException, ssl.SSLError) as error:
            # The text of the error may repeat the address.
            raise ChannelError(
                f"The mail server at {self._host} did not take a letter ({type(error).__name__})"
            ) from None
        return str(message["Message-ID"])

    @property
    def _host(self) -> str:
        return urlsplit(self.url).hostname or ""

    def _connected(self) -> smtplib.SMTP:
        parts = urlsplit(self.url)
        kind = smtplib.SMTP_SSL if parts.scheme == "smtps" else smtplib.SMTP
        server = kind(self._host, parts.port or _PORTS[parts.scheme], timeout=_PATIENCE)
        try:
            if parts.scheme == "smtp+starttls":
                server.starttls(context=ssl.create_default_context())
            if self.user:
                server.login(self.user, self.password)
        except BaseException:
            with suppress(smtplib.SMTPException, OSError):
                server.close()
            raise
        return server


def _send(server: smtplib.SMTP, message: EmailMessage) -> None:
    """Send a letter as it is: the library's `send_message` writes “>From” where a line begins with “From”."""
    sender, to = (parseaddr(str(message[name]))[1] for name in ("From", "To"))
    is_plain = f"{sender}{to}".isascii()
    policy = WIRE if is_plain else WIRE.clone(utf8=True)
    server.sendmail(sender, [to], message.as_bytes(policy=policy), () if is_plain else ("SMTPUTF8", "BODY=8BITMIME"))


def written(parcel: Parcel, *, sender: str, at: datetime) -> EmailMessage:
    """Return a letter as a mail. It says that a machine sends it, so that no other machine answers."""
    message = EmailMessage(policy=WIRE)
    message["From"] = sender
    message["To"] = _one_address(parcel.to)
    message["Subject"] = " ".join(parcel.subject.split())
    message["Date"] = format_datetime(at)
    message["Message-ID"] = message_id(parcel.id, sender)
    message["Content-Language"] = parcel.language
    message["Auto-Submitted"] = "auto-generated"
    if _MESSAGE_ID.fullmatch(parcel.thread):
        message["In-Reply-To"] = message["References"] = parcel.thread
    message.set_content(parcel.text)
    if parcel.html:
        message.add_alternative(parcel.html, subtype="html")
    return message


def _one_address(to: str) -> str:
    """Return an address as it was given; raise where it is several, or none: a letter is counted for one."""
    found = [address for _, address in getaddresses([to])]
    if len(found) != 1 or not _ADDRESS.fullmatch(found[0]):
        raise UndeliverableError("A letter is addressed to nobody, or to several at once")
    return to


def message_id(parcel: str, sender: str) -> str:
    """Return the Message-ID of a letter: the same however often it is sent."""
    host = parseaddr(sender)[1].partition("@")[2] or "kept.invalid"
    return f"<{parcel}@{host}>"
