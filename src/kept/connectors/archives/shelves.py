"""Where archives stand, `level/region/name.tar.gz` in the system's folder, and their records."""

from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path

from kept.connectors.archives.manifest import Manifest, read_manifest
from kept.connectors.folders import files_under, plainly
from kept.estate.errors import CannotError
from kept.estate.model import FieldKind
from kept.estate.ports import Row, Value

ARCHIVES = "archives"
"""The location of the dataset of archives."""
CONTENTS = "contents"
"""The location of the dataset that says which archive holds the data of which account."""

OF_ARCHIVES = {
    "name": FieldKind.TEXT,
    "at": FieldKind.INSTANT,
    "level": FieldKind.TEXT,
    "region": FieldKind.TEXT,
    "size": FieldKind.INTEGER,
    "encrypted": FieldKind.BOOLEAN,
}
"""The fields of an archive; `name` is its place in the folder, so it tells archives apart."""
OF_CONTENTS = {"archive": FieldKind.TEXT, "account": FieldKind.INTEGER}
"""The fields of a content; `archive` is the name of one."""

_SUFFIX = ".tar.gz"
_DEPTH = 3
_OF_MANIFEST = frozenset({"at", "encrypted"})


@dataclass(slots=True)
class Shelves:
    """The archives of one system."""

    path: Path
    system: str
    _last: tuple[tuple[str, int, int, int], Manifest] | None = field(default=None)

    def names(self) -> list[str]:
        """Return the place of every archive, sorted."""
        return [one for one in self._files() if _is_archive(one)]

    def others(self) -> list[str]:
        """Return the place of every other file, which should not stand here."""
        return [one for one in self._files() if not _is_archive(one)]

    def file(self, name: str) -> Path:
        """Return the file of an archive; raise `CannotError` for what cannot be one."""
        if not _is_archive(name) or ".." in name.split("/"):
            raise CannotError(f"“{name}” is no archive of the system “{self.system}”")
        return self.path / name

    def manifest(self, name: str) -> Manifest:
        """Return the manifest of an archive; the last one is remembered as long as its file stays the same.

        Raises `UnreadableError` where it cannot be read, `FileNotFoundError` where the archive has gone.
        """
        with plainly(name, system=self.system):
            status = self.file(name).stat()
            which = name, status.st_ino, status.st_size, status.st_mtime_ns
            if self._last is None or self._last[0] != which:
                self._last = which, read_manifest(self.path / name, name=name, system=self.system)
        return self._last[1]

    def archive(self, name: str, wanted: Collection[str]) -> Row:
        """Return the record of an archive, opened only where `wanted` needs its manifest."""
        level, region, _ = name.split("/")
        with plainly(name, system=self.system):
            size = self.file(name).stat().st_size
        row: dict[str, Value] = {"name": name, "level": level, "region": region, "size": size}
        if not _OF_MANIFEST.isdisjoint(wanted):
            found = self.manifest(name)
            row |= {"at": found.at, "encrypted": found.encrypted}
        return row

    def _files(self) -> list[str]:
        return files_under(self.path, system=self.system)


def _is_archive(name: str) -> bool:
    return name.endswith(_SUFFIX) and len(name.split("/")) == _DEPTH
