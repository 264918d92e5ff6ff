import pytest

from kept.connectors.parquet import open_parquet
from kept.estate import Dataset
from kept.estate.change import Erase, Mask
from kept.estate.errors import CannotError, MissingError, UnreachableError
from kept.estate.ports import Count, Oldest
from kept.estate.selection import AllOf, Equals, Everything, Keys, OneOf
from tests.connectors.parquet.lake import EVENT, LAKE, put


def test_whole_numbers_and_texts_are_found_in_large_lists(lake, folder):
    put(folder, 0)

    assert lake.measure(
        EVENT,
        [
            Count(OneOf("id", tuple(range(2, 5_000)))),
            Count(OneOf("ip", ("203.0.113.1", "x"))),
            Count(OneOf("ip", ())),
            Count(AllOf((Keys(((1,), (2,))), Equals("account", "1")))),
        ],
    ) == [2, 1, 0, 1]


def test_what_cannot_be_asked_says_why(lake, folder):
    put(folder, 0)
    keyless = Dataset(name="event", system="lake", location="events", fields=EVENT.fields)

    with pytest.raises(CannotError, match="is no time"):
        lake.measure(EVENT, [Oldest("ip")])
    with pytest.raises(CannotError, match="has no key"):
        lake.act(keyless, Everything(), Erase(), span="events-2026-11-20.parquet", salt=b"s")
    with pytest.raises(MissingError, match="shoe_size"):
        lake.act(EVENT, Everything(), Mask(("shoe_size",)), span="events-2026-11-20.parquet", salt=b"s")
    with pytest.raises(UnreachableError, match="has no folder"):
        open_parquet(LAKE, None, folder)
