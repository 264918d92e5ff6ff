"""The archive, written as a stream: data by dataset, a page for people, a manifest that is signed."""

import hashlib
import io
import json
import zipfile
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain, islice

from kept.estate.ports import Row
from kept.proof.package import MANIFEST, manifest_text
from kept.rights.packaging.contents import Contents, Section
from kept.rights.packaging.page import Shown, page_of
from kept.rights.packaging.writing import csv_of, json_of, schema_of

PART = 10_000
"""Records in one file: a dataset with more has several, so that memory does not grow with it."""
ON_THE_PAGE = 100
"""Records of a dataset that the page shows; it says how many more the files hold."""

Sign = Callable[[str], str]
"""A text in, the signed note out (C2SP signed-note), by the installation's key."""


@dataclass(slots=True)
class Archived:
    """What was written, once the last chunk is out: the records of each dataset, and the digest of the manifest."""

    counts: dict[str, int] = field(default_factory=dict)
    manifest: str = ""

    @property
    def records(self) -> int:
        """How many records all datasets together hold."""
        return sum(self.counts.values())


def write_archive(contents: Contents, *, sign: Sign, archived: Archived) -> Iterator[bytes]:
    """Yield the archive (ZIP) in chunks; `archived` has its figures at the end.

    1. Each section's records are read once: JSON, CSV and their schema.
    2. `package.json` says what the package is, for programs; `index.html` shows it to people.
    3. `MANIFEST.txt` lists the SHA-256 of every file and is signed: `kept.proof.package` verifies it.
    """
    archive = _Archive(made_at=contents.made_at.timetuple()[:6])
    shown: list[Shown] = []
    # 1.
    for section in contents.sections:
        sample, count = yield from _section(archive, section)
        archived.counts[section.dataset] = archived.counts.get(section.dataset, 0) + count
        shown.append(replace(sample, count=count))
    # 2.
    yield from archive.add("package.json", _described(contents, shown))
    yield from archive.add("index.html", page_of(contents, shown).encode())
    # 3.
    note = sign(manifest_text(contents.request, archive.digests))
    archived.manifest = hashlib.sha256(note.encode()).hexdigest()
    yield from archive.add(MANIFEST, note.encode())
    yield archive.end()


def _section(archive: "_Archive", section: Section) -> Generator[bytes, None, tuple[Shown, int]]:
    """Yield what a section adds to the archive, and return the records for the page and the count of all."""
    rows, count, files = iter(section.rows), 0, []
    sample: tuple[Row, ...] = ()
    for number, part in enumerate(_parts(rows), start=1):
        name = section.place if number == 1 else f"{section.place}-{number}"
        for ending, written in (("json", json_of), ("csv", csv_of)):
            yield from archive.add(f"{name}.{ending}", written(section.columns, part))
            files.append(f"{name}.{ending}")
        sample, count = sample or tuple(part[:ON_THE_PAGE]), count + len(part)
    yield from archive.add(f"{section.place}.schema.json", schema_of(section.dataset, section.columns))
    return Shown(section=section, rows=sample, count=count, files=tuple(files)), count


def _parts(rows: Iterator[Row]) -> Iterator[Sequence[Row]]:
    """Yield the records in parts; one empty part where there is none, so that an empty dataset has its file."""
    first = list(islice(rows, PART))
    yield first
    while part := list(islice(rows, PART)):
        yield part


def _described(contents: Contents, shown: Iterable[Shown]) -> bytes:
    document = {
        "format": "kept-package/1",
        "request": contents.request,
        "right": contents.right,
        "language": contents.language,
        "made_at": contents.made_at.isoformat(),
        "controller": contents.controller,
        "contact": contents.contact,
        "policy": {"title": contents.policy_title, "digest": contents.policy_digest},
        "estate_revision": contents.estate_revision,
        "datasets": [_dataset(one) for one in shown],
        "none_held": list(contents.none_held),
    }
    return (json.dumps(document, ensure_ascii=False, indent=2) + "\n").encode()


def _dataset(shown: Shown) -> dict[str, object]:
    section = shown.section
    return {
        "dataset": section.dataset,
        "records": shown.count,
        "mentions": section.mentions,
        "files": list(shown.files),
        "schema": f"{section.place}.schema.json",
        "purposes": list(section.purposes),
        "recipients": list(section.recipients),
        "fields": [{"name": one.name, "category": one.category, "source": one.source} for one in section.columns],
    }


class _Archive:
    """A ZIP file that is handed on as it grows."""

    def __init__(self, *, made_at: Sequence[int]) -> None:
        self._out = _Drain()
        self._zip = zipfile.ZipFile(self._out, "w", zipfile.ZIP_DEFLATED)
        self._made_at = tuple(made_at)
        self.digests: dict[str, str] = {}

    def add(self, name: str, content: bytes) -> Iterator[bytes]:
        """Add a file and yield what the archive has grown by."""
        info = zipfile.ZipInfo(name, date_time=self._made_at)  # type: ignore[arg-type]  # a tuple of six whole numbers
        info.compress_type = zipfile.ZIP_DEFLATED
        info.external_attr = 0o600 << 16
        self._zip.writestr(info, content)
        self.digests[name] = hashlib.sha256(content).hexdigest()
        if grown := self._out.drained():
            yield grown

    def end(self) -> bytes:
        """Return the end of the archive: its table of contents."""
        self._zip.close()
        return self._out.drained()


class _Drain(io.RawIOBase):
    """Takes bytes in and gives them out once; it cannot go back, as a pipe cannot."""

    def __init__(self) -> None:
        super().__init__()
        self._held: list[bytes] = []

    def writable(self) -> bool:
        return True

    def write(self, data: "bytes | bytearray | memoryview") -> int:  # type: ignore[override]  # any buffer, as the base says in its own way
        self._held.append(bytes(data))
        return len(data)

    def drained(self) -> bytes:
        held, self._held = b"".join(chain(self._held)), []
        return held
