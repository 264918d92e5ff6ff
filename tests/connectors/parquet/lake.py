"""A small lake of events, a file for each day."""

from datetime import UTC, datetime, timedelta

import polars as pl

from kept.estate import Dataset, Field, System
from kept.estate.change import Erase
from kept.estate.model import FieldKind

EVENT = Dataset(
    name="event",
    system="lake",
    location="events",
    key=("id",),
    fields=(
        Field(name="id", kind=FieldKind.INTEGER),
        Field(name="account", kind=FieldKind.INTEGER),
        Field(name="at", kind=FieldKind.INSTANT),
        Field(name="ip"),
    ),
)
LAKE = System(name="lake", kind="parquet", url="lake", datasets=(EVENT,))
START = datetime(2026, 11, 20, tzinfo=UTC)
DAY = timedelta(days=1)


def rows(day, count=4):
    return pl.DataFrame(
        {
            "id": [day * 100 + number for number in range(count)],
            "account": [number % 2 for number in range(count)],
            "at": [START + DAY * day + timedelta(hours=number) for number in range(count)],
            "ip": [f"203.0.113.{number}" for number in range(count)],
        }
    )


def put(folder, day, frame=None, **options):
    path = folder / f"events-{(START + DAY * day).date()}.parquet"
    (rows(day) if frame is None else frame).write_parquet(path, **options)
    return path


def sweep(lake, selection, change=None, dataset=EVENT):
    spans = list(lake.spans(dataset, selection))
    return {one: lake.act(dataset, selection, change or Erase(), span=one, salt=b"s").count for one in spans}


def ids(path):
    return pl.read_parquet(path)["id"].to_list()
