"""Records on their way into a package: sealed piece by piece, read back dataset by dataset, memory flat."""

import json
import tempfile
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from kept.estate.ports import Row, Value
from kept.safeguards.sealing import Sealer

IN_MEMORY = 4_000_000
"""Bytes, sealed and packed, that are held in memory before a file is used."""


@dataclass(slots=True)
class Spool:
    """Keeps rows under names, each in the order in which they came. What goes to the disk is sealed."""

    sealer: Sealer
    folder: Path
    _places: dict[str, list[tuple[int, int]]] = field(default_factory=dict)
    _file: tempfile.SpooledTemporaryFile[bytes] | None = None
    _length: int = 0

    def add(self, name: str, rows: Sequence[Row]) -> None:
        """Keep some rows."""
        plain = zlib.compress(json.dumps(rows, default=_written, ensure_ascii=False).encode(), 1)
        sealed = self.sealer.seal(plain, context=f"spool:{name}:{len(self._places.get(name, ()))}")
        file = self._opened()
        file.seek(self._length)
        file.write(sealed)
        self._places.setdefault(name, []).append((self._length, len(sealed)))
        self._length += len(sealed)

    def names(self) -> tuple[str, ...]:
        """Return the names under which anything is kept."""
        return tuple(self._places)

    def pieces(self, name: str) -> Iterator[list[dict[str, object]]]:
        """Yield the rows of a name, piece by piece; instants are texts by then."""
        for number, (start, length) in enumerate(self._places.get(name, ())):
            file = self._opened()
            file.seek(start)
            plain = self.sealer.open(file.read(length), context=f"spool:{name}:{number}")
            yield json.loads(zlib.decompress(plain))

    def close(self) -> None:
        """Forget everything."""
        if self._file is not None:
            self._file.close()
        self._places.clear()

    def _opened(self) -> tempfile.SpooledTemporaryFile[bytes]:
        if self._file is None:
            # Closed by `close`, which whoever made the spool calls.
            self._file = tempfile.SpooledTemporaryFile(max_size=IN_MEMORY, mode="w+b", dir=str(self.folder))  # noqa: SIM115 - as above
        return self._file


def _written(value: Value) -> str:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat().replace("+00:00", "Z")
    if isinstance(value, bytes):
        return value.hex()
    return str(value)
