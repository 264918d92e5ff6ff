import pytest

from kept.estate.errors import UnreadableError
from kept.estate.ports import Count, Oldest
from kept.estate.selection import (
    Equals,
)
from tests.connectors.archives.backups import ARCHIVE, put, write


def _cut(path):
    path.write_bytes(path.read_bytes()[:20])


def _emptied(path):
    path.write_bytes(b"")


def _no_gzip(path):
    path.write_bytes(b"PK\x03\x04 a zip")


@pytest.mark.parametrize("damage", [_cut, _emptied, _no_gzip])
def test_a_damaged_archive_is_named_and_counted(connector, folder, damage):
    damage(put(folder))
    put(folder, 1)

    with pytest.raises(UnreadableError, match=r"gold/DE/day0\.tar\.gz, in the system “backup”, is no backup archive"):
        connector.measure(ARCHIVE, [Oldest("at")])
    assert [one.unreadable for one in connector.structure()] == [1, 1]


@pytest.mark.parametrize(
    "manifest",
    [
        "[]",
        "{}",
        "nonsense",
        '{"at": "today", "encrypted": true, "accounts": []}',
        '{"at": "2026-01-01T00:00:00Z", "encrypted": "yes", "accounts": []}',
        '{"at": "2026-01-01T00:00:00Z", "encrypted": true, "accounts": {"a": 1}}',
        '{"at": "2026-01-01T00:00:00Z", "encrypted": true, "accounts": [true]}',
        "[" * 100_000,
    ],
)
def test_a_manifest_that_says_something_else_is_unreadable(connector, folder, manifest):
    write(folder, "gold/DE/a.tar.gz", [("manifest.json", manifest.encode())])

    with pytest.raises(UnreadableError):
        connector.measure(ARCHIVE, [Oldest("at")])


def test_a_manifest_must_come_first_and_be_of_reasonable_size(connector, folder):
    write(folder, "gold/DE/late.tar.gz", [("data", b"x"), ("manifest.json", b"{}")])
    bomb = write(folder, "gold/DE/bomb.tar.gz", [("manifest.json", b" " * (65 << 20))])

    assert bomb.stat().st_size < 200_000
    assert [one.unreadable for one in connector.structure()] == [2, 2]


def test_what_the_name_and_folder_say_needs_no_manifest(connector, folder):
    _cut(put(folder))

    assert connector.measure(ARCHIVE, [Count(), Count(Equals("region", "DE")), Count(Equals("region", "US"))]) == [
        1,
        1,
        0,
    ]
