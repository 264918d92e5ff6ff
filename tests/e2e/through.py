"""A command handed to the warm process of `tests.e2e.warm`, which runs it as its own.

Also a program: `python -I -S through.py SOCKET -m kept [WORD ...]` stands on the path as `kept` where a shell runs
commands. Only the standard library is imported, so that it starts in no time.
"""

import json
import os
import signal
import socket
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path


def through(
    address: str,
    words: Sequence[str],
    *,
    folder: str,
    environment: Mapping[str, str],
    streams: Sequence[int],
    patience: float | None = None,
    hands_on: bool = False,
) -> int:
    """Run `python` with these words to its end and return its exit status, as `subprocess` does.

    Raises `TimeoutError` after `patience` seconds; the command is told to end then. Whoever `hands_on` tells it so when
    told itself, and waits for its end.
    """
    said = json.dumps({"words": list(words), "folder": folder, "environment": dict(environment)})
    with socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET) as ours:
        ours.settimeout(patience)
        ours.connect(address)
        if hands_on:
            signal.signal(signal.SIGTERM, lambda *_: ours.shutdown(socket.SHUT_WR))
        socket.send_fds(ours, [said.encode()], list(streams))
        return int(ours.recv(16))


if __name__ == "__main__":
    here = str(Path.cwd())
    ended = through(sys.argv[1], sys.argv[2:], folder=here, environment=os.environ, streams=(0, 1, 2), hands_on=True)
    if ended < 0:
        signal.raise_signal(-ended)
    sys.exit(ended)
