"""The prober: asks each service whether it is there, and writes down what it saw. It looks at nobody's data."""

import socket
import time
from collections.abc import Iterator

import httpx
from sqlalchemy import delete

from rexgencloud.applications import Application
from rexgencloud.moments import days
from rexgencloud.site.current import Site
from rexgencloud.site.databases import add
from rexgencloud.site.settings import Settings
from rexgencloud.tables.support import UPTIME

_KEPT_DAYS = 90
_PATIENCE = 3
OUTSIDE = ("payments", "registrar")
"""The third parties without which customers notice."""


def probe(site: Site) -> None:
    """Look at every service once."""
    seen, at = list(_looks(site.settings)), site.now()
    with site.of(Application.PROBER).writing("support") as connection:
        connection.execute(delete(UPTIME).where(UPTIME.c.at < days(at, _KEPT_DAYS)))
        for service, answer in seen:
            add(connection, UPTIME, {"service": service, "at": at, "up": answer is not None, "answer_ms": answer})


def _looks(settings: Settings) -> Iterator[tuple[str, int | None]]:
    yield "website", _web(f"{settings.address}/health")
    for name in OUTSIDE:
        if name in settings.firms:
            yield name, _web(f"{settings.firms[name]}/health")
    if settings.smtp:
        yield "mail", _port(*settings.smtp)


def _web(url: str) -> int | None:
    """Return how many milliseconds an answer took, None where there was none."""
    started = time.monotonic()
    try:
        httpx.get(
            url, timeout=_PATIENCE, trust_env=False, headers={"User-Agent": "Rexgencloud prober"}
        ).raise_for_status()
    except httpx.HTTPError:
        return None
    return int((time.monotonic() - started) * 1000)


def _port(host: str, port: int) -> int | None:
    started = time.monotonic()
    try:
        with socket.create_connection((host, port), timeout=_PATIENCE):
            return int((time.monotonic() - started) * 1000)
    except OSError:
        return None
