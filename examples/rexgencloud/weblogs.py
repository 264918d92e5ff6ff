"""The web server's logs by day: today's plain, yesterday's rotated, the older ones packed (combined format)."""

import gzip
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from io import TextIOWrapper
from pathlib import Path
from random import Random
from typing import TextIO

from rexgencloud import cast
from rexgencloud.network import HOUSEHOLD_IP, agent_of, ip_of
from rexgencloud.people import is_new

DAYS = 90
"""Today and the 89 days before it: with their first line at midnight, all within clause 6.2.1."""

_AT_ONCE = 20_000
_PAGES = ("/", "/panel", "/panel/domains", "/panel/invoices", "/panel/backups", "/panel/tickets", "/hosting",
          "/hosting/plans", "/development", "/status", "/docs/dns", "/docs/mail", "/blog/passkeys")  # fmt: skip
_FROM = ("-", "-", "https://www.example.com/", "https://search.example.net/?q=hosting", "https://www.example.org/")
_ANSWERS = (200, 200, 200, 200, 200, 301, 304, 404)
_TROUBLE = (
    "upstream timed out (110: Connection timed out) while reading response header from upstream",
    'open() "/srv/www/panel/favicon.png" failed (2: No such file or directory)',
    "client intended to send too large body: 10485761 bytes",
)


def day_of(at: datetime, ago: int) -> date:
    """Return the day (UTC) that lies `ago` days before that of `at`."""
    return at.date() - timedelta(days=ago)


def file_of(folder: Path, log: str, at: datetime, ago: int) -> Path:
    """Return the file of `access` or `error` in which the lines of one day stand."""
    if ago == 0:
        return folder / f"{log}.log"
    packed = ".gz" if ago > 1 else ""
    return folder / f"{log}.log-{day_of(at, ago):%Y%m%d}{packed}"


def write_day(folder: Path, *, ago: int, people: int, at: datetime, seed: int) -> None:
    """Write the access and error log of one day: a line or more, none later than `at`."""
    draw = Random(f"{seed}/web/{ago}")
    with writing(file_of(folder, "access", at, ago)) as access, writing(file_of(folder, "error", at, ago)) as error:
        for moments in moments_of(at, ago, max(40, people // 5), draw):
            access.writelines(_access(moments, people, at, draw))
            error.writelines(error_line(moment, draw) for moment in moments[::20])


@contextmanager
def writing(file: Path) -> Iterator[TextIO]:
    """Open a log file anew, packed where its name says so; the same lines make the same bytes."""
    if file.suffix != ".gz":
        with file.open("w", encoding="utf-8") as plain:
            yield plain
        return
    with (
        file.open("wb") as raw,
        gzip.GzipFile(filename="", fileobj=raw, mode="wb", compresslevel=4, mtime=0) as packed,
        TextIOWrapper(packed, encoding="utf-8") as lines,
    ):
        yield lines


def access_line(
    moment: datetime, *, ip: str, user: str, request: str, referrer: str, agent: str, status: int, size: int
) -> str:
    """Return one line in the combined format."""
    stamp = f"{_written(moment.date())}:{str(moment)[11:19]} +0000"
    return f'{ip} - {user} [{stamp}] "{request}" {status} {size} "{referrer}" "{agent}"\n'


@lru_cache(maxsize=4)
def _written(day: date) -> str:
    return f"{day:%d/%b/%Y}"


def moments_of(at: datetime, ago: int, daily: int, draw: Random) -> Iterator[list[datetime]]:
    """Yield moments of a day in order, in pieces that fit in memory: of so many `daily` those that fall before `at`."""
    midnight = datetime.combine(day_of(at, ago), time(), at.tzinfo)
    last = 86_399 if ago else int((at - midnight).total_seconds())
    count = max(1, daily * last // 86_399)
    pieces = 1 + count // _AT_ONCE
    for piece in range(pieces):
        seconds = range((last + 1) * piece // pieces, (last + 1) * (piece + 1) // pieces)
        share = count * (piece + 1) // pieces - count * piece // pieces
        yield [midnight + timedelta(seconds=second) for second in sorted(draw.choices(seconds, k=share))]


def _access(moments: list[datetime], people: int, at: datetime, draw: Random) -> Iterator[str]:
    count = len(moments)
    visitors = draw.choices(range(1, people + 1), k=count)
    signed_in = draw.choices((True, True, False, False, False), k=count)
    pages, came_from = draw.choices(_PAGES, k=count), draw.choices(_FROM, k=count)
    answers, sizes = draw.choices(_ANSWERS, k=count), draw.choices(range(180, 60_000), k=count)
    drawn = zip(moments, visitors, signed_in, pages, came_from, answers, sizes, strict=True)
    yield from _household(moments[0])
    for moment, visitor, may_be_known, page, referrer, status, size in drawn:
        known = may_be_known and not is_new(visitor) and not cast.has_left(visitor)
        yield access_line(
            moment,
            ip=cast.address_at(visitor, moment, at) or ip_of(visitor),
            user=str(visitor) if known else "-",
            request=f"GET {page} HTTP/1.1",
            referrer=referrer,
            agent=agent_of(visitor if known else size),
            status=status,
            size=size,
        )


def _household(moment: datetime) -> Iterator[str]:
    """Yield a line of each of the household, at the same address in the same second."""
    for user in cast.HOUSEHOLD:
        yield access_line(
            moment,
            ip=HOUSEHOLD_IP,
            user=str(user),
            request="GET /panel HTTP/1.1",
            referrer="-",
            agent=agent_of(user),
            status=200,
            size=5_120 + user,
        )


def error_line(moment: datetime, draw: Random) -> str:
    """Return one line of the error log, its trouble drawn."""
    client = ip_of(draw.randint(1, 500))
    connection = draw.randint(100, 99_999)
    return (
        f"{moment:%Y/%m/%d %H:%M:%S} [error] 812#812: *{connection} {draw.choice(_TROUBLE)}, "
        f'client: {client}, server: panel.example.com, request: "GET {draw.choice(_PAGES)} HTTP/1.1"\n'
    )
