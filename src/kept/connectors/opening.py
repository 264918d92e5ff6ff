"""Which connector a system gets: the kinds that installed packages bring in by the entry point `kept.connectors`."""

from collections.abc import Callable, Mapping
from functools import cache
from importlib.metadata import entry_points
from pathlib import Path
from types import MappingProxyType

from kept.connectors.archives import open_archives
from kept.connectors.http import open_http
from kept.connectors.logs import open_logs
from kept.connectors.maildir import open_maildir
from kept.connectors.parquet import open_parquet
from kept.connectors.relational import open_relational
from kept.estate import Connector, System
from kept.estate.errors import CannotError

Opener = Callable[[System, str | None, Path], Connector]
"""What an entry point names: system, secret and the folder of relative paths in, connector out."""

GROUP = "kept.connectors"


@cache
def openers() -> Mapping[str, Opener]:
    """Return the opener of each kind. The registry is closed once read; no package may replace a built-in kind."""
    built_in: dict[str, Opener] = {
        "relational": open_relational,
        "logs": open_logs,
        "parquet": open_parquet,
        "maildir": open_maildir,
        "archives": open_archives,
        "http": open_http,
    }
    found = {point.name: point.load() for point in entry_points(group=GROUP) if point.name not in built_in}
    return MappingProxyType({**found, **built_in})


def open_connector(system: System, *, secret: str | None, base: Path) -> Connector:
    """Open the connector of `system.kind`; `base` is the folder that relative paths in its url start from.

    Raises `CannotError` for a kind that nobody brings, and the errors of `kept.estate.errors` that the opening meets.
    """
    opener = openers().get(system.kind)
    if opener is None:
        known = ", ".join(sorted(openers()))
        raise CannotError(f"The system “{system.name}” is of the kind “{system.kind}”; known are: {known}")
    return opener(system, secret, base)
