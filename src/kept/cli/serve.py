"""`kept serve`: the web server."""

import os
import socket
from pathlib import Path

import click
from granian.constants import Interfaces
from granian.log import LogLevels
from granian.server import Server

from kept.cli.context import Invocation, pass_invocation
from kept.cli.groups import example, option
from kept.cli.telling import tell
from kept.terms import KeptError

DEFAULT_PORT = 8471
THREADS = 4
SECONDS_TO_END = 3


class PortTakenError(KeptError):
    """The pages cannot be served there: another program listens, or it is no address of this machine."""

    code = "cli.port-taken"
    advice = "Stop what listens there, or choose another with `kept serve --host --port`."


@click.command(epilog=example("kept serve --port 8080"))
@option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@option("--port", type=click.IntRange(1, 65535), default=DEFAULT_PORT, show_default=True, help="The port.")
@pass_invocation
def serve(invocation: Invocation, host: str, port: int) -> None:
    """Serve the promise page and the policy."""
    invocation.workspace()
    run_server(invocation.home, host=host, port=port)


def run_server(home: Path, *, host: str = "127.0.0.1", port: int = DEFAULT_PORT) -> None:
    """Serve the workspace in `home` until interrupted; raise `PortTakenError` where that cannot be."""
    _refuse_taken(host, port)
    os.environ["KEPT_HOME"] = str(home)
    tell(f"The promise page is at http://{host}:{port}/promises")
    tell("Requests are carried on by `kept work`, which runs beside this.")
    tell("Stop with Ctrl-C.")
    Server(
        "kept.web.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        websockets=False,
        blocking_threads=THREADS,
        # A terminal's Ctrl-C reaches the worker as well, and two times in five it then never ended by itself.
        workers_kill_timeout=SECONDS_TO_END,
        log_level=LogLevels.error,
        log_access=False,
    ).serve()


def _refuse_taken(host: str, port: int) -> None:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        socket.create_server((host, port), family=family).close()
    except OSError as error:
        raise PortTakenError(f"The pages cannot be served at {host}, port {port}") from error
