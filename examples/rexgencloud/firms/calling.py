"""Calling a firm: at its port where its process runs, or else its application within this process."""

import socket
from pathlib import Path
from urllib.parse import urlsplit

import httpx

from kept.estate.errors import CannotError
from rexgencloud.firms.manners import EXTENSION, credentials
from rexgencloud.firms.registry import FIRMS, create_firm, find_firm
from rexgencloud.firms.state import FOLDER, State, key_of

_PATIENCE = 5.0
NOWHERE = "http://firm.example"
"""The address of a firm that answers within this process."""


def port_file(name: str, folder: Path) -> Path:
    """Return the file in which a running firm says at which port it listens."""
    return folder / FOLDER / f"{name}.port"


def address(name: str, folder: Path) -> str | None:
    """Return where the process of a firm listens, None where it does not run.

    The firm is asked for its name first: a port that one left behind may be another program's by now, and the key to a
    firm is nobody else's business.
    """
    try:
        port = int(port_file(name, folder).read_text(encoding="ascii"))
    except (FileNotFoundError, ValueError):
        return None
    there = f"http://127.0.0.1:{port}"
    return there if is_listening(port) and _is(name, there) else None


def _is(name: str, there: str) -> bool:
    try:
        answer = httpx.get(f"{there}/health", timeout=_PATIENCE, trust_env=False)
        return bool(answer.json()["firm"] == name)
    except (httpx.HTTPError, ValueError, KeyError, TypeError):
        return False


def is_listening(port: int) -> bool:
    """Whether anything listens at a port of this machine."""
    with socket.socket() as tried:
        return tried.connect_ex(("127.0.0.1", port)) == 0


def client(name: str, folder: Path) -> httpx.Client:
    """Return a client with which the company asks a firm, and shows who it is as that firm wants it. Close it."""
    header, value = credentials(find_firm(name).auth, key_of(name, folder))
    transport, base = reach(name, folder)
    return httpx.Client(transport=transport, base_url=base, headers={header: value}, timeout=10, trust_env=False)


def carrier(url: str, base: Path) -> tuple[httpx.BaseTransport, str]:
    """Return what carries requests to `example-firm:NAME` in the stores of the folder `base`, as the estate has it."""
    name = urlsplit(url).path
    if name not in {firm.name for firm in FIRMS}:
        raise CannotError(f"There is no example firm “{name}”")
    return reach(name, base)


def reach(name: str, folder: Path) -> tuple[httpx.BaseTransport, str]:
    """Return what carries requests to a firm, and the address that they begin with."""
    running = address(name, folder)
    return (httpx.HTTPTransport(), running) if running else (Within(name, folder), NOWHERE)


class Within(httpx.BaseTransport):
    """Carries requests to the application of a firm within this process."""

    def __init__(self, name: str, folder: Path) -> None:
        self._app = create_firm(name, folder)
        self._inner = httpx.WSGITransport(self._app)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Return what the firm answers."""
        return self._inner.handle_request(request)

    def close(self) -> None:
        """Let go of the firm's file."""
        state: State = self._app.extensions[EXTENSION]
        state.close()
