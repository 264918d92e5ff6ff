from datetime import UTC, datetime, timedelta, timezone

from sqlalchemy import Text

from kept.connectors.relational.catalog import Column
from kept.connectors.relational.dialect import naive
from kept.connectors.relational.sqlite import Sqlite, shortest
from kept.estate.model import FieldKind

NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)


def test_every_kind_has_an_empty_value():
    columns = [Column(name="x", kind=kind, type=Text(), nullable=False) for kind in FieldKind]

    assert [Sqlite().empty(one) is not None for one in columns] == [True] * len(FieldKind)


def test_an_instant_without_its_zone_is_in_utc():
    assert naive(NOON.astimezone(timezone(timedelta(hours=9)))) == datetime(2026, 1, 1, 12)  # noqa: DTZ001 - the point


def test_an_instant_is_written_as_short_as_it_can_be():
    added = (timedelta(), timedelta(seconds=1), timedelta(milliseconds=250), timedelta(hours=12))

    assert [shortest(NOON + one) for one in added] == [
        "2026-01-01 12:00",
        "2026-01-01 12:00:01",
        "2026-01-01 12:00:00.25",
        "2026-01-02",
    ]
