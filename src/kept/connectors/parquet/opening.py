"""Opening a folder of Parquet files, where the package that reads them is installed."""

from pathlib import Path

from kept.connectors.folders import folder_of
from kept.estate import Connector, System
from kept.estate.errors import CannotError


def open_parquet(system: System, secret: str | None, base: Path | None = None) -> Connector:  # noqa: ARG001 - openers answer to the same parameters
    """Open the folder at `system.url`, a `file:` url or a path, relative ones from `base`.

    Raises `UnreachableError` where there is no such folder, and `CannotError` where Polars is not installed or the
    folder is a Delta or Iceberg table, whose log would bring back what was taken out of its files.
    """
    try:
        # Polars is an extra, and slow to import: only who has such a system needs it.
        from kept.connectors.parquet.connector import ParquetConnector
    except ModuleNotFoundError as missing:
        if missing.name != "polars":
            raise
        error = CannotError(f"The system “{system.name}” holds Parquet files, and what reads them is not installed")
        error.advice = "Install it: pip install 'kept[lake]'"
        raise error from None
    folder = folder_of(system, base)
    if any(folder.rglob("_delta_log")) or any(folder.rglob("*.metadata.json")):
        raise CannotError(
            f"The folder of the system “{system.name}” holds a Delta or Iceberg table, which keeps what is taken out"
        )
    return ParquetConnector(system, folder)
