"""Programs that run together: started as one, watched, and ended as one."""

import os
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager

from kept.terms import KeptError
from kept.testing.company import Program


class PortInUseError(KeptError):
    """A program cannot listen where it should: another program does."""

    code = "testing.port-in-use"
    advice = "Stop what listens there, or choose another --port: those that follow it are used too."


class NotStartedError(KeptError):
    """A program ended before it was ready, or was not ready in time."""

    code = "testing.not-started"
    advice = "What it said stands above; build the company anew with `kept demo --fresh`, and start again."


Process = subprocess.Popen[bytes]
Ended = Callable[[str, int], None]
"""Called with the name of a program that has ended by itself, and its exit status."""

_PATIENCE = 60.0
_GRACE = 8.0
_LOOKS = 0.2


@contextmanager
def started(programs: Sequence[Program], *, grace: float = _GRACE) -> Iterator[Mapping[str, Process]]:
    """Start the programs and give them out by name once all are ready; at the end every one of them has ended.

    One that has not ended `grace` seconds after it was told to is killed. Raises `PortInUseError` before anything
    starts, and `NotStartedError` where one does not get ready.
    """
    _refuse_taken(programs)
    processes: dict[str, Process] = {}
    # Whoever ends this process, and not the whole group, ends the programs as well.
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        for program in programs:
            processes[program.name] = _start(program)
        for program in programs:
            _wait_for(program, processes[program.name])
        yield processes
    finally:
        _end(reversed(processes.values()), grace)
        signal.signal(signal.SIGTERM, before)


def stay(processes: Mapping[str, Process], ended: Ended) -> None:
    """Stay until interrupted, or until the last program has ended; each that ends by itself is told to `ended`."""
    running = dict(processes)
    try:
        while running:
            for name in [name for name, process in running.items() if process.poll() is not None]:
                ended(name, running.pop(name).returncode)
            time.sleep(_LOOKS)
    except KeyboardInterrupt:
        return


def _refuse_taken(programs: Sequence[Program]) -> None:
    for program in programs:
        for port in program.ports:
            try:
                socket.create_server(("127.0.0.1", port)).close()
            except OSError as error:
                raise PortInUseError(f"The {program.name} cannot listen at port {port}") from error


def _start(program: Program) -> Process:
    # A terminal's Ctrl-C reaches the whole group. The programs do not hear it: they are ended from here, in order.
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        environment = {**os.environ, **program.environment}
        return subprocess.Popen(program.command, env=environment, stdout=subprocess.DEVNULL)  # noqa: S603 - the company's own
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _wait_for(program: Program, process: Process) -> None:
    until = time.monotonic() + _PATIENCE
    while not all(map(_listens, program.ports)):
        if process.poll() is not None:
            raise NotStartedError(f"The {program.name} ended with status {process.returncode} before it was ready")
        if time.monotonic() > until:
            raise NotStartedError(f"The {program.name} was not ready after {_PATIENCE:.0f} seconds")
        time.sleep(_LOOKS)


def _listens(port: int) -> bool:
    with socket.socket() as asking:
        return asking.connect_ex(("127.0.0.1", port)) == 0


def _end(processes: Iterable[Process], grace: float) -> None:
    ending = list(processes)
    for process in ending:
        process.terminate()
    for process in ending:
        try:
            process.wait(grace)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
