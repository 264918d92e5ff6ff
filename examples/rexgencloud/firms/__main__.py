"""Run a firm: `python -m rexgencloud.firms NAME --folder DIR --port N`, on this machine alone, until Ctrl-C."""

import argparse
import signal
import sys
from pathlib import Path
from threading import Event, Thread

from rexgencloud.firms.calling import is_listening, port_file
from rexgencloud.firms.manners import EXTENSION
from rexgencloud.firms.registry import FIRMS, create_firm
from rexgencloud.firms.state import State
from rexgencloud.firms.webhooks import send_waiting
from rexgencloud.serving import server_for
from rexgencloud.simulated import clock_of_demonstration

_EVERY = 5.0
"""Seconds between two tries to tell the company what it has not taken yet."""


def main(arguments: list[str] | None = None) -> int:
    """Serve until told to stop; return the exit status."""
    asked = _parser().parse_args(arguments)
    if not asked.folder.is_dir():
        sys.stderr.write(f"There is no folder {asked.folder}: build a company with `kept demo`.\n")
        return 2
    if asked.port and is_listening(asked.port):
        sys.stderr.write(f"Something else listens at port {asked.port}: end it, or give another --port.\n")
        return 2
    app = create_firm(asked.name, asked.folder, clock_of_demonstration())
    server = server_for(app, asked.port)
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    state: State = app.extensions[EXTENSION]
    here, ended = port_file(asked.name, asked.folder), Event()
    postman = Thread(target=_deliver_until, args=(ended, state), daemon=True)
    here.write_text(str(server.server_port), encoding="ascii")
    postman.start()
    try:
        # Returns at Ctrl-C.
        server.serve_forever()
    finally:
        here.unlink(missing_ok=True)
        ended.set()
        postman.join()
        server.server_close()
        state.close()
    return 0


def _deliver_until(ended: Event, state: State) -> None:
    while not ended.wait(_EVERY):
        send_waiting(state)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m rexgencloud.firms", description="Run a third party.")
    parser.add_argument("name", choices=[firm.name for firm in FIRMS], help="which one")
    parser.add_argument("--folder", type=Path, required=True, help="the folder that `kept demo` built the stores in")
    parser.add_argument("--port", type=int, default=0, help="the port it listens at; any free one unless given")
    return parser


if __name__ == "__main__":
    sys.exit(main())
