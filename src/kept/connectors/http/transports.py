"""What carries requests to an address: HTTP itself, or what an installed package brings for a scheme of its own."""

from collections.abc import Callable, Mapping
from functools import cache
from importlib.metadata import entry_points
from pathlib import Path
from types import MappingProxyType
from urllib.parse import urlsplit

import httpx

from kept.estate import System
from kept.estate.errors import CannotError

GROUP = "kept.transports"

Carrier = Callable[[str, Path], tuple[httpx.BaseTransport, str]]
"""What an entry point names: a system's url and the folder of the estate in; a transport and a base address out."""


def over_http(url: str, base: Path) -> tuple[httpx.BaseTransport, str]:  # noqa: ARG001 - carriers answer to the same parameters
    """Return what carries requests over the network, with certificates checked and no proxy."""
    return httpx.HTTPTransport(trust_env=False), url


@cache
def carriers() -> Mapping[str, Carrier]:
    """Return what carries to each scheme. The registry is closed once read; no package may replace a built-in one."""
    built_in: dict[str, Carrier] = {"http": over_http, "https": over_http}
    found = {point.name: point.load() for point in entry_points(group=GROUP) if point.name not in built_in}
    return MappingProxyType({**found, **built_in})


def carrier_to(system: System, base: Path) -> tuple[httpx.BaseTransport, str]:
    """Return the transport to `system.url` and the address that requests begin with.

    Raises `CannotError` for a scheme that nobody brings.
    """
    scheme = urlsplit(system.url).scheme
    carrier = carriers().get(scheme)
    if carrier is None:
        known = ", ".join(sorted(carriers()))
        raise CannotError(f"Nothing carries requests to the address of “{system.name}”; known schemes are: {known}")
    return carrier(system.url, base)
