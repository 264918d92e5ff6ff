"""`kept serve`: the web server."""

import os
from pathlib import Path

import click
from granian.constants import Interfaces
from granian.server import Server

from kept.cli.context import Invocation, pass_invocation
from kept.cli.groups import example, option
from kept.cli.telling import tell

DEFAULT_PORT = 8471


@click.command(epilog=example("kept serve --port 8080"))
@option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@option("--port", type=click.IntRange(1, 65535), default=DEFAULT_PORT, show_default=True, help="The port.")
@pass_invocation
def serve(invocation: Invocation, host: str, port: int) -> None:
    """Serve the promise page and the policy."""
    invocation.workspace()
    run_server(invocation.home, host=host, port=port)


def run_server(home: Path, *, host: str = "127.0.0.1", port: int = DEFAULT_PORT) -> None:
    """Serve the workspace in `home` until interrupted."""
    os.environ["KEPT_HOME"] = str(home)
    tell(f"The promise page is at http://{host}:{port}/promises")
    tell("Stop with Ctrl-C.")
    Server("kept.web.wsgi:application", address=host, port=port, interface=Interfaces.WSGI, log_access=False).serve()
