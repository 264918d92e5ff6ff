"""Programs run together: all ready or none, each death told, and nothing left behind."""

import signal
import socket
import sys

import pytest

from kept.testing.company import Program
from kept.testing.running import NotStartedError, PortInUseError, started, stay

WAITS = "import time; time.sleep(60)"
LISTENS = "import socket, sys; s = socket.create_server(('127.0.0.1', int(sys.argv[1])));" + WAITS
HEARS = "import os, signal; os.kill(os.getpid(), signal.SIGINT);"
STUBBORN = "import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN);"


@pytest.fixture
def port():
    with socket.create_server(("127.0.0.1", 0)) as free:
        return int(free.getsockname()[1])


def program(name, code, *arguments, ports=()):
    return Program(name=name, command=(sys.executable, "-c", code, *map(str, arguments)), ports=ports)


def test_programs_are_given_out_once_they_listen_and_have_ended_afterwards(port):
    with started([program("first", LISTENS, port, ports=(port,))]) as processes:
        socket.create_connection(("127.0.0.1", port)).close()
        running = {name: process.poll() for name, process in processes.items()}

    assert running == {"first": None}
    assert [process.returncode for process in processes.values()] == [-signal.SIGTERM]


def test_a_port_that_is_taken_is_said_before_anything_starts(port):
    with socket.create_server(("127.0.0.1", port)):
        taken = f"^The second cannot listen at port {port}$"
        with (
            pytest.raises(PortInUseError, match=taken),
            started([program("first", "raise SystemExit(1)"), program("second", "", ports=(port,))]),
        ):
            pass


def test_a_program_that_ends_before_it_is_ready_takes_the_others_with_it(port):
    dying = program("second", "raise SystemExit(3)", ports=(1,))

    with (
        pytest.raises(NotStartedError, match=r"^The second ended with status 3 before it was ready$"),
        started([program("first", LISTENS, port, ports=(port,)), dying]),
    ):
        pass

    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", port))


def test_each_program_that_ends_by_itself_is_told_with_its_status():
    told = []

    with started([program("first", "raise SystemExit(3)"), program("second", "")]) as processes:
        stay(processes, lambda name, status: told.append((name, status)))

    assert sorted(told) == [("first", 3), ("second", 0)]


@pytest.fixture
def heeding():
    """Heed interrupts, as a program at a terminal does: one that a shell started in the background is told not to."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.usefixtures("heeding")
def test_an_interrupt_ends_the_stay_and_is_no_business_of_the_programs(port, number):
    rises = program("first", HEARS + LISTENS, port, ports=(port,))
    interrupts = program("second", f"import os; os.kill(os.getppid(), {int(number)});" + WAITS)

    with started([rises]) as first, started([interrupts]) as second:
        stay({**first, **second}, lambda name, status: pytest.fail(f"{name} ended with {status}"))
        states = [process.poll() for process in (*first.values(), *second.values())]

    assert states == [None, None]


def test_a_program_that_will_not_end_is_ended(port):
    with started([program("first", STUBBORN + LISTENS, port, ports=(port,))], grace=0.1) as processes:
        pass

    assert [process.returncode for process in processes.values()] == [-signal.SIGKILL]
