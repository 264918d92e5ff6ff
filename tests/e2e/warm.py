"""A process that has imported what `kept` needs, and forks for each command: two seconds spared, each time.

A command (`-m kept …`, or a program of the tests that works on a workspace) still runs in a process of its own, from
its first line to its exit status, with its own folder, environment and streams. What needs settings (our records, the
pages, all that stands on them) is never imported beforehand: each command starts the framework on the workspace that it
is given.

`python -m tests.e2e.warm SOCKET` says `ready` and serves until its standard input ends.
"""

import gc
import json
import os
import pkgutil
import runpy
import selectors
import shlex
import signal
import socket
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from kept.terms.wording import codes

LARGEST = 1 << 17
NEED_SETTINGS = {"__main__", "app", "cli", "records", "settings", "web", "work"}
"""What of `kept` and the example is left to each command."""
FRAMEWORK = (
    "click",
    "django.core.management.commands.migrate",
    "django.core.serializers",
    "django.db.backends.sqlite3.base",
    "django.db.models",
    "django.http",
    "django.template.engine",
    "django.template.loader",
    "django.test.client",
    "django.urls",
    "fido2.server",
    "granian",
    "holidays.countries",
    "phonenumbers",
    "qrcode",
    "rich.progress",
)
THROUGH = Path(__file__).with_name("through.py")


def warm() -> str:
    """Return where the process listens; it is started once for whoever tests here, and ends with us."""
    return _started()[1]


@cache
def _started() -> tuple["subprocess.Popen[bytes]", str]:
    address = str(Path(tempfile.mkdtemp(prefix="kept-warm-")) / "socket")
    command = [sys.executable, "-m", "tests.e2e.warm", address]
    pipe = subprocess.PIPE
    served = subprocess.Popen(command, cwd=Path(__file__).parents[2], stdin=pipe, stdout=pipe)
    assert served.stdout is not None
    assert served.stdout.readline() == b"ready\n"
    return served, address


def through_warm(*words: str) -> list[str]:
    """Return the command that runs `python` with these words through the warm process, and ends as they do."""
    return [sys.executable, "-I", "-S", str(THROUGH), warm(), *words]


def shim(folder: Path) -> Path:
    """Write a program called `kept` into `folder` that runs its words through the warm process; return the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    program = folder / "kept"
    program.write_text(f'#!/bin/sh\nexec {shlex.join(through_warm("-m", "kept"))} "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    return folder


def import_all(package: str) -> None:
    """Import the modules of a package that need no settings."""
    for found in pkgutil.iter_modules(import_module(package).__path__, f"{package}."):
        if found.name.split(".")[1] not in NEED_SETTINGS:
            import_module(found.name)
            if found.ispkg:
                import_all(found.name)


class Serving:
    """Forks for each command that comes in, and says its status to whoever asked."""

    def __init__(self, address: str) -> None:
        self._listener = socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self._listener.bind(address)
        self._listener.listen()
        self._selector = selectors.DefaultSelector()
        self._selector.register(self._listener, selectors.EVENT_READ)
        self._selector.register(0, selectors.EVENT_READ)

    def next_command(self) -> dict[str, Any] | None:
        """Return the command that this process is to become, or None in the process that serves, at the end."""
        while True:
            for key, _ in self._selector.select():
                if key.fileobj == 0:
                    return None
                if key.data is not None:
                    self._heard(key)
                elif command := self._taken():
                    return command

    def _taken(self) -> dict[str, Any] | None:
        asked, _ = self._listener.accept()
        said, streams, _, _ = socket.recv_fds(asked, LARGEST, 3)
        child = os.fork()
        if child:
            for stream in streams:
                os.close(stream)
            self._selector.register(os.pidfd_open(child), selectors.EVENT_READ, (child, asked))
            self._selector.register(asked, selectors.EVENT_READ, (child, None))
            return None
        for place, stream in enumerate(streams):
            os.dup2(stream, place)
            os.close(stream)
        self._selector.close()
        self._listener.close()
        asked.close()
        command: dict[str, Any] = json.loads(said)
        return command

    def _heard(self, key: selectors.SelectorKey) -> None:
        child, asked = key.data
        if key.fd not in self._selector.get_map():
            return  # it ended as its asker went: both were told at once, and the first settled it
        if asked is None:
            # Nobody says anything after the command: whoever asked wants it to end, or has gone.
            os.kill(child, signal.SIGTERM)
            self._selector.unregister(key.fileobj)
            return
        _, status, _ = os.wait4(child, 0)
        with suppress(BrokenPipeError):
            asked.send(b"%d" % os.waitstatus_to_exitcode(status))
        if asked in self._selector.get_map():
            self._selector.unregister(asked)
        asked.close()
        self._selector.unregister(key.fileobj)
        os.close(key.fd)


def become(command: dict[str, Any]) -> None:
    """Run `python` with the words, in the folder and with the environment of the command."""
    os.environ.clear()
    os.environ.update(command["environment"])
    time.tzset()
    os.chdir(command["folder"])
    # Those opened at the start know what they stood on then: whether it could be sought in, or was a terminal.
    sys.stdin, sys.stdout = open(0, closefd=False), open(1, "w", closefd=False)  # noqa: SIM115 - as long as we live
    sys.stderr = open(2, "w", buffering=1, errors="backslashreplace", closefd=False)  # noqa: SIM115 - as above
    words = command["words"]
    if words[0] == "-m":
        sys.argv = words[1:]
        runpy.run_module(words[1], run_name="__main__", alter_sys=True)
    else:
        sys.argv = words
        sys.path.insert(0, str(Path(words[0]).parent))
        runpy.run_path(words[0], run_name="__main__")


def main(address: str) -> None:
    """Import what commands need, and serve."""
    for package in ("kept", "rexgencloud"):
        import_all(package)
    for module in FRAMEWORK:
        import_module(module)
    codes()  # reads the words in English
    gc.freeze()
    serving = Serving(address)
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    command = serving.next_command()
    if command is not None:
        become(command)


if __name__ == "__main__":
    main(sys.argv[1])
