"""Archives: `level/region/20261122-020000.tar.gz`, with a manifest in the clear and everything else encrypted.

The manifest says when the archive was made and whose data it holds; that much a keeper of the archives must know. Each
other member is AES-256-GCM under the company's key over packed lines of JSON; the archive and the member's name are
bound to it, so that no member can be passed off as another.
"""

import gzip
import json
import secrets
import shutil
import tarfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from kept.terms import KeptError
from kept.testing.company import Stores
from rexgencloud.backups.contents import Value
from rexgencloud.stores import backups_of

LEVELS = ("basic", "business", "enterprise")
REGIONS = ("eu-central", "us-east")
MANIFEST = "manifest.json"
_SUFFIX = ".tar.gz"
_NONCE = 12
_AS_IT_IS = 0
"""What is encrypted does not shrink."""
_MEMBER = "{first:010}-{last:010}.jsonl.gz.aes"


class BackupError(KeptError):
    """A backup cannot be read, or must not be put back."""

    code = "rexgencloud.backup"
    advice = "Take another archive, or ask the operators."


@dataclass(frozen=True, slots=True, kw_only=True)
class Writer:
    """Writes one archive as its contents come in, account by account in the order of their numbers."""

    folder: Path
    level: str
    at: datetime
    key: AESGCM
    spool: IO[bytes]
    body: tarfile.TarFile
    accounts: IO[str]

    def add(self, accounts: Sequence[int], lines: Sequence[str]) -> None:
        """Add the lines of some accounts as one member."""
        if not accounts:
            return
        name = _MEMBER.format(first=accounts[0], last=accounts[-1])
        packed = gzip.compress("\n".join(lines).encode(), compresslevel=1, mtime=0)
        nonce = secrets.token_bytes(_NONCE)
        sealed = nonce + self.key.encrypt(nonce, packed, f"{_bound(Path(self._place(REGIONS[0])))}/{name}".encode())
        member = tarfile.TarInfo(name)
        member.size = len(sealed)
        self.body.addfile(member, BytesIO(sealed))
        self.accounts.write("".join(f"{one}," for one in accounts))

    def finish(self) -> list[str]:
        """Put the archive in its place in each region, and return these places."""
        self.body.close()
        places = [self._place(region) for region in REGIONS]
        made, *copies = (_ready(self.folder / place) for place in places)
        with made.open("wb") as file, gzip.GzipFile("", "wb", compresslevel=_AS_IT_IS, fileobj=file, mtime=0) as packed:
            manifest = self._manifest()
            member = tarfile.TarInfo(MANIFEST)
            member.size = len(manifest)
            packed.write(member.tobuf() + manifest + bytes(-len(manifest) % tarfile.BLOCKSIZE))
            self.spool.seek(0)
            shutil.copyfileobj(self.spool, packed)
        for copy in copies:
            shutil.copyfile(made, copy)
        for ready, place in zip((made, *copies), places, strict=True):
            ready.replace(self.folder / place)
        return places

    def _place(self, region: str) -> str:
        return f"{self.level}/{region}/{self.at:%Y%m%d-%H%M%S}{_SUFFIX}"

    def _manifest(self) -> bytes:
        self.accounts.seek(0)
        at = json.dumps(self.at.isoformat())
        return f'{{"at": {at}, "encrypted": true, "accounts": [{self.accounts.read().rstrip(",")}]}}'.encode()


@contextmanager
def writing(stores: Stores, *, level: str, at: datetime) -> Iterator[Writer]:
    """Begin an archive; it is in its place once it is finished."""
    # What comes first in an archive, the list of accounts, is known last.
    with (
        TemporaryFile() as spool,
        TemporaryFile("w+", encoding="ascii") as accounts,
        tarfile.open(fileobj=spool, mode="w|") as body,
    ):
        yield Writer(
            folder=backups_of(stores),
            level=level,
            at=at,
            key=AESGCM(key_of(stores)),
            spool=spool,
            body=body,
            accounts=accounts,
        )


def archives_of(stores: Stores, account: int) -> list[str]:
    """Return the archives that hold an account, the newest first; one of each pair of copies."""
    found = backups_of(stores).glob(f"*/{REGIONS[0]}/*{_SUFFIX}")
    held = [path for path in found if account in _held_in(path)]
    return [str(path.relative_to(backups_of(stores))) for path in sorted(held, key=lambda one: one.name, reverse=True)]


def read_back(stores: Stores, archive: str, account: int) -> list[tuple[str, dict[str, Value]]]:
    """Return each row that an archive holds of an account, after the name of its table.

    Raises `BackupError` where there is no such archive, where it does not hold the account, or was tampered with.
    """
    path = backups_of(stores) / archive
    if ".." in path.parts or not path.is_file() or account not in _held_in(path):
        raise BackupError(f"No archive “{archive}” holds that account")
    rows = (json.loads(line) for line in _lines(path, account, key=AESGCM(key_of(stores))))
    return [(one["table"], one["row"]) for one in rows if one["account"] == account]


def key_of(stores: Stores) -> bytes:
    """Return the company's key for backups: made once, readable by its owner alone."""
    file = stores.folder / "backup.key"
    if not file.exists():
        file.touch(mode=0o600)
        file.write_text(secrets.token_hex(32), encoding="ascii")
    return bytes.fromhex(file.read_text(encoding="ascii"))


def _lines(path: Path, account: int, *, key: AESGCM) -> Iterator[str]:
    with tarfile.open(path, "r|gz") as archive:
        for member in archive:
            first, _, last = member.name.partition(".")[0].partition("-")
            file = archive.extractfile(member)
            if file is None or not last or not int(first) <= account <= int(last):
                continue
            sealed = file.read()
            try:
                packed = key.decrypt(sealed[:_NONCE], sealed[_NONCE:], f"{_bound(path)}/{member.name}".encode())
            except InvalidTag:
                raise BackupError(f"The archive “{path.name}” was altered, or was made under another key") from None
            yield from gzip.decompress(packed).decode().split("\n")


def _held_in(path: Path) -> set[int]:
    with tarfile.open(path, "r|gz") as archive:
        member = archive.next()
        file = archive.extractfile(member) if member else None
        return set(json.load(file)["accounts"]) if file else set()


def _bound(place: Path) -> str:
    """Return what the members of an archive are bound to: its level and time, which all its copies share."""
    return f"{place.parts[-3]}/{place.name.removesuffix(_SUFFIX)}"


def _ready(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    return path.with_name(f".{path.name}.new")
