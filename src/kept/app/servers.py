"""Database servers that a demonstration may stand on: their urls, and what opens them by reference (decision 0006)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError

from kept.app.errors import NotAServerError
from kept.estate.address import holds_password
from kept.estate.errors import PasswordInUrlError
from kept.safeguards.secrets import resolve_secret

_BACKENDS = {"postgresql": ("postgresql",), "mariadb": ("mariadb", "mysql")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """A server of a kind (`postgresql`, `mariadb`): where it is, and the reference to its password, if it wants one."""

    kind: str
    url: str
    secret: str | None = None


def opened_by(servers: Iterable[Server], *, environ: Mapping[str, str], base: Path) -> dict[str, str]:
    """Return the url of each server, with its password, by its kind; the file of a secret is looked for from `base`.

    Raises `PasswordInUrlError`, `SecretError`, and `NotAServerError` where the url is not one of that kind.
    """
    return {one.kind: _with_password(one, environ, base) for one in servers}


def _with_password(server: Server, environ: Mapping[str, str], base: Path) -> str:
    if holds_password(server.url):
        raise PasswordInUrlError(f"The url of the {server.kind} server holds a password")
    try:
        url = make_url(server.url)
    except (ArgumentError, ValueError):
        raise NotAServerError(f"What is given for the {server.kind} server is no url") from None
    if url.get_backend_name() not in _BACKENDS[server.kind]:
        raise NotAServerError(f"What is given for the {server.kind} server is the url of something else")
    if server.secret is not None:
        url = url.set(password=resolve_secret(server.secret, environ=environ, base=base))
    return url.render_as_string(hide_password=False)
