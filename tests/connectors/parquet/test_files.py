import polars as pl
import pytest

from kept.connectors.parquet.files import family
from kept.estate.errors import UnreadableError
from kept.estate.ports import Count, Oldest
from tests.connectors.parquet.lake import EVENT, put, rows


@pytest.mark.parametrize(
    ("name", "its"),
    [
        ("events-2026-11-22.parquet", "events"),
        ("events_20261122.parquet", "events"),
        ("events-2026-11-22T0930.parquet", "events"),
        ("events.0001.parquet", "events"),
        ("events.parquet", "events"),
        ("web/events-2026-11-22.parquet", "web"),
        ("events/day=2026-11-22/part-0.parquet", "events"),
        ("page-views.parquet", "page-views"),
    ],
)
def test_files_of_all_days_belong_together(name, its):
    assert family(name) == its


def test_an_error_repeats_no_value(lake, folder):
    put(folder, 0, rows(0).with_columns(at=pl.lit("ada@example.org")))

    with pytest.raises(UnreadableError) as raised:
        lake.measure(EVENT, [Oldest("at")])

    assert "ada" not in str(raised.value)


def test_a_file_that_is_replaced_is_read_anew(lake, folder):
    put(folder, 0)
    lake.measure(EVENT, [Count()])
    put(folder, 0, rows(0, 2).with_columns(more=1))

    assert lake.measure(EVENT, [Count()]) == [2]
    assert "more" in [field.name for one in lake.structure() for field in one.fields]
