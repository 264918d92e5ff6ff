"""Real `kept` processes, and what stands on the disk before and after them."""

import gzip
import hashlib
import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Any

from tests.e2e.through import through
from tests.e2e.warm import warm

KEPT = (sys.executable, "-m", "kept")
PATIENCE = 120


@dataclass(frozen=True, slots=True)
class Answer:
    """What a process said, and its exit status."""

    status: int
    out: str
    err: str

    def document(self) -> dict[str, Any]:
        """Return what it printed as JSON; standard output holds nothing else."""
        found = json.loads(self.out)
        assert isinstance(found, dict)
        return found


def assert_refused(answer: Answer, code: str) -> None:
    """One line on standard error, with advice after what is wrong, a code that `code` fits, and no one's data in it."""
    assert (answer.status, answer.out) == (2, ""), answer
    assert re.fullmatch(rf"kept: \S[^\n]*[.!?”)] \S[^\n]*[.:] \[({code})\]\n", answer.err), answer.err
    assert not re.search(r"Traceback|hunter2|[\w.]+@[\w-]+\.\w+", answer.err), answer.err


@dataclass(frozen=True, slots=True)
class Place:
    """A folder where `kept` is run, the workspace in it, and the moment it is run as of."""

    folder: Path
    at: str

    @property
    def home(self) -> Path:
        return self.folder / "home"

    @property
    def stores(self) -> Path:
        return self.home / "estate"

    def environment(self, **more: str) -> dict[str, str]:
        inherited = {name: value for name, value in os.environ.items() if not name.startswith("KEPT_")}
        return {**inherited, "KEPT_HOME": str(self.home), "KEPT_AT": self.at, "NO_PROXY": "*", **more}

    def kept(self, *words: str | Path, env: Mapping[str, str] | None = None, before: Sequence[str] = ()) -> Answer:
        """Run `kept` to its end; `before` stands in front of it, as `prlimit …` would."""
        return self.run([*before, *KEPT, *map(str, words)], env=env)

    def run(self, command: Sequence[str], *, env: Mapping[str, str] | None = None) -> Answer:
        """Run a program to its end; one of Python's is spared the imports, unless `env` changes what is imported."""
        environment = self.environment(**(env or {}))
        with TemporaryFile() as out, TemporaryFile() as err:
            if command[0] == sys.executable and "PYTHONPATH" not in (env or {}):
                with Path(os.devnull).open("rb") as nothing:
                    streams = [one.fileno() for one in (nothing, out, err)]
                    words, folder = command[1:], str(self.folder)
                    status = through(
                        warm(), words, folder=folder, environment=environment, streams=streams, patience=PATIENCE
                    )
            else:
                done = subprocess.run(
                    command, cwd=self.folder, env=environment, stdout=out, stderr=err, timeout=PATIENCE, check=False
                )
                status = done.returncode
            return Answer(status, _written(out), _written(err))

    def start(self, *words: str) -> "subprocess.Popen[bytes]":
        """Start `kept` and return at once."""
        pipe = subprocess.PIPE
        return subprocess.Popen([*KEPT, *words], cwd=self.folder, env=self.environment(), stdout=pipe, stderr=pipe)

    def restore(self, pristine: Path) -> None:
        """Put the workspace back as it was: at the same path, since an estate names its stores by theirs."""
        shutil.rmtree(self.home, ignore_errors=True)
        shutil.copytree(pristine, self.home)


def _written(file: IO[bytes]) -> str:
    file.seek(0)
    return file.read().decode()


def contents(stores: Path) -> dict[str, str]:
    """Return a digest of what each store holds: the rows of a database, the unpacked lines of a log, or plain bytes."""
    return {str(path.relative_to(stores)): _digest(path) for path in sorted(stores.rglob("*")) if path.is_file()}


def records(home: Path) -> str:
    """Return a digest of everything in our own records: their rows, or their bytes where they are no database."""
    return _digest(home / "kept.db")


def _digest(path: Path) -> str:
    try:
        if path.suffix == ".db":
            return _rows(path)
        if path.suffix == ".gz":
            return hashlib.sha256(gzip.decompress(path.read_bytes())).hexdigest()
    except (sqlite3.DatabaseError, EOFError):
        return hashlib.sha256(path.read_bytes()).hexdigest()
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _rows(database: Path) -> str:
    found = hashlib.sha256()
    with closing(sqlite3.connect(database)) as connection:
        for line in connection.iterdump():
            # Up to which erasure a store was brought is an instant, and another one each time.
            if "_fence" not in line:
                found.update(line.encode())
    return found.hexdigest()
