"""Copies of people's data, ready to be fetched: sealed files, each under a key of its own."""

import hashlib
import os
import secrets
import uuid
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from django.db import transaction

from kept.records.models import PackageMarkRow, PackageRow
from kept.records.stores.requests import OpenRequest
from kept.rights.alike import Traits, is_same
from kept.rights.packaging import new_lock, sealed, unsealed
from kept.safeguards.sealing import Finder
from kept.terms import KeptError


class GonePackageError(KeptError):
    """A package is past its time, was replaced by a newer one, or went with an erasure."""

    code = "records.gone-package"
    advice = "Ask for a new copy: it is made from what is held now."


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """What may be told of a package without opening it."""

    id: str
    request: str
    size: int
    digest: str
    made_at: datetime
    expires_at: datetime


class Packages:
    """The packages in a folder of the workspace."""

    def __init__(self, folder: Path, finder: Finder) -> None:
        self._folder = folder
        self._finder = finder

    def keep(
        self, opened: OpenRequest, pieces: Iterable[bytes], *, of: Traits, at: datetime, until: datetime
    ) -> Package:
        """Keep a package made of `pieces`, a few of them in memory at a time; earlier ones of the request go.

        `of` is whose data lies in it: it is found again by marks alone.
        """
        name, (lock, secret) = f"pkg-{secrets.token_hex(8)}", new_lock()
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        size, digest = self._write(name, pieces, lock)
        self.destroy(request=opened.id, at=at)
        marks = self._marked(of)
        # Together: one whose marks are lost would outlive its person.
        with transaction.atomic():
            PackageRow.objects.create(
                id=name,
                request_id=opened.id,
                sealed_key=opened.sealer.seal(secret.encode(), context=f"package:{name}"),
                size=size,
                digest=digest,
                made_at=at,
                expires_at=until,
            )
            PackageMarkRow.objects.bulk_create(
                PackageMarkRow(package_id=name, mark=bytes.fromhex(mark), is_standing=mark in marks.stands)
                for mark in sorted(marks.every)
            )
        return Package(id=name, request=opened.id, size=size, digest=digest, made_at=at, expires_at=until)

    def read(self, opened: OpenRequest, name: str, *, now: datetime) -> Iterator[bytes]:
        """Return the pieces of a package; raise `GonePackageError`."""
        row = PackageRow.objects.filter(id=name, request_id=opened.id, expires_at__gt=now).first()
        if row is None or row.sealed_key is None or not self._path(name).is_file():
            raise GonePackageError("That package is not there any more")
        secret = opened.sealer.open(bytes(row.sealed_key), context=f"package:{name}").decode()
        return self._pieces(name, secret)

    def ready(self, request: str, *, now: datetime) -> Package | None:
        """Return the package of a request that can be fetched, if there is one."""
        rows = PackageRow.objects.filter(request_id=request, expires_at__gt=now).exclude(sealed_key=None)
        row = rows.order_by("-made_at").first()
        return None if row is None else _told(row)

    def lying(self, *, now: datetime, limit: int) -> tuple[Package, ...]:
        """Return the newest packages that can be fetched, whichever requests they are of."""
        rows = PackageRow.objects.filter(expires_at__gt=now).exclude(sealed_key=None).order_by("-made_at")
        return tuple(map(_told, rows[:limit]))

    def count(self, *, now: datetime) -> int:
        """Return how many packages can be fetched."""
        return PackageRow.objects.filter(expires_at__gt=now).exclude(sealed_key=None).count()

    def destroy(self, *, request: str, at: datetime) -> int:
        """Destroy the packages of a request: first their keys, then the files; return how many there were."""
        return self._destroyed(list(PackageRow.objects.filter(request_id=request).exclude(sealed_key=None)), at)

    def destroy_about(self, people: Iterable[Traits], *, at: datetime) -> frozenset[str]:
        """Destroy the packages in which data of any of these people lies; return the requests they were made for."""
        if not self._is_any():
            return frozenset()
        led: dict[str, list[Traits]] = {}
        for one in map(self._marked, people):
            for mark in one.every:
                led.setdefault(mark, []).append(one)
        found = {
            name
            for name, traits in _traits(_led_to(sorted(led)))
            if any(is_same(one, traits) for mark in traits.every for one in led.get(mark, ()))
        }
        rows = list(PackageRow.objects.filter(id__in=found)) if found else []
        self._destroyed(rows, at)
        return frozenset(row.request_id for row in rows)

    def destroy_unmarked(self, person: uuid.UUID, *, at: datetime) -> int:
        """Destroy what a person was given before packages had marks: of those, it is known whose request it was."""
        if not self._is_any():
            return 0
        rows = PackageRow.objects.filter(request__person_id=person, marks=None).exclude(sealed_key=None)
        return self._destroyed(list(rows), at)

    def sweep(self, *, now: datetime) -> int:
        """Destroy what is past its time, and files that no row knows; return how many packages went."""
        gone = self._destroyed(list(PackageRow.objects.filter(expires_at__lte=now).exclude(sealed_key=None)), now)
        known = set(PackageRow.objects.exclude(sealed_key=None).values_list("id", flat=True))
        for path in self._folder.glob("pkg-*.sealed"):
            if path.stem not in known and path.stat().st_mtime < now.timestamp() - 3600:
                path.unlink(missing_ok=True)
        return gone

    def _is_any(self) -> bool:
        """Whether a copy lies anywhere: where none does, our records need not be asked."""
        return any(self._folder.glob("pkg-*.sealed"))

    def _marked(self, of: Traits) -> Traits:
        return Traits(
            stands=frozenset(self._finder.mark("stands", one).hex() for one in of.stands),
            said=frozenset(self._finder.mark("said", one).hex() for one in of.said),
        )

    def _destroyed(self, rows: list[PackageRow], at: datetime) -> int:
        if not rows:
            return 0
        PackageRow.objects.filter(id__in=[row.id for row in rows]).update(sealed_key=None, destroyed_at=at)
        PackageMarkRow.objects.filter(package__in=[row.id for row in rows]).delete()
        for row in rows:
            self._path(row.id).unlink(missing_ok=True)
        return len(rows)

    def _write(self, name: str, pieces: Iterable[bytes], lock: str) -> tuple[int, str]:
        counted = _Counted(pieces)
        with os.fdopen(os.open(self._path(name), os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as file:
            sealed(counted, file, lock=lock)
            file.flush()
            os.fsync(file.fileno())
        return counted.size, counted.digest.hexdigest()

    def _pieces(self, name: str, secret: str) -> Iterator[bytes]:
        with self._path(name).open("rb") as file:
            yield from unsealed(file, secret=secret)

    def _path(self, name: str) -> Path:
        return self._folder / f"{name}.sealed"


class _Counted:
    """Pieces, with their size and digest once they have been read."""

    def __init__(self, pieces: Iterable[bytes]) -> None:
        self._pieces = pieces
        self.size = 0
        self.digest = hashlib.sha256()

    def __iter__(self) -> Iterator[bytes]:
        for piece in self._pieces:
            self.size += len(piece)
            self.digest.update(piece)
            yield piece


_AT_ONCE = 10_000
"""Marks that one statement asks for: what a store takes is more."""


def _led_to(marks: Sequence[str]) -> set[str]:
    """Return the packages that any of some marks leads to."""
    found: set[str] = set()
    for start in range(0, len(marks), _AT_ONCE):
        some = [bytes.fromhex(one) for one in marks[start : start + _AT_ONCE]]
        found.update(PackageMarkRow.objects.filter(mark__in=some).values_list("package_id", flat=True))
    return found


def _traits(packages: Collection[str]) -> Iterator[tuple[str, Traits]]:
    """Yield some packages, each with all marks of whoever's data lies in it."""
    stands: dict[str, set[str]] = {name: set() for name in packages}
    said: dict[str, set[str]] = {name: set() for name in packages}
    for row in PackageMarkRow.objects.filter(package__in=packages) if packages else ():
        (stands if row.is_standing else said)[row.package_id].add(bytes(row.mark).hex())
    for name in packages:
        yield name, Traits(stands=frozenset(stands[name]), said=frozenset(said[name]))


def _told(row: PackageRow) -> Package:
    return Package(
        id=row.id,
        request=row.request_id,
        size=row.size,
        digest=row.digest,
        made_at=row.made_at,
        expires_at=row.expires_at,
    )
