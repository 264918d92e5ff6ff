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
from kept.app.rights.clerk import PACKAGES
from kept.app.workspace import Workspace
from kept.estate.ports import Row
from kept.plans.plan import Plan, Step
from kept.rights.packaging import new_lock, sealed, unsealed
from kept.rights.sorting import Piece
from kept.rights.spool import Spool


class Copy:
    """Takes what a plan reads, and makes an archive of it: `data/SYSTEM/DATASET.jsonl`, a record a line.

    In a plan for several people each line says for whom it is (`person`, the place in the list that was asked for).
    """

    def __init__(self, plan: Plan, spool: Spool) -> None:
        self._plan = plan
        self._spool = spool

    def receive(self, step: Step, piece: Piece, rows: list[Row]) -> None:
        """Keep records as they are given."""
        system, _, dataset = step.dataset.partition(".")
        name = f"{'mentions' if piece.mention else 'data'}/{system}/{dataset}.jsonl"
        several = self._plan.errand is not None and len(self._plan.errand.people) > 1
        if not several:
            self._spool.add(name, [dict(row) for row in rows])
            return
        told = [
            {"person": number + 1, **row}
            for claim, row in zip(piece.claims, rows, strict=True)
            for number in claim.owners
        ]
        self._spool.add(name, told)

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
def copying(workspace: Workspace, plan: Plan) -> Iterator[Copy]:
    """Yield what takes the records of a plan; at the end of a block that ends well the archive lies sealed."""
    folder = workspace.home / PACKAGES
    folder.mkdir(mode=0o700, exist_ok=True)
    spool = Spool(workspace.root_key().sealer("spool"), folder)
    try:
        copy = Copy(plan, spool)
        yield copy
        _seal(workspace, plan, copy)
    finally:
        spool.close()


def open_copy(workspace: Workspace, plan: Plan, path: Path) -> None:
    """Write the archive of a plan to `path`, which only its owner may read; raise `NoCopyError` where there is none."""
    place = workspace.home / PACKAGES / plan.id
    if not place.with_suffix(".age").exists():
        raise NoCopyError(f"Of plan {plan.id} there is no copy")
    sealer = workspace.root_key().sealer("copies")
    secret = sealer.open(place.with_suffix(".key").read_bytes(), context=f"copy:{plan.id}").decode()
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "wb") as out, place.with_suffix(".age").open("rb") as source:
        for chunk in unsealed(source, secret=secret):
            out.write(chunk)


def _seal(workspace: Workspace, plan: Plan, copy: Copy) -> None:
    place = workspace.home / PACKAGES / plan.id
    lock, secret = new_lock()
    with place.with_suffix(".age").open("wb") as out:
        sealed(copy.chunks(), out, lock=lock)
    sealer = workspace.root_key().sealer("copies")
    place.with_suffix(".key").write_bytes(sealer.seal(secret.encode(), context=f"copy:{plan.id}"))
