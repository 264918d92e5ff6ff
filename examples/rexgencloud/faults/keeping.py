"""Figures about too few people, and backups that are lost or not encrypted (clauses 6.2.2, 6.2.3 and 5.1.1)."""

import io
import json
import tarfile
from datetime import datetime
from pathlib import Path

import polars as pl

from kept.testing.company import Fault, Stores
from rexgencloud.analytics.events import write_whole
from rexgencloud.analytics.figures import figures_of_day
from rexgencloud.backups import REGIONS
from rexgencloud.moments import days
from rexgencloud.stores import backups_of
from rexgencloud.weblogs import day_of

_RECENT = 2
_OVER = 59
"""Days: what is older than this of the level enterprise, which is kept for 90, is lost."""


def _small_group(stores: Stores, at: datetime) -> None:
    file = figures_of_day(stores, day_of(at, _RECENT))
    figures = pl.read_parquet(file)
    one = figures.head(1).with_columns(page=pl.lit("/panel/domains"), visitors=pl.lit(3), views=pl.lit(4))
    write_whole(file, pl.concat([figures, one.cast(figures.schema)]))


def _lost_copy(stores: Stores, at: datetime) -> None:
    del at
    _archives(stores, "business", REGIONS[1])[-2].unlink()


def _lost_early(stores: Stores, at: datetime) -> None:
    for region in REGIONS:
        for archive in _archives(stores, "enterprise", region):
            if archive.name < f"{days(at, _OVER):%Y%m%d}":
                archive.unlink()


def _in_the_clear(stores: Stores, at: datetime) -> None:
    del at
    newest = _archives(stores, "basic", REGIONS[0])[-1]
    with tarfile.open(newest, "r|gz") as archive:
        first = archive.next()
        said = archive.extractfile(first) if first else None
        assert said is not None
        manifest = {**json.load(said), "encrypted": False}
    content = json.dumps(manifest).encode()
    with tarfile.open(newest, "w:gz") as archive:
        member = tarfile.TarInfo("manifest.json")
        member.size = len(content)
        archive.addfile(member, io.BytesIO(content))


def _archives(stores: Stores, level: str, region: str) -> list[Path]:
    return sorted((backups_of(stores) / level / region).glob("*.tar.gz"))


KEEPING = (
    Fault(
        name="small-group",
        says="The figures of two days ago have one that is about three visitors.",
        clauses=frozenset({"6.2.2"}),
        plant=_small_group,
    ),
    Fault(
        name="lost-backup-copy",
        says="One of the two regions has lost its copy of a backup.",
        clauses=frozenset({"6.2.3"}),
        plant=_lost_copy,
    ),
    Fault(
        name="lost-backups",
        says="Backups of the level enterprise, which is kept for 90 days, are gone after 59.",
        clauses=frozenset({"6.2.3"}),
        plant=_lost_early,
    ),
    Fault(
        name="plain-backup",
        says="A backup says of itself that it is not encrypted.",
        clauses=frozenset({"5.1.1"}),
        plant=_in_the_clear,
    ),
)
