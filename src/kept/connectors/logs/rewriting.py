"""Taking lines out of a log file, or changing them: the whole file at once or not at all."""

import errno
import gzip
import hashlib
import os
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from kept.connectors.logs.dividing import Divider
from kept.connectors.logs.editing import Edited
from kept.connectors.logs.files import BLOCK, Folder, family, is_gzip, temporary
from kept.estate.errors import RefusedError, UnreachableError
from kept.estate.keydigest import salted
from kept.estate.ports import Acted

Edit = Callable[[bytes], Edited]
"""Takes successive selected lines."""

_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_NOT_ALLOWED = {errno.EACCES, errno.EPERM, errno.EROFS}
_TRIES = 5


class _MovedError(Exception):
    """The file was written to or renamed while it was read."""


@dataclass(frozen=True, slots=True)
class Survey:
    """What a first reading of a file found: lines to change, whether anything stays, and the digest of the changed."""

    count: int
    stays: bool
    digest: str


@dataclass(frozen=True, slots=True)
class Rewriter:
    """Changes the lines that `divider` selects in one file of `folder`; without `edit` they go."""

    folder: Folder
    divider: Divider
    salt: bytes
    edit: Edit | None = None

    def carry_out(self, name: str) -> Acted:
        """Change the file, unless no line of it is selected; all or nothing.

        A file of which nothing stays is removed; one without a rotated name, to which its server may still write, is
        emptied instead. What a server appends while a plain file is rewritten is kept; the server must be told to
        open its log again, as after a rotation. The digest is over the changed lines, as they were, in their order.
        """
        self._clear_up(name)
        for _ in range(_TRIES):
            with suppress(_MovedError), self._plainly(name), self.folder.opened(name) as file:
                return self._once(name, file)
        raise UnreachableError(
            f"{name}, in the system “{self.folder.system}”, is being rotated or written to without a pause"
        )

    def _once(self, name: str, file: BinaryIO | None) -> Acted:
        if file is None:
            return Acted(count=0, digest=self._digest().hexdigest())
        before = os.fstat(file.fileno())
        survey = self._survey(name, file)
        if survey.count:
            if survey.stays:
                self._rewrite(name, file, before)
            else:
                self._remove(name, before)
        return Acted(count=survey.count, digest=survey.digest)

    def _survey(self, name: str, file: BinaryIO) -> Survey:
        digest, count, stays = self._digest(), 0, False
        for block in self.folder.blocks(name, file):
            for piece in self.divider.divide(block):
                stays = stays or self.edit is not None or not piece.selected
                if not piece.selected:
                    continue
                edited = self.edit(piece.lines) if self.edit else None
                count += edited.count if edited else piece.count
                digest.update(edited.changed if edited else piece.lines)
        return Survey(count=count, stays=stays, digest=digest.hexdigest())

    def _digest(self) -> "hashlib._Hash":
        return hashlib.sha256(salted(self.salt))

    def _remove(self, name: str, before: os.stat_result) -> None:
        path = self.folder.path / name
        self._still(path, before, length=before.st_size)
        if family(name) == name:
            os.truncate(path, 0)
        else:
            path.unlink()
        _sync(self.folder.path)

    def _rewrite(self, name: str, file: BinaryIO, before: os.stat_result) -> None:
        path = self.folder.path / name
        file.seek(0)
        packed = is_gzip(file.read(2))
        file.seek(0)
        new = self.folder.path / f"{temporary(name)}{secrets.token_hex(4)}"
        try:
            with new.open("xb") as raw:
                os.fchmod(raw.fileno(), before.st_mode & 0o7777)
                self._own(raw, before)
                self._fill(raw, self._kept(name, file), packed=packed, mtime=int(before.st_mtime))
                length = file.tell() if packed else self._catch_up(file, raw)
                os.fsync(raw.fileno())
            os.utime(new, ns=(before.st_atime_ns, before.st_mtime_ns))
            self._still(path, before, length=length)
            new.replace(path)
        finally:
            new.unlink(missing_ok=True)
        _sync(self.folder.path)

    def _kept(self, name: str, file: BinaryIO) -> Iterator[bytes]:
        for block in self.folder.blocks(name, file):
            for piece in self.divider.divide(block):
                if not piece.selected:
                    yield piece.lines
                elif self.edit is not None:
                    yield self.edit(piece.lines).lines

    def _fill(self, raw: BinaryIO, pieces: Iterator[bytes], *, packed: bool, mtime: int) -> None:
        if not packed:
            raw.writelines(pieces)
            raw.flush()
            return
        with gzip.GzipFile(filename="", fileobj=raw, mode="wb", compresslevel=6, mtime=mtime) as stream:
            for piece in pieces:
                stream.write(piece)
        raw.flush()

    def _catch_up(self, file: BinaryIO, raw: BinaryIO) -> int:
        """Copy what has been written to the old file meanwhile; return how long the old file is then."""
        while block := file.read(BLOCK):
            raw.write(block)
        raw.flush()
        return file.tell()

    def _own(self, raw: BinaryIO, before: os.stat_result) -> None:
        """Give the new file the old one's owner, where that is another."""
        now = os.fstat(raw.fileno())
        if (now.st_uid, now.st_gid) != (before.st_uid, before.st_gid):
            os.fchown(raw.fileno(), before.st_uid, before.st_gid)

    def _still(self, path: Path, before: os.stat_result, *, length: int) -> None:
        """Raise where another file has its name by now, or where it is longer than what was read of it."""
        try:
            now = path.stat()
        except FileNotFoundError:
            raise _MovedError from None
        if (now.st_ino, now.st_dev, now.st_size) != (before.st_ino, before.st_dev, length):
            raise _MovedError

    def _clear_up(self, name: str) -> None:
        """Remove what an act that was killed left half-written."""
        for left in self.folder.path.glob(f"{temporary(name)}*"):
            left.unlink(missing_ok=True)

    @contextmanager
    def _plainly(self, name: str) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            where = f"{name}, in the system “{self.folder.system}”,"
            if error.errno in _NO_ROOM:
                told = UnreachableError(f"{where} cannot be rewritten: there is no room left on its disk")
                told.advice = "Make room and try again; the file is as it was."
                raise told from None
            if error.errno in _NOT_ALLOWED:
                raise RefusedError(f"{where} may not be changed") from None
            raise UnreachableError(f"{where} cannot be changed: {os.strerror(error.errno or 0)}") from None


def _sync(folder: Path) -> None:
    """Make a rename or removal in a folder last."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
