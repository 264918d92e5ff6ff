from datetime import timedelta

import polars as pl
import pytest

from kept.estate import Dataset, Field
from kept.estate.errors import CannotError
from kept.estate.model import FieldKind
from kept.estate.ports import Count, Days, Newest, Oldest
from kept.estate.selection import Equals, Everything, IsNull, Not, NotBefore
from tests.connectors.parquet.lake import EVENT, START, put, rows, sweep


@pytest.mark.parametrize(
    "at",
    [
        pl.col("at"),
        pl.col("at").dt.replace_time_zone(None),
        pl.col("at").dt.cast_time_unit("ns"),
        pl.col("at").dt.convert_time_zone("America/Lima"),
        pl.col("at").dt.epoch("s"),
        pl.col("at").dt.strftime("%Y-%m-%dT%H:%M:%SZ"),
        pl.col("at").dt.convert_time_zone("Asia/Tokyo").dt.strftime("%Y-%m-%dT%H:%M:%S%:z"),
    ],
)
def test_instants_are_the_same_however_a_file_holds_them(lake, folder, at):
    put(folder, 0, rows(0).with_columns(at))
    put(folder, 1)
    late = NotBefore("at", START + timedelta(hours=3))

    answers = lake.measure(EVENT, [Oldest("at"), Newest("at", Not(late)), Count(late), Days("at", late)])

    assert answers == [START, START + timedelta(hours=2), 5, 2]


def test_lists_and_structs_are_read_as_json_and_not_compared(lake, folder):
    put(folder, 0, rows(0, 1).with_columns(seen=pl.lit(["/", "/ü"]), agent=pl.struct(name=pl.lit("x"))))
    wide = Dataset(
        name="event",
        system="lake",
        location="events",
        key=("id",),
        fields=(*EVENT.fields, Field(name="seen", kind=FieldKind.JSON), Field(name="agent", kind=FieldKind.JSON)),
    )

    assert list(lake.read(wide, Not(IsNull("seen")), ["seen", "agent"])) == [
        {"seen": '["/", "/ü"]', "agent": '{"name": "x"}'}
    ]
    with pytest.raises(CannotError, match="has parts of its own"):
        lake.measure(wide, [Count(Equals("seen", "/"))])


@pytest.mark.parametrize(("of", "largest"), [(pl.UInt64, 2**64 - 1), (pl.Int8, 127), (pl.Int64, 2**63 - 1)])
def test_whole_numbers_are_the_same_in_columns_of_any_width(lake, folder, of, largest):
    frame = rows(0).with_columns(account=pl.Series([0, 1, 2, largest], dtype=of))
    path = put(folder, 0, frame)

    counts = sweep(lake, Equals("account", "1"))

    assert counts == {path.name: 1}
    assert pl.read_parquet(path)["account"].dtype == of
    assert len(list(lake.read(EVENT, Everything(), ["account"]))) == 3
