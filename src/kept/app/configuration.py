"""`kept.toml`, read strictly: a slip of the pen does not pass for a setting."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any
from urllib.parse import SplitResult, urlsplit

from kept.app.errors import NoWorkspaceError, WorkspaceFileError
from kept.app.house import TABLES, House, Mail, Work, house, mail, work
from kept.app.partnering import TABLES as PARTNER_TABLES
from kept.app.partnering import PartnerSettings, partner_settings
from kept.proof.note import is_key_name
from kept.terms import Period
from kept.terms.period import PeriodError
from kept.verdict.basis import SMALLEST_GROUP
from kept.verdict.judging import FRESH_FOR

FORM = "workspace/1"
_PLAIN: dict[str, type] = {"kept": str, "controller": str, "demo": bool}
_TABLES: dict[str, Mapping[str, type]] = {
    "web": {"url": str, "hosts": list, "origins": list},
    "keys": {"root": str, "signing": str},
    "check": {"fresh_for": str, "smallest_group": int},
    "ledger": {"origin": str},
    **TABLES,
    **PARTNER_TABLES,
}
_KINDS = {str: "a text in quotes", bool: "true or false", int: "a whole number", list: "a list", dict: "a table"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What `kept.toml` says. Keys and passwords stand in it as references (`file:PATH`, `env:NAME`).

    `public_url` is an http or https address without a slash at its end. The web framework reads `web.hosts`
    and `web.origins` itself.
    """

    controller: str = "this company"
    is_demo: bool = False
    public_url: str | None = None
    root_key: str = "file:keys/root.key"
    signing_key: str = "file:keys/signing.pem"
    origin: str = "kept.invalid/ledger"
    fresh_for: timedelta = FRESH_FOR
    smallest_group: int = SMALLEST_GROUP
    house: House = field(default_factory=House)
    mail: Mail | None = None
    work: Work = field(default_factory=Work)
    partners: PartnerSettings = field(default_factory=PartnerSettings)


def read_settings(path: Path) -> Settings:
    """Return the settings in the file at `path`; raise `NoWorkspaceError` or `WorkspaceFileError`."""
    try:
        said = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise NoWorkspaceError(f"There is no workspace in {path.parent}") from error
    except OSError as error:
        raise WorkspaceFileError(f"{path} cannot be read: {error.strerror}") from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise WorkspaceFileError(f"{path} is not TOML: {error}") from error
    _refuse_strange(said, {**_PLAIN, **dict.fromkeys(_TABLES, dict)}, path)
    for name, keys in _TABLES.items():
        _refuse_strange(said.get(name, {}), keys, path, within=f"{name}.")
    if said.get("kept", FORM) != FORM:
        raise WorkspaceFileError(f"{path} is of another form than {FORM}, and only that is known here")
    return _settings(said, path)


def _refuse_strange(said: dict[str, Any], known: Mapping[str, type], path: Path, within: str = "") -> None:
    for key, value in said.items():
        if key not in known:
            raise WorkspaceFileError(f"{path} has a key that is not known: {within}{key}")
        if not isinstance(value, known[key]):
            raise WorkspaceFileError(f"{path} should have {_KINDS[known[key]]} at {within}{key}")


def _settings(said: dict[str, Any], path: Path) -> Settings:
    web, keys, check, ledger = (said.get(name, {}) for name in ("web", "keys", "check", "ledger"))
    standard = Settings()
    if not all(isinstance(host, str) and host for host in web.get("hosts", ())):
        raise WorkspaceFileError(f"{path} should have a list of host names in quotes at web.hosts")
    if not all(isinstance(origin, str) and _is_origin(origin) for origin in web.get("origins", ())):
        raise WorkspaceFileError(f"{path} should have origins such as https://www.example.org at web.origins")
    return Settings(
        controller=said.get("controller", standard.controller),
        is_demo=said.get("demo", False),
        public_url=_address(web["url"], path) if "url" in web else None,
        root_key=keys.get("root", standard.root_key),
        signing_key=keys.get("signing", standard.signing_key),
        origin=_origin(ledger["origin"], path) if "origin" in ledger else standard.origin,
        fresh_for=_fresh_for(check["fresh_for"], path) if "fresh_for" in check else standard.fresh_for,
        smallest_group=_smallest_group(check["smallest_group"], path) if "smallest_group" in check else SMALLEST_GROUP,
        house=house(said.get("rights", {}), path),
        mail=mail(said.get("mail", {}), path),
        work=work(said.get("work", {}), path),
        partners=partner_settings(said.get("drp", {}), said.get("opendsr", {}), path),
    )


def _address(said: str, path: Path) -> str:
    try:
        parts = urlsplit(said)
        whole = _is_address(parts)
    except ValueError:
        whole = False
    if not whole:
        # The text is not repeated: a password may stand in it.
        raise WorkspaceFileError(f"{path} should have an address such as https://privacy.example.org at web.url")
    return said.rstrip("/")


def _is_origin(said: str) -> bool:
    try:
        parts = urlsplit(said)
        return _is_address(parts) and not parts.path
    except ValueError:
        return False


def _is_address(parts: SplitResult) -> bool:
    plain = not (parts.username or parts.password or parts.query or parts.fragment)
    return parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0 and plain


def _origin(said: str, path: Path) -> str:
    if not is_key_name(said):
        raise WorkspaceFileError(f"{path} should have a name without spaces and plus signs at ledger.origin")
    return said


def _fresh_for(said: str, path: Path) -> timedelta:
    try:
        found = _length(Period.parse(said))
    except PeriodError:
        found = timedelta()
    if not found:
        raise WorkspaceFileError(f"{path} should have an ISO 8601 duration such as PT26H at check.fresh_for")
    return found


def _smallest_group(said: int, path: Path) -> int:
    if isinstance(said, bool) or said < 2:  # noqa: PLR2004 - one person is no group
        raise WorkspaceFileError(f"{path} should have a whole number of two or more at check.smallest_group")
    return said


def _length(period: Period) -> timedelta:
    return timedelta(days=period.days + 30 * period.months + 365 * period.years, hours=period.hours)
