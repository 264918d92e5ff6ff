from datetime import timedelta

import pytest

from kept.connectors.archives import open_archives
from kept.estate import Dataset, Field
from kept.estate.errors import UnreadableError
from kept.estate.ports import Count
from kept.estate.selection import (
    Equals,
    Everything,
    Has,
    Keys,
)
from tests.connectors.archives.backups import ARCHIVE, BACKUP, CONTENT, START, put


def test_contents_say_in_which_archives_an_account_is(connector, folder):
    put(folder, 0, accounts=[17, 18, 17])
    put(folder, 1, accounts=[18])

    keys = list(connector.keys(CONTENT, Keys(((17,), (99,)), "of")))
    rows = list(connector.read(CONTENT, Equals("account", 18), ["in.at", "in.level"]))

    assert keys == [("gold/DE/day0.tar.gz", 17)]
    assert rows == [
        {"in.at": START, "in.level": "gold"},
        {"in.at": START + timedelta(days=1), "in.level": "gold"},
    ]


def test_archives_that_hold_an_account_can_be_selected(connector, folder):
    put(folder, 0, accounts=[17])
    put(folder, 1, accounts=[18])

    assert connector.measure(
        ARCHIVE, [Count(Has("content", "in", Equals("account", 17))), Count(Has("content", "in"))]
    ) == [
        1,
        2,
    ]


def test_account_ids_are_read_as_the_estate_declares_them(folder, tmp_path):
    texts = Dataset(
        name="content", system="backup", location="contents", key=("account",), fields=(Field(name="account"),)
    )
    connector = open_archives(BACKUP, None, tmp_path)
    put(folder, accounts=[17, "x-1"])

    assert list(connector.keys(texts, Everything())) == [("17",), ("x-1",)]
    with pytest.raises(UnreadableError, match="names accounts that are no integer"):
        list(connector.keys(CONTENT, Everything()))
