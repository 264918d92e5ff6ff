"""Folders and files as stores: where they are, what the operating system says of them, and making changes last."""

import errno
import glob
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import unquote, urlsplit

from kept.estate import System
from kept.estate.errors import CannotError, EstateError, RefusedError, UnreachableError

_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_NOT_ALLOWED = {errno.EACCES, errno.EPERM, errno.EROFS}


def folder_of(system: System, base: Path | None) -> Path:
    """Return the folder at `system.url`, a `file:` url or a path, relative ones from `base`.

    Raises `UnreachableError` where there is no such folder, `RefusedError` where it may not be read.
    """
    place = unquote(urlsplit(system.url).path) if system.url.startswith("file:") else system.url
    folder = (base or Path()) / place
    if not folder.is_dir():
        raise UnreachableError(f"The system “{system.name}” has no folder {folder}")
    if not os.access(folder, os.R_OK | os.X_OK):
        raise RefusedError(f"The folder {folder} of the system “{system.name}” may not be read")
    return folder


def walked(
    folder: Path, *, system: str, hidden: tuple[str, ...] = (".",)
) -> Iterator[tuple[str, list[str], list[str]]]:
    """Yield each folder under `folder` by its place there, with the folders and files in it whose names are not hidden.

    A folder that goes meanwhile is passed over; raises `UnreachableError` where `folder` itself has gone, and
    `RefusedError` where one may not be read.
    """
    if not folder.is_dir():
        raise UnreachableError(f"The system “{system}” has no folder {folder}")
    refused: list[OSError] = []
    for at, folders, files in os.walk(folder, onerror=refused.append):
        folders[:] = sorted(one for one in folders if not one.startswith(hidden))
        yield Path(at).relative_to(folder).as_posix(), folders, [one for one in files if not one.startswith(hidden)]
    for error in refused:
        if not isinstance(error, FileNotFoundError):
            raise told(Path(error.filename or folder).name, system=system, number=error.errno or 0)


def files_under(folder: Path, *, system: str, hidden: tuple[str, ...] = (".",)) -> list[str]:
    """Return the place of every file under `folder`, sorted; raises as `walked` does."""
    found = walked(folder, system=system, hidden=hidden)
    return sorted(name if at == "." else f"{at}/{name}" for at, _, files in found for name in files)


@contextmanager
def plainly(name: str, *, system: str) -> Iterator[None]:
    """Turn what the operating system says of the file `name` into an error of the estate; a lost file stays one."""
    try:
        yield
    except FileNotFoundError:
        raise
    except OSError as error:
        raise told(name, system=system, number=error.errno or 0) from None


def told(name: str, *, system: str, number: int) -> EstateError:
    """Return the error that the operating system's error `number` on the file `name` is to the estate."""
    where = f"{name}, in the system “{system}”,"
    if number in _NO_ROOM:
        full = UnreachableError(f"{where} cannot be rewritten: there is no room left on its disk")
        full.advice = "Make room and try again; the file is as it was."
        return full
    if number in _NOT_ALLOWED:
        return RefusedError(f"{where} may not be read or changed")
    return UnreachableError(f"{where} cannot be used: {os.strerror(number)}")


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Give the place of a file that is to take the place of the one at `path`; it does, at once, unless one raises.

    It gets the old one's mode, owner and times. Raises `CannotError` for a link, whose file would stay.
    """
    _refuse_link(path)
    before = path.stat()
    new = path.parent / f"{_replacement_of(path)}{secrets.token_hex(4)}"
    try:
        yield new
        with new.open("rb+") as file:
            os.fchmod(file.fileno(), before.st_mode & 0o7777)
            now = os.fstat(file.fileno())
            if (now.st_uid, now.st_gid) != (before.st_uid, before.st_gid):
                os.fchown(file.fileno(), before.st_uid, before.st_gid)
            os.fsync(file.fileno())
        os.utime(new, ns=(before.st_atime_ns, before.st_mtime_ns))
        new.replace(path)
    finally:
        new.unlink(missing_ok=True)
    sync(path.parent)


def clear_up(path: Path) -> None:
    """Remove what replacements of the file at `path` that were killed have left behind."""
    for left in path.parent.glob(f"{glob.escape(_replacement_of(path))}*"):
        left.unlink(missing_ok=True)


def remove(path: Path) -> None:
    """Remove a file for good; raise `CannotError` for a link, whose file would stay."""
    _refuse_link(path)
    path.unlink()
    sync(path.parent)


def _refuse_link(path: Path) -> None:
    if path.is_symlink():
        raise CannotError(f"{path.name} is a link to a file elsewhere, which would keep what is taken out here")


def _replacement_of(path: Path) -> str:
    return f".{path.name}.kept-"


def sync(folder: Path) -> None:
    """Make renames and removals in a folder last."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
