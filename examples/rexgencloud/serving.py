"""Serving on this machine alone, a thread for each request: a chat that waits holds up nobody else."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Thread

from flask import Flask
from werkzeug.serving import BaseWSGIServer, WSGIRequestHandler, make_server

# How long, in seconds, a server may take to see that it is to end.
QUICK = 0.02


class _Quiet(WSGIRequestHandler):
    """Says nothing on the terminal, and nothing about itself: the site writes its own log."""

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        """Say nothing."""

    def version_string(self) -> str:
        """Return a name without versions."""
        return "rexgencloud"


def server_for(app: Flask, port: int) -> BaseWSGIServer:
    """Return a server for `app` on this machine, not yet serving; port 0 takes any that is free."""
    return make_server("127.0.0.1", port, app, threaded=True, request_handler=_Quiet)


@contextmanager
def served(app: Flask, port: int = 0) -> Iterator[str]:
    """Serve `app` in a thread and give out its address."""
    server = server_for(app, port)
    thread = Thread(target=server.serve_forever, args=(QUICK,))
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
