"""Figures: how many visitors each page had on each day, by country, and never about fewer than ten of them."""

from datetime import date, datetime, timedelta
from pathlib import Path

import polars as pl

from kept.testing.company import Stores
from rexgencloud.analytics.events import file_of_day, locked, write_whole
from rexgencloud.stores import analytics_of

LEAST = 10
"""Visitors: a smaller group stands in no figure of its own."""
OTHER = "other"
SCHEMA: dict[str, pl.DataType] = {
    "day": pl.Date(),
    "page": pl.String(),
    "country": pl.String(),
    "visitors": pl.Int64(),
    "views": pl.Int64(),
    "load_ms": pl.Int32(),
}
_FIGURES = {name: pl.col(name) for name in ("visitors", "views", "load_ms")}
_SETTLED = timedelta(hours=1)
"""How long after midnight a day's last events may still be on their way."""


def figures_of_day(stores: Stores, day: date) -> Path:
    """Return the file in which the figures of one day (UTC) stand."""
    return analytics_of(stores) / f"daily-{day:%Y-%m-%d}.parquet"


def aggregate_finished(stores: Stores, now: datetime) -> int:
    """Work out the figures of each day that is over and has none yet; return how many days that were."""
    finished = (now - _SETTLED).date()
    days = sorted(analytics_of(stores).glob("events-*.parquet"))
    over = [day for file in days if (day := date.fromisoformat(file.stem.removeprefix("events-"))) < finished]
    return sum(aggregate_day(stores, day) for day in over)


def aggregate_day(stores: Stores, day: date) -> bool:
    """Work out the figures of a day that is over, once; say whether they were worked out now.

    They are never worked out again: the difference between two versions could tell of a single person who was erased
    in between. The events themselves stay; they go when their time is over.
    """
    path = figures_of_day(stores, day)
    with locked(path.parent):
        if path.exists() or not file_of_day(stores, day).exists():
            return False
        write_whole(path, aggregated(pl.read_parquet(file_of_day(stores, day)), day))
        return True


def aggregated(events: pl.DataFrame, day: date) -> pl.DataFrame:
    """Return the figures of a day's events, by page and country.

    Of a page, the countries with too few visitors are one group together; pages of which even that is too small are one
    group; where that is too small as well, it is left out. No sum over groups is given, from which a small one could be
    worked out.
    """
    page, country, other = pl.col("page"), pl.col("country"), pl.lit(OTHER)
    rest, found = events.lazy(), []
    for by in ((page, country), (page, other), (other, other)):
        named = rest.with_columns(by[0].alias("_page"), by[1].alias("_country"))
        large = named.group_by("_page", "_country").agg(
            visitors=pl.col("cookie_id").n_unique().cast(pl.Int64),
            views=pl.len().cast(pl.Int64),
            load_ms=pl.col("load_ms").median().cast(pl.Int32),
        )
        large = large.filter(pl.col("visitors") >= LEAST)
        found.append(
            large.select(pl.lit(day).alias("day"), page=pl.col("_page"), country=pl.col("_country"), **_FIGURES)
        )
        rest = named.join(large, on=["_page", "_country"], how="anti").drop("_page", "_country")
    return pl.concat(found).sort("page", "country").collect()
