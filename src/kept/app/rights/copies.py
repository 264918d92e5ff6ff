"""The copy that a plan for access makes: an archive with a file for each dataset, sealed in the workspace."""

import io
import json
import os
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from typing_extensions import Buffer

from kept.app.errors import NoCopyError
from kept.app.rights.bureau import bureau
from kept.app.rights.clerk import PACKAGES
from kept.app.rights.errands import Carried, answer_at, carry_out_errand
from kept.app.workspace import Workspace
from kept.estate.ports import Row
from kept.plans.errand import Errand
from kept.plans.plan import Plan
from kept.records.stores.plans import Plans
from kept.rights.packaging import new_lock, sealed, unsealed
from kept.rights.sorting import Piece
from kept.rights.spool import Spool


class Copy:
    """Takes what a plan reads, and makes an archive of it: `data/SYSTEM/DATASET.jsonl`, a record a line.

    In a plan for several people each line begins with whom it is for: `person`, the place in the list that was asked
    for. Where a record has a field of that name, the mark is `person_`.
    """

    def __init__(self, workspace: Workspace, spool: Spool, *, people: int) -> None:
        self._workspace = workspace
        self._spool = spool
        self._people = people

    def receive(self, piece: Piece, rows: list[Row]) -> None:
        """Keep records as they are given."""
        system, _, dataset = piece.dataset.partition(".")
        name = f"{'mentions' if piece.mention else 'data'}/{system}/{dataset}.jsonl"
        if self._people == 1:
            self._spool.add(name, rows)
            return
        told = [
            {_mark(row): number + 1, **row}
            for claim, row in zip(piece.claims, rows, strict=True)
            for number in claim.owners
        ]
        self._spool.add(name, told)

    def seal(self, plan: Plan) -> None:
        """Put the archive into the workspace, sealed."""
        place = _folder(self._workspace) / plan.id
        lock, secret = new_lock()
        with place.with_suffix(".age").open("wb") as out:
            sealed(self.chunks(), out, lock=lock)
        sealer = self._workspace.root_key().sealer("copies")
        place.with_suffix(".key").write_bytes(sealer.seal(secret.encode(), context=f"copy:{plan.id}"))

    def chunks(self) -> Iterator[bytes]:
        """Yield the archive, a few records of it in memory at a time."""
        out = _Chunks()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
            for name in self._spool.names():
                yield from self._file(archive, name, out)
        yield from out.taken()

    def _file(self, archive: zipfile.ZipFile, name: str, out: "_Chunks") -> Iterator[bytes]:
        with archive.open(name, "w", force_zip64=True) as file:
            for piece in self._spool.pieces(name):
                file.write("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in piece).encode())
                yield from out.taken()


def _mark(row: Row) -> str:
    mark = "person"
    while mark in row:
        mark += "_"
    return mark


class _Chunks(io.RawIOBase):
    """What an archive writes to: it goes on at once."""

    def __init__(self) -> None:
        super().__init__()
        self._held: list[bytes] = []

    def writable(self) -> bool:
        return True

    def write(self, data: Buffer, /) -> int:
        self._held.append(bytes(data))
        return len(self._held[-1])

    def taken(self) -> Iterator[bytes]:
        yield from self._held
        self._held = []


@contextmanager
def copying(workspace: Workspace, people: int) -> Iterator[Copy]:
    """Yield what takes the records of so many people; what was not sealed by the end of the block is gone."""
    spool = Spool(workspace.root_key().sealer("spool"), _folder(workspace))
    try:
        yield Copy(workspace, spool, people=people)
    finally:
        spool.close()


def copy_errand(workspace: Workspace, plan: Plan) -> Carried:
    """Carry out a plan that reads; its copy lies in the workspace afterwards."""
    assert plan.errand is not None
    with copying(workspace, len(plan.errand.people)) as copy:
        return carry_out_errand(workspace, plan, taker=copy)


def answer_errand(workspace: Workspace, errand: Errand) -> Plan:
    """Plan a reading and carry it out in one go; its copy lies in the workspace afterwards."""
    with copying(workspace, len(errand.people)) as copy, bureau(workspace) as here:
        return answer_at(here, errand, taker=copy)


def open_copy(workspace: Workspace, plan: Plan, path: Path) -> None:
    """Write the archive of a plan to `path`, which only its owner may read; raise `NoCopyError` where there is none.

    One of which the evidence is not durable counts as none.
    """
    place = workspace.home / PACKAGES / plan.id
    finished = Plans(workspace.root_key().sealer("plans")).is_finished(plan.id)
    if not finished or not place.with_suffix(".key").exists():
        raise NoCopyError(f"Of plan {plan.id} there is no copy")
    secret = _secret(workspace, plan.id)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "wb") as out, place.with_suffix(".age").open("rb") as source:
        for chunk in unsealed(source, secret=secret):
            out.write(chunk)


def copies_made(workspace: Workspace) -> tuple[str, ...]:
    """Return the plans of which a finished copy lies in the workspace, the newest first."""
    made = sorted((workspace.home / PACKAGES).glob("plan-*.age"), key=lambda one: one.stat().st_mtime, reverse=True)
    return tuple(one.stem for one in made if one.with_suffix(".key").exists())


def read_copy(workspace: Workspace, plan: str, *, largest: int) -> bytes | None:
    """Return the archive of a plan; None where it is larger than that, or gone."""
    place = workspace.home / PACKAGES / plan
    try:
        if place.with_suffix(".age").stat().st_size > largest:
            return None
        with place.with_suffix(".age").open("rb") as source:
            return b"".join(unsealed(source, secret=_secret(workspace, plan)))
    except FileNotFoundError:
        return None


def _secret(workspace: Workspace, plan: str) -> str:
    sealed_secret = (workspace.home / PACKAGES / f"{plan}.key").read_bytes()
    return workspace.root_key().sealer("copies").open(sealed_secret, context=f"copy:{plan}").decode()


def _folder(workspace: Workspace) -> Path:
    folder = workspace.home / PACKAGES
    folder.mkdir(mode=0o700, exist_ok=True)
    return folder
