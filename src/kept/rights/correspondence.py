"""A mail to the officer: what a person wrote, and what no person wrote and nobody should answer (RFC 3834)."""

import re
from dataclasses import dataclass, field
from email.message import EmailMessage
from email.utils import parseaddr
from enum import StrEnum

from bs4 import BeautifulSoup

from kept.rights.requestid import MistypedIdError, parse_request_id

_REFERENCE = re.compile(r"R-[0-9A-Z]{4}-[0-9A-Z]{4}", re.IGNORECASE)
_LETTER = re.compile(r"<(R-[0-9A-Z]{4}-[0-9A-Z]{4}\.[0-9]+\.[^@\s>]+)@", re.IGNORECASE)
_ACTION = re.compile(r"^Action:\s*([a-z]+)", re.IGNORECASE | re.MULTILINE)
_QUOTED = re.compile(
    r"^(?:>.*|-{2,} ?(?:original message|ursprüngliche nachricht|message d'origine|mensaje original).*|"
    r"(?:on|am|le|el) .{4,80}(?:wrote|schrieb|a écrit|escribió).*:)$",
    re.IGNORECASE,
)
_BULK = {"bulk", "list", "junk", "auto_reply"}
_NOBODY = re.compile(r"^(?:mailer-daemon|postmaster|no-?reply|do-?not-?reply|bounces?)(?:[+.-].*)?@", re.IGNORECASE)


class Nature(StrEnum):
    """What a mail is, before anybody reads it."""

    LETTER = "letter"  # a person wrote it
    AUTOMATIC = "automatic"  # a machine answers, or a list sends: it gets no answer
    BOUNCE = "bounce"  # a letter of ours did not arrive
    SPAM = "spam"  # the mail server marked it: a person looks at it before anything goes out


@dataclass(frozen=True, slots=True, kw_only=True)
class Mail:
    """A mail as far as it concerns a request.

    `about` are the requests that it names, in its subject or among the letters it answers. `fresh` is what the person
    wrote this time, without what they quote. `letters` are those of ours that a report names as not delivered.
    """

    nature: Nature
    sender: str = field(repr=False)
    subject: str = field(repr=False)
    fresh: str = field(repr=False)
    message_id: str
    about: tuple[str, ...] = ()
    letters: tuple[str, ...] = ()


def read_mail(message: EmailMessage, *, ours: frozenset[str]) -> Mail:
    """Return what a mail is and says. `ours` are our own addresses: what comes from them is no person's."""
    sender = parseaddr(str(message.get("From", "")))[1].casefold()
    text = _text(message)
    return Mail(
        nature=_nature(message, sender, ours),
        sender=sender,
        subject=" ".join(str(message.get("Subject", "")).split())[:300],
        fresh=_fresh(text),
        message_id=str(message.get("Message-ID", "")).strip()[:250],
        about=_about(message, text),
        letters=tuple(dict.fromkeys(_LETTER.findall(_report(message)))),
    )


def _nature(message: EmailMessage, sender: str, ours: frozenset[str]) -> Nature:
    if message.get_content_type() == "multipart/report":
        return Nature.BOUNCE if _is_lost(message) else Nature.AUTOMATIC
    automatic = str(message.get("Auto-Submitted", "no")).partition(";")[0].strip().casefold() not in {"no", ""}
    if automatic or not sender or sender in ours or _NOBODY.match(sender) or _is_bulk(message):
        return Nature.AUTOMATIC
    is_marked = str(message.get("X-Spam-Flag", "")).strip().casefold() in {"yes", "true"}
    return Nature.SPAM if is_marked or str(message.get("X-Spam", "")).casefold() == "yes" else Nature.LETTER


def _is_lost(message: EmailMessage) -> bool:
    """Whether a report says that a letter did not arrive: not that it was read, or only takes longer (RFC 3464)."""
    if str(message.get_param("report-type", "")).casefold() == "disposition-notification":
        return False
    actions = {one.casefold() for one in _ACTION.findall(_report(message))}
    return not actions or "failed" in actions


def _report(message: EmailMessage) -> str:
    return message.as_string()[:100_000] if message.get_content_type() == "multipart/report" else ""


def _is_bulk(message: EmailMessage) -> bool:
    if str(message.get("Precedence", "")).strip().casefold() in _BULK:
        return True
    if any(name in message for name in ("X-Autoreply", "X-Autorespond", "X-Auto-Response-Suppress", "List-Id")):
        return True
    return str(message.get("Return-Path", "x")).strip() == "<>"


def _about(message: EmailMessage, text: str) -> tuple[str, ...]:
    answered = " ".join(str(message.get(name, "")) for name in ("Subject", "In-Reply-To", "References"))
    found = _REFERENCE.findall(answered)
    found += _REFERENCE.findall(_report(message))
    names = []
    for one in found or _REFERENCE.findall(text):
        try:
            names.append(parse_request_id(one))
        except MistypedIdError:
            continue
    return tuple(dict.fromkeys(names))


def _text(message: EmailMessage) -> str:
    part = message.get_body(preferencelist=("plain", "html"))
    if part is None:
        return ""
    try:
        content = str(part.get_content())
    except (LookupError, UnicodeError, KeyError):
        raw = part.get_payload(decode=True)
        content = raw.decode("utf-8", errors="replace") if isinstance(raw, bytes) else ""
    if part.get_content_type() == "text/html":
        content = BeautifulSoup(content, "html.parser").get_text("\n")
    return content.replace("\x00", "")


def _fresh(text: str) -> str:
    """Return a text without what it quotes: everything from the first line that introduces or marks a quotation."""
    lines = []
    for line in text.splitlines():
        if _QUOTED.match(line.strip()):
            break
        lines.append(line.rstrip())
    return "\n".join(lines).strip() or text.strip()
