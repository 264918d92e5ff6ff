"""Run the site: `python -m rexgencloud.site --folder DIR --port N`, on this machine alone, until SIGTERM or Ctrl-C.

`kept demo --serve` runs it together with the mail server and the third parties.
"""

import argparse
import os
import secrets
import signal
import sys
import threading
from pathlib import Path

from sqlalchemy import Engine, MetaData

from kept.terms.clock import SystemClock
from kept.testing.company import Stores
from rexgencloud.applications import Application, password_file
from rexgencloud.filling import ROOMS
from rexgencloud.planted import faults_of_site
from rexgencloud.serving import server_for
from rexgencloud.simulated import clock_of_demonstration
from rexgencloud.site.app import create_app
from rexgencloud.site.counting import write_events
from rexgencloud.site.current import KEY
from rexgencloud.site.rounds import PROBING, ROUNDS, go_round
from rexgencloud.site.settings import Settings
from rexgencloud.stores import RELATIONAL, address_file, engine_of
from rexgencloud.tables.staff import METADATA as STAFF


def main(arguments: list[str] | None = None) -> int:
    """Serve until told to stop; return the exit status."""
    asked = _parser().parse_args(arguments)
    settings = _settings(asked)
    if missing := _missing(settings.stores):
        sys.stderr.write(
            f"There is no company in {asked.folder} ({missing} is missing): build one with `kept demo`, "
            "or with `kept demo --fresh` where an earlier version built it.\n"
        )
        return 2
    app = create_app(settings)
    # Says so and exits where something else listens at the port.
    server = server_for(app, asked.port)
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    stop = threading.Event()
    going = [threading.Thread(target=go_round, args=(app.extensions[KEY], stop, one)) for one in (PROBING, ROUNDS)]
    for one in going:
        one.start()
    address = address_file(settings.stores)
    address.write_text(settings.address, encoding="ascii")
    # Returns when interrupted.
    server.serve_forever()
    address.unlink(missing_ok=True)
    stop.set()
    for one in going:
        one.join()
    write_events(app.extensions[KEY])
    return 0


def _settings(asked: argparse.Namespace) -> Settings:
    stores = Stores(folder=asked.folder, urls=dict(one.split("=", 1) for one in asked.store))
    return Settings(
        stores=stores,
        secret=_secret(asked.folder),
        address=f"http://127.0.0.1:{asked.port}",
        privacy_centre=asked.privacy_centre,
        firms=dict(one.split("=", 1) for one in asked.firm),
        smtp=("127.0.0.1", asked.smtp) if asked.smtp else None,
        outbox=asked.outbox,
        hand_over=os.environ.get("KEPT_HAND_OVER", ""),
        fences=Path(os.environ["KEPT_FENCES"]) if "KEPT_FENCES" in os.environ else None,
        is_demo=asked.demo,
        faults=faults_of_site(stores) if asked.demo else frozenset(),
        clock=clock_of_demonstration() if asked.demo else SystemClock(),
    )


def _missing(stores: Stores) -> str | None:
    """Return what of the company is not there, None where everything is; of a server, that it has roles is enough."""
    wanted = {room.system: room.tables for room in ROOMS} | {"staff": STAFF}
    for system in RELATIONAL:
        if system in stores.urls and password_file(Application.PANEL, stores).exists():
            continue
        if system in stores.urls or not (stores.folder / f"{system}.db").exists():
            return system
        engine = engine_of(system, stores)
        gone = sorted(_columns(wanted[system]) - _columns(_standing(engine)))
        engine.dispose()
        if gone:
            return f"{system}.{gone[0]}"
    return None


def _standing(engine: Engine) -> MetaData:
    there = MetaData()
    there.reflect(engine)
    return there


def _columns(tables: MetaData) -> set[str]:
    return {f"{table.name}.{column.name}" for table in tables.sorted_tables for column in table.columns}


def _secret(folder: Path) -> bytes:
    """Return the key that signs cookies and links: made once, readable by its owner alone."""
    file = folder / "site.key"
    if not folder.exists():
        return b""
    if not file.exists():
        file.touch(mode=0o600)
        file.write_bytes(secrets.token_bytes(32))
    return file.read_bytes()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m rexgencloud.site", description="Run the example company.")
    parser.add_argument("--folder", type=Path, required=True, help="the folder that `kept demo` built the stores in")
    parser.add_argument("--port", type=int, default=8090, help="the site's port")
    parser.add_argument("--smtp", type=int, help="the port of the mail server on this machine")
    parser.add_argument("--outbox", help="the address of the page that shows the mail that was sent")
    parser.add_argument("--firm", action="append", default=[], metavar="NAME=URL", help="where a third party is")
    parser.add_argument(
        "--demo",
        action="store_true",
        help="show everybody's sign-ins, and let REXGENCLOUD_CLOCK be the clock",
    )
    parser.add_argument("--privacy-centre", default="http://127.0.0.1:8000", help="where Kept's own pages are")
    parser.add_argument(
        "--store",
        action="append",
        default=[],
        metavar="SYSTEM=URL",
        help="a system on a server, which opens to the roles whose passwords are in the folder",
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
