"""Backups, and archives to put among them."""

import io
import json
import tarfile
from datetime import UTC, datetime, timedelta

from kept.estate import Dataset, Field, Reference, System
from kept.estate.change import Erase
from kept.estate.model import FieldKind

ARCHIVE = Dataset(
    name="archive",
    system="backup",
    location="archives",
    key=("name",),
    fields=(
        Field(name="name"),
        Field(name="at", kind=FieldKind.INSTANT),
        Field(name="level"),
        Field(name="region"),
        Field(name="size", kind=FieldKind.INTEGER),
        Field(name="encrypted", kind=FieldKind.BOOLEAN),
    ),
)
CONTENT = Dataset(
    name="content",
    system="backup",
    location="contents",
    key=("archive", "account"),
    fields=(Field(name="archive"), Field(name="account", kind=FieldKind.INTEGER)),
    references=(
        Reference(name="in", to="backup.archive", fields=("archive",)),
        Reference(name="of", to="accounts.account", fields=("account",)),
    ),
)
BACKUP = System(name="backup", kind="archives", url="backups", datasets=(ARCHIVE, CONTENT))
START = datetime(2026, 1, 10, tzinfo=UTC)
NAMES = [one.name for one in ARCHIVE.fields]


def add(archive, name, data):
    member = tarfile.TarInfo(name)
    member.size = len(data)
    archive.addfile(member, io.BytesIO(data))


def write(folder, name, members):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    with tarfile.open(path, "w:gz") as archive:
        for member, data in members:
            add(archive, member, data)
    return path


def put(folder, day=0, *, level="gold", region="DE", accounts=(17, 18), encrypted=True, name=None):
    at = (START + timedelta(days=day)).isoformat()
    manifest = json.dumps({"at": at, "encrypted": encrypted, "accounts": list(accounts)}).encode()
    members = [("manifest.json", manifest), ("data.age", b"x" * 100)]
    return write(folder, f"{level}/{region}/{name or f'day{day}'}.tar.gz", members)


def sweep(connector, selection):
    spans = list(connector.spans(ARCHIVE, selection))
    return sum(connector.act(ARCHIVE, selection, Erase(), span=one, salt=b"s").count for one in spans)
