"""Outgoing mail over SMTP. Marketing carries a link that unsubscribes with one click (RFC 8058)."""

import smtplib
from dataclasses import dataclass
from email.message import EmailMessage
from typing import Protocol

SENDER = "Rexgencloud <service@example.com>"
POSTAL = "Rexgencloud, 1 Harbour Walk, 00001 Exampleton"


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A mail to one person. `unsubscribe` is the address that ends such mail, for what is not service mail."""

    kind: str = "service"

    to: str
    subject: str
    text: str
    unsubscribe: str | None = None


class Post(Protocol):
    """Anything that can send a letter."""

    def send(self, letter: Letter, *, name: str) -> bool:
        """Send it, and say whether it was taken. The same letter sent again has the same name."""
        ...


@dataclass(frozen=True, slots=True)
class Smtp:
    """A mail server."""

    host: str
    port: int

    def send(self, letter: Letter, *, name: str) -> bool:
        """Hand the letter to the server."""
        try:
            with smtplib.SMTP(self.host, self.port, timeout=10) as server:
                server.send_message(written(letter, name))
        except (OSError, smtplib.SMTPException):
            return False
        return True


@dataclass(frozen=True, slots=True)
class NoPost:
    """There is no mail server: nothing is sent."""

    def send(self, letter: Letter, *, name: str) -> bool:
        """Send nothing."""
        del letter, name
        return False


def written(letter: Letter, name: str) -> EmailMessage:
    """Return the letter as a mail, with an honest sender, a postal address and the way out."""
    mail = EmailMessage()
    mail["From"] = SENDER
    mail["To"] = letter.to
    mail["Subject"] = " ".join(letter.subject.split())
    mail["Message-ID"] = f"<{name}@example.com>"
    ending = f"\n\n-- \n{POSTAL}\n"
    if letter.unsubscribe:
        mail["List-Unsubscribe"] = f"<{letter.unsubscribe}>"
        mail["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
        ending = f"\n\n{letter.unsubscribe}{ending}"
    mail.set_content(letter.text + ending)
    return mail
