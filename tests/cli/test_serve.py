"""The web server is started where it can be, and stops when a person says so."""

import os
import pty
import select
import signal
import socket
import subprocess
import sys
import urllib.request
from contextlib import suppress
from urllib.error import HTTPError

import pytest

from kept.app import make_workspace
from kept.cli.serve import PortTakenError, run_server


def test_a_port_that_is_taken_is_said_before_anything_starts(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]

        with pytest.raises(PortTakenError, match=f"^The pages cannot be served at 127.0.0.1, port {port}$"):
            run_server(tmp_path, port=port)


def test_an_interrupt_from_a_terminal_ends_the_server_and_all_it_started(tmp_path):
    make_workspace(tmp_path / "home", controller="Someone")
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    terminal, inside = pty.openpty()
    command = [sys.executable, "-m", "kept", "--home", str(tmp_path / "home"), "serve", "--port", str(port)]
    with subprocess.Popen(command, stdout=inside, stderr=inside, start_new_session=True) as server:
        os.close(inside)
        try:
            wait_for_an_answer(port, terminal)

            os.killpg(server.pid, signal.SIGINT)

            assert server.wait(timeout=30) == 0
            with pytest.raises(ProcessLookupError):
                os.killpg(server.pid, 0)
        finally:
            with suppress(ProcessLookupError):
                os.killpg(server.pid, signal.SIGKILL)
            os.close(terminal)


def wait_for_an_answer(port: int, terminal: int, tries: int = 600) -> None:
    for _ in range(tries):
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=5).close()
        except HTTPError:
            return
        except OSError:
            # Nothing listens yet: whatever it says next is waited for.
            said, _, _ = select.select([terminal], [], [], 0.1)
            if said:
                os.read(terminal, 4096)
        else:
            return
    raise AssertionError(f"nothing answered at port {port}")
