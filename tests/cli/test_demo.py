"""The company at work beside Kept's pages, as `make demo` starts it."""

import os
import re
import signal
import socket
import subprocess
import sys
import urllib.request
from contextlib import suppress
from pathlib import Path

import pytest

PORTS = 12


@pytest.fixture
def port():
    """Return the first of some ports in a row that are free."""
    return next(first for first in range(28_400, 29_400, PORTS) if all(map(is_free, range(first, first + PORTS))))


def is_free(port):
    with socket.socket() as tried:
        return tried.connect_ex(("127.0.0.1", port)) != 0


@pytest.fixture
def at_work(demo, port):
    """Return the company at work, as a process at the head of a group of its own."""
    command = [sys.executable, "-m", "kept", "demo", "--people", "20", "--serve", "--port", str(port)]
    environment = {name: value for name, value in demo.environment().items() if name != "KEPT_AT"}
    with subprocess.Popen(
        command, env=environment, start_new_session=True, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as group:
        try:
            yield group
        finally:
            with suppress(ProcessLookupError):
                os.killpg(group.pid, signal.SIGKILL)


def said_until(stream, ending):
    lines = []
    for line in stream:
        lines.append(line)
        if ending in line:
            return lines
    raise AssertionError("".join(lines))


def children_of(process):
    """Return the process ids of its children, by what they run."""
    ids = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()
    return {Path(f"/proc/{one}/cmdline").read_text().replace("\0", " "): int(one) for one in ids}


def test_the_company_opens_its_doors_says_where_and_ends_as_one(at_work, port):
    listed = "".join(said_until(at_work.stdout, "Stop with Ctrl-C"))
    answers = [urllib.request.urlopen(address, timeout=20).status for address in re.findall(r"http://\S+", listed)]
    (victim,) = (number for command, number in children_of(at_work).items() if "site.outbox" in command)
    os.kill(victim, signal.SIGKILL)
    (told,) = said_until(at_work.stdout, "has ended")

    os.killpg(at_work.pid, signal.SIGINT)
    out, err = at_work.communicate(timeout=40)

    assert answers == [200] * 8
    assert re.search(r"Website +http://127.0.0.1:\d+/ +\S+@example.org / correct horse", listed)
    assert told == "The mail server has ended (status -9); the others go on.\n"
    assert (out, err, at_work.returncode) == ("", "", 0)
    with pytest.raises(ProcessLookupError):
        os.killpg(at_work.pid, 0)


def test_a_port_that_is_taken_is_named_with_who_needs_it(demo, port):
    with socket.create_server(("127.0.0.1", port + 1)):
        answer = demo.kept("demo", "--people", "20", "--serve", "--port", str(port))

    said = f"kept: The website cannot listen at port {port + 1}. Stop what listens there, or choose another --port"
    assert (answer.status, answer.err.startswith(said)) == (2, True)
