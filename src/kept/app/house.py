"""What `kept.toml` says of requests, mail and the worker: the tables `rights`, `mail` and `work`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from email.utils import parseaddr
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from kept.app.errors import WorkspaceFileError
from kept.rights.courses import STANDARD, HouseRules
from kept.rights.errors import UnknownPlaceError
from kept.rights.kinds import RequestKind
from kept.rights.office import Office, check_place
from kept.terms import Period
from kept.terms.period import PeriodError

TABLES: Mapping[str, Mapping[str, type]] = {
    "rights": {
        "whose": str,
        "zone": str,
        "place": str,
        "approvals": dict,
        "previewed": list,
        "cooling_off": str,
        "link_lasts": str,
        "package_lasts": str,
        "forget_after": str,
        "centre": str,
        "hand_over": str,
        "recipients": dict,
    },
    "mail": {
        "sender": str,
        "officer": str,
        "officer_language": str,
        "smtp": str,
        "smtp_user": str,
        "smtp_secret": str,
        "inbox": str,
        "inbox_user": str,
        "inbox_secret": str,
    },
    "work": {"database": str, "threads": int},
}
_SMTP, _INBOX = ("smtp", "smtps", "smtp+starttls"), ("imap", "imaps", "maildir")


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """How requests are dealt with here. `whose` is the class of data subjects that a mail is taken to come from.

    `link_lasts`: how long a link in a letter opens. `package_lasts`: how long a copy lies ready. `forget_after`: how
    long a closed request can be read. `centre` is where links in letters lead, the pages'
    public address where it is empty. `hand_over` refers to the secret under which the company's own panel hands over
    who has signed in there. `recipients` has the address of each that is told by mail (Art. 19).
    """

    whose: str = "customer"
    office: Office = field(default_factory=lambda: Office(zone=ZoneInfo("UTC")))
    rules: HouseRules = STANDARD
    link_lasts: Period = Period(days=7)  # noqa: RUF009 - a frozen value
    package_lasts: Period = Period(days=14)  # noqa: RUF009 - as above
    forget_after: Period = Period(years=3)  # noqa: RUF009 - as above
    centre: str = ""
    hand_over: str = ""
    recipients: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mail:
    """How mail goes out (`smtp`) and comes in (`inbox`), each empty where it does not. Passwords are references.

    `officer` is who is reminded of what is due: an address, the sender's where it is empty.
    """

    sender: str
    officer: str = ""
    officer_language: str = "en"
    smtp: str = ""
    smtp_user: str = ""
    smtp_secret: str = ""
    inbox: str = ""
    inbox_user: str = ""
    inbox_secret: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """Where the worker keeps what it works with (a file of the workspace unless `database` names another)."""

    database: str = ""
    threads: int = 2


def house(said: Mapping[str, Any], path: Path) -> House:
    """Return what the table `rights` says; raise `WorkspaceFileError`."""
    standard = House()
    return House(
        whose=said.get("whose", standard.whose),
        office=_office(said, path),
        rules=HouseRules(
            approvals=_approvals(said["approvals"], path) if "approvals" in said else standard.rules.approvals,
            previewed=frozenset(_kind(one, path, "rights.previewed") for one in said.get("previewed", ())),
            cooling=_period(said, "cooling_off", path),
        ),
        link_lasts=_period(said, "link_lasts", path) or standard.link_lasts,
        package_lasts=_period(said, "package_lasts", path) or standard.package_lasts,
        forget_after=_period(said, "forget_after", path) or standard.forget_after,
        centre=_centre(said.get("centre", ""), path),
        hand_over=said.get("hand_over", ""),
        recipients=_recipients(said.get("recipients", {}), path),
    )


def mail(said: Mapping[str, Any], path: Path) -> Mail | None:
    """Return what the table `mail` says, None where there is none; raise `WorkspaceFileError`."""
    if not said:
        return None
    if "@" not in parseaddr(said.get("sender", ""))[1]:
        raise WorkspaceFileError(f"{path} should have an address such as privacy@example.org at mail.sender")
    for key, schemes in (("smtp", _SMTP), ("inbox", _INBOX)):
        if key in said and not _is_place(said[key], schemes):
            # The text is not repeated: a password may stand in it.
            raise WorkspaceFileError(f"{path} should have {' or '.join(schemes)}, and no password, at mail.{key}")
    return Mail(**said)


def work(said: Mapping[str, Any], path: Path) -> Work:
    """Return what the table `work` says; raise `WorkspaceFileError`."""
    found = Work(**said)
    if not 1 <= found.threads <= 64:  # noqa: PLR2004 - more threads than that wait for one another
        raise WorkspaceFileError(f"{path} should have a number from 1 to 64 at work.threads")
    if found.database and not found.database.startswith(("env:", "file:")):
        raise WorkspaceFileError(f"{path} should have a reference (env:NAME or file:PATH) at work.database")
    return found


def _office(said: Mapping[str, Any], path: Path) -> Office:
    try:
        zone = ZoneInfo(said.get("zone", "UTC"))
    except (KeyError, ValueError, OSError):
        raise WorkspaceFileError(f"{path} should have a time zone such as Europe/Berlin at rights.zone") from None
    place = said.get("place")
    try:
        if place is not None:
            check_place(place)
    except UnknownPlaceError as error:
        raise WorkspaceFileError(f"{path} should have a country or state such as DE-BE at rights.place") from error
    return Office(zone=zone, place=place)


def _approvals(said: Mapping[str, Any], path: Path) -> dict[RequestKind, int]:
    found = {_kind(name, path, "rights.approvals"): count for name, count in said.items()}
    if not all(type(count) is int and 0 <= count <= 2 for count in found.values()):  # noqa: PLR2004 - four eyes
        raise WorkspaceFileError(f"{path} should have 0, 1 or 2 for each kind at rights.approvals")
    return {**STANDARD.approvals, **found}


def _centre(said: str, path: Path) -> str:
    if said and not _is_place(said, ("http", "https")):
        raise WorkspaceFileError(f"{path} should have an address such as https://privacy.example.org at rights.centre")
    return said.rstrip("/")


def _recipients(said: Mapping[str, Any], path: Path) -> dict[str, str]:
    if not all(isinstance(address, str) and "@" in parseaddr(address)[1] for address in said.values()):
        raise WorkspaceFileError(f"{path} should have an address for each recipient at rights.recipients")
    return dict(said)


def _kind(name: object, path: Path, where: str) -> RequestKind:
    if not isinstance(name, str) or name not in set(RequestKind):
        raise WorkspaceFileError(f"{path} should have kinds of requests ({', '.join(RequestKind)}) at {where}")
    return RequestKind(name)


def _period(said: Mapping[str, Any], key: str, path: Path) -> Period | None:
    if key not in said:
        return None
    try:
        found = Period.parse(said[key])
    except PeriodError:
        found = Period()
    if found == Period():
        raise WorkspaceFileError(f"{path} should have an ISO 8601 duration such as P14D at rights.{key}")
    return found


def _is_place(said: str, schemes: tuple[str, ...]) -> bool:
    try:
        parts = urlsplit(said)
        known = parts.scheme in schemes and parts.port != 0 and not (parts.username or parts.password)
    except ValueError:
        return False
    return known and bool(parts.path if parts.scheme == "maildir" else parts.hostname)
