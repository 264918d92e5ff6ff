"""From a system of the estate to a line to the firm."""

import base64
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import httpx

from kept.connectors.http.asking import Firm
from kept.connectors.http.caller import Caller, Now, Pause
from kept.connectors.http.connector import HttpConnector
from kept.connectors.http.description import Auth, Description
from kept.connectors.http.reading import load_description
from kept.connectors.http.transports import carrier_to
from kept.estate import System
from kept.estate.errors import CannotError, RefusedError

OPTION = "description"


def _wall_clock() -> datetime:
    return datetime.now(UTC)


def open_http(
    system: System,
    secret: str | None,
    base: Path | None = None,
    *,
    pause: Pause = time.sleep,
    now: Now = _wall_clock,
) -> HttpConnector:
    """Open the firm at `system.url`, described by the file that the option `description` names, from `base`.

    Nothing is asked of the firm yet. Raises `EstateFileError` where the description is not what it must be,
    `CannotError` where none is named, `RefusedError` where the firm wants a secret and the estate refers to none.
    """
    folder = base or Path()
    if OPTION not in system.options:
        raise CannotError(f"The system “{system.name}” needs the option “{OPTION}”: the file that describes it")
    description = load_description(folder / system.options[OPTION])
    transport, address = carrier_to(system, folder)
    client = httpx.Client(
        transport=transport,
        base_url=address,
        headers=_credentials(system, description, secret),
        timeout=description.patience.answer,
        trust_env=False,
        follow_redirects=False,
    )
    caller = Caller(client=client, system=system.name, description=description, pause=pause, now=now)
    return HttpConnector(firm=Firm(system=system, caller=caller), base=folder)


def _credentials(system: System, description: Description, secret: str | None) -> dict[str, str]:
    if description.auth is Auth.NONE:
        return {}
    if secret is None or not secret.isascii() or not secret.isprintable():
        what = "refers to none" if secret is None else "refers to one that no header can hold"
        raise RefusedError(f"The system “{system.name}” wants a secret, and the estate {what}")
    written: dict[Auth, Callable[[], str]] = {
        Auth.BEARER: lambda: f"Bearer {secret}",
        Auth.BASIC: lambda: "Basic " + base64.b64encode(f"{description.user}:{secret}".encode()).decode(),
        Auth.HEADER: lambda: secret,
    }
    return {description.header: written[description.auth]()}
