"""Run the company: `python -m rexgencloud.site --folder DIR --port N`, on this machine alone, until Ctrl-C.

Beside the site run a payment processor (a process of its own, at the next port) and a mail server that shows what it
took (at the ports after that).
"""

import argparse
import os
import secrets
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterable, Mapping
from contextlib import ExitStack, suppress
from pathlib import Path

from sqlalchemy import inspect, make_url
from sqlalchemy.exc import SQLAlchemyError

from kept.testing.company import Stores
from rexgencloud.build import ROOMS
from rexgencloud.site.app import create_app
from rexgencloud.site.databases import Databases
from rexgencloud.site.outbox import Outbox, create_outbox, listening
from rexgencloud.site.prober import probe
from rexgencloud.site.serving import served, server_for
from rexgencloud.site.settings import Settings
from rexgencloud.stores import RELATIONAL, engine_of, secret_of
from rexgencloud.tables.staff import METADATA as STAFF

_EVERY = 60.0


def main(arguments: list[str] | None = None) -> int:
    """Serve until told to stop; return the exit status."""
    asked = _parser().parse_args(arguments)
    stores = Stores(folder=asked.folder, urls=dict(_store(one) for one in asked.store))
    if missing := _missing(stores):
        sys.stderr.write(f"There is no company in {asked.folder} ({missing} is missing): build one with `kept demo`.\n")
        return 2
    if taken := _taken(range(asked.port, asked.port + 4)):
        sys.stderr.write(f"Something else listens at port {taken}: end it, or give another --port.\n")
        return 2
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    port, payment_secret = asked.port, secrets.token_hex(32)
    settings = Settings(
        stores=stores,
        secret=_secret(asked.folder),
        address=f"http://127.0.0.1:{port}",
        privacy_centre=asked.privacy_centre,
        processor=f"http://127.0.0.1:{port + 1}",
        payment_secret=payment_secret.encode(),
        mail=("127.0.0.1", port + 2),
        outbox=f"http://127.0.0.1:{port + 3}",
    )
    with ExitStack() as stack:
        processor = _processor(payment_secret, port + 1)
        stack.callback(processor.wait)
        stack.callback(processor.terminate)
        _post_office(stack, port)
        probing = threading.Event()
        prober = threading.Thread(target=_probe_until, args=(probing, settings), daemon=True)
        stack.callback(probing.set)
        prober.start()
        server = server_for(create_app(settings), port)
        sys.stdout.write(f"Rexgencloud is at {settings.address}, its desk at /desk, its post at {settings.outbox}.\n")
        sys.stdout.flush()
        # Returns at Ctrl-C.
        server.serve_forever()
    return 0


def _post_office(stack: ExitStack, port: int) -> None:
    outbox = Outbox()
    mail = listening(outbox, port + 2)
    mail.start()
    stack.callback(mail.stop)
    stack.enter_context(served(create_outbox(outbox), port + 3))


def _processor(secret: str, port: int) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", "rexgencloud.site.examplepay", str(port)]
    with_secret = {**os.environ, "EXAMPLEPAY_SECRET": secret}
    return subprocess.Popen(command, env=with_secret)  # noqa: S603 - a module of our own, and a number


def _probe_until(stop: threading.Event, settings: Settings) -> None:
    stores = Databases(settings.stores)
    while not stop.wait(_EVERY):
        # A look that could not be written down shows as one that was not made.
        with suppress(SQLAlchemyError):
            probe(settings, stores)
    stores.close()


def _taken(ports: Iterable[int]) -> int | None:
    """Return the first of these ports that is not free on this machine, None where all are."""
    for port in ports:
        with socket.socket() as tried:
            if tried.connect_ex(("127.0.0.1", port)) == 0:
                return port
    return None


def _store(text: str) -> tuple[str, str]:
    """Return a system and its url, with the password that the environment holds for it."""
    system, _, url = text.partition("=")
    place = make_url(url).set(password=os.environ.get(secret_of(system)))
    return system, place.render_as_string(hide_password=False)


def _missing(stores: Stores) -> str | None:
    """Return a table of the company that is not there, None where all are."""
    wanted: Mapping[str, set[str]] = {room.system: set(room.tables.tables) for room in ROOMS} | {
        "staff": set(STAFF.tables)
    }
    for system in RELATIONAL:
        if system not in stores.urls and not (stores.folder / f"{system}.db").exists():
            return system
        engine = engine_of(system, stores)
        there = set(inspect(engine).get_table_names())
        engine.dispose()
        if gone := sorted(wanted[system] - there):
            return f"{system}.{gone[0]}"
    return None


def _secret(folder: Path) -> bytes:
    """Return the key that signs cookies and links: made once, readable by its owner alone."""
    file = folder / "site.key"
    if not file.exists():
        file.touch(mode=0o600)
        file.write_bytes(secrets.token_bytes(32))
    return file.read_bytes()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m rexgencloud.site", description="Run the example company.")
    parser.add_argument("--folder", type=Path, required=True, help="the folder that `kept demo` built the stores in")
    parser.add_argument("--port", type=int, default=8090, help="the site's port; the next three are used as well")
    parser.add_argument("--privacy-centre", default="http://127.0.0.1:8000", help="where Kept's own pages are")
    parser.add_argument(
        "--store",
        action="append",
        default=[],
        metavar="SYSTEM=URL",
        help="a system on a server; its password is in REXGENCLOUD_SYSTEM_PASSWORD",
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
