"""Access logs as the tests write them: three lines a day, each with the number of its day for a user."""

import gzip
from datetime import UTC, datetime, timedelta
from pathlib import Path

from kept.estate import Dataset, Field, Reference, System
from kept.estate.change import Erase
from kept.estate.model import FieldKind

ACCESS = Dataset(
    name="access",
    system="web",
    location="access.log*",
    fields=(
        Field(name="ip"),
        Field(name="user"),
        Field(name="at", kind=FieldKind.INSTANT),
        Field(name="request"),
        Field(name="status", kind=FieldKind.INTEGER),
        Field(name="size", kind=FieldKind.INTEGER),
        Field(name="referrer"),
        Field(name="agent"),
    ),
    references=(Reference(name="account", to="accounts.account", fields=("user",)),),
)
WEB = System(name="web", kind="logs", url="logs", datasets=(ACCESS,), options={"access": "combined"})
START = datetime(2026, 1, 10, tzinfo=UTC)


def line(at, *, ip="203.0.113.9", user="-", request="GET / HTTP/1.1", status=200, size=512, agent="curl/8", zone=UTC):
    stamp = at.astimezone(zone).strftime("%d/%b/%Y:%H:%M:%S %z")
    return f'{ip} - {user} [{stamp}] "{request}" {status} {size} "-" "{agent}"\n'


def write(folder: Path, name: str, lines: list[str]) -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / name
    data = "".join(lines).encode()
    path.write_bytes(gzip.compress(data) if name.endswith(".gz") else data)
    return path


def text_of(path: Path) -> str:
    data = path.read_bytes()
    return (gzip.decompress(data) if path.name.endswith(".gz") else data).decode()


def days(first: int, last: int, *, each: int = 3) -> list[str]:
    return [
        line(START + timedelta(days=day, hours=hour), user=str(day))
        for day in range(first, last)
        for hour in range(each)
    ]


def sweep(connector, selection, change=None):
    change = change or Erase()
    spans = list(connector.spans(ACCESS, selection))
    return {span: connector.act(ACCESS, selection, change, span=span, salt=b"s").count for span in spans}
