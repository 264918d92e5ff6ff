"""Rotated log files, plain and gzip, in a folder of a web server."""

from pathlib import Path

from kept.estate import Connector, System


def open_logs(system: System, secret: str | None, base: Path | None = None) -> Connector:
    raise NotImplementedError
