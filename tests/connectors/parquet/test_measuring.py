from datetime import timedelta

from kept.estate.change import Mask
from kept.estate.ports import Count, Days, Newest, Oldest
from kept.estate.selection import Equals, Everything, IsNull
from tests.connectors.parquet.lake import DAY, EVENT, START, put, rows, sweep


def test_a_column_that_older_files_lack_is_null_in_them(lake, folder):
    put(folder, 0, rows(0).drop("ip"))
    put(folder, 1)

    assert lake.measure(EVENT, [Count(IsNull("ip")), Count(Equals("ip", "203.0.113.1"))]) == [4, 1]
    assert sweep(lake, Everything(), Mask(("ip",))) == {"events-2026-11-20.parquet": 0, "events-2026-11-21.parquet": 4}


def test_all_records_are_counted_whatever_else_is_asked(lake, folder):
    put(folder, 0)
    put(folder, 1)

    assert lake.measure(EVENT, []) == []
    assert lake.measure(EVENT, [Count()]) == [8]
    assert lake.measure(EVENT, [Count(), Oldest("at"), Newest("at"), Days("at"), Count(IsNull("ip"))]) == [
        8,
        START,
        START + DAY + timedelta(hours=3),
        2,
        0,
    ]
