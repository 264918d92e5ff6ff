"""A folder of log files: which belong together, and their lines in blocks of whole ones."""

import fnmatch
import gzip
import os
import re
import zlib
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, cast

from kept.estate.errors import CannotError, RefusedError, UnreachableError, UnreadableError

BLOCK = 1 << 20
LONGEST = 16 << 20
"""Bytes: a longer line means that this is no log."""

_ROTATION = re.compile(
    r"(?:[-._](?:\d{4}-?\d{2}-?\d{2}(?:[-_T]?\d{2,6})?|\d{10}|\d{1,3}|old|[a-f0-9]{32})|\.(?:gz|bz2|xz|zst|Z|zip))$"
)
_PACKED_OTHERWISE = {b"BZh": "bzip2", b"\xfd7z": "xz", b"(\xb5/": "zstd", b"PK\x03": "zip", b"\x1f\x9d": "compress"}
_TEMPORARY = ".kept-"


@dataclass(frozen=True, slots=True)
class Folder:
    """The folder of one system, with the name that errors call it by."""

    path: Path
    system: str

    def names(self, glob: str = "*") -> list[str]:
        """Return the names of the files that `glob` fits, sorted; hidden files are none of ours."""
        try:
            with os.scandir(self.path) as entries:
                found = [one.name for one in entries if not one.name.startswith(".") and one.is_file()]
        except FileNotFoundError:
            raise UnreachableError(f"The system “{self.system}” has no folder {self.path}") from None
        except NotADirectoryError:
            raise UnreachableError(f"{self.path}, of the system “{self.system}”, is not a folder") from None
        except PermissionError:
            raise RefusedError(f"The folder {self.path} of the system “{self.system}” may not be read") from None
        return sorted(name for name in found if fnmatch.fnmatchcase(name, glob))

    def beyond(self) -> Iterator[str]:
        """Yield what `names` passes over, from the folder: hidden files, what subfolders hold, links to folders.

        Rotation may move a log there, and data that nobody declared must be seen. Links are not followed.
        """
        for folder, folders, files in os.walk(self.path):
            here = Path(folder)
            within = here != self.path
            places = [name for name in files if (within or name.startswith(".")) and _TEMPORARY not in name]
            places += [name for name in folders if (here / name).is_symlink()]
            yield from (str((here / name).relative_to(self.path)) for name in sorted(places))

    def every(self, glob: str) -> Iterator[tuple[str, BinaryIO]]:
        """Yield each file that `glob` fits, open, once: also one that is renamed or appears meanwhile."""
        seen: set[tuple[int, int]] = set()
        fresh = True
        while fresh:
            fresh = False
            for found in self._unseen(glob, seen):
                fresh = True
                yield found

    def _unseen(self, glob: str, seen: set[tuple[int, int]]) -> Iterator[tuple[str, BinaryIO]]:
        for name in self.names(glob):
            with self.opened(name) as file:
                if file is not None and _is_new(file, seen):
                    yield name, file

    @contextmanager
    def opened(self, name: str) -> Iterator[BinaryIO | None]:
        """Open one file; None where it has gone meanwhile."""
        try:
            file = (self.path / name).open("rb")
        except FileNotFoundError:
            yield None
            return
        except PermissionError:
            raise RefusedError(f"{name}, in the system “{self.system}”, may not be read") from None
        with file:
            yield file

    def blocks(self, name: str, file: BinaryIO) -> Iterator[bytes]:
        """Yield the contents of a file, unpacked, in blocks that end where a line ends.

        Raises `UnreadableError` for a file that is cut off or damaged, `CannotError` for one packed otherwise.
        """
        try:
            yield from self._whole_lines(name, unpacked(file, name=name))
        except (EOFError, zlib.error, gzip.BadGzipFile):
            raise UnreadableError(
                f"{name}, in the system “{self.system}”, is cut off or damaged: it does not unpack to its end"
            ) from None

    def _whole_lines(self, name: str, stream: BinaryIO) -> Iterator[bytes]:
        rest = b""
        while block := stream.read(BLOCK):
            end = block.rfind(b"\n") + 1
            if end:
                yield rest + block[:end]
                rest = block[end:]
            else:
                rest += block
            if len(rest) > LONGEST:
                raise UnreadableError(f"{name}, in the system “{self.system}”, has a line of more than 16 MB: no log")
        if rest:
            yield rest


def _is_new(file: BinaryIO, seen: set[tuple[int, int]]) -> bool:
    """Say whether this file, by whatever name, is met for the first time."""
    status = os.fstat(file.fileno())
    identity = (status.st_dev, status.st_ino)
    if identity in seen:
        return False
    seen.add(identity)
    return True


def unpacked(file: BinaryIO, *, name: str) -> BinaryIO:
    """Return the stream of a file's contents. What it begins with says how it is packed, whatever it is called."""
    start = file.peek(3)[:3] if hasattr(file, "peek") else b""
    if is_gzip(start):
        return cast("BinaryIO", gzip.GzipFile(fileobj=file, mode="rb"))
    for magic, how in _PACKED_OTHERWISE.items():
        if start.startswith(magic):
            raise CannotError(f"{name} is packed with {how}; only plain and gzip files can be read")
    return file


def is_gzip(start: bytes) -> bool:
    """Whether a file that begins so is packed with gzip."""
    return start.startswith(b"\x1f\x8b")


def family(name: str) -> str:
    """Return the name that a log has before it is rotated: `access.log` for `access.log-20260101.gz`."""
    while True:
        shorter = _ROTATION.sub("", name)
        if shorter in {name, ""}:
            return name
        name = shorter


def temporary(name: str) -> str:
    """Return how the name of a half-written replacement of a file begins."""
    return f".{name}{_TEMPORARY}"


def ahead(blocks: Iterator[bytes]) -> Iterator[bytes]:
    """Yield `blocks`, the next one already being read and unpacked while this one is looked at."""
    with ThreadPoolExecutor(1) as reader:
        pending = reader.submit(next, blocks, None)
        while (block := pending.result()) is not None:
            pending = reader.submit(next, blocks, None)
            yield block
