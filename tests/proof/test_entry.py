import json
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kept.proof.entry import LARGEST_COUNT, Entry
from kept.proof.errors import EntryFormError

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
WORDS = st.from_regex(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", fullmatch=True)
ENTRIES = st.builds(
    Entry,
    kind=st.tuples(WORDS, WORDS, WORDS).map(":".join),
    at=st.datetimes(min_value=datetime(1000, 1, 2), max_value=datetime(9999, 12, 30), timezones=st.timezones()),  # noqa: DTZ001 (the zone is given beside it)
    about=st.from_regex(r"[A-Za-z][A-Za-z0-9._:/#-]{0,127}", fullmatch=True),
    digests=st.dictionaries(WORDS, st.binary(min_size=32, max_size=32).map(bytes.hex), max_size=3),
    counts=st.dictionaries(WORDS, st.integers(0, LARGEST_COUNT), max_size=3),
)
ENCODED = (
    b'{"about":"plan:7d20","at":"2026-11-23T12:00:00.000000Z","counts":{"a":2,"b":1},"digests":{},'
    b'"kind":"retention:sweep:erased"}'
)


def made(**fields):
    return Entry(**{"kind": "retention:sweep:erased", "at": NOW, "about": "plan:7d20", **fields})


@given(entry=ENTRIES)
def test_an_entry_reads_back_as_it_was_encoded(entry):
    assert Entry.decode(entry.encode()) == entry


def test_an_entry_is_encoded_with_sorted_keys_and_no_spaces():
    assert made(counts={"b": 1, "a": 2}).encode() == ENCODED


def test_the_time_of_an_entry_is_kept_in_utc():
    cet = datetime(2026, 11, 23, 13, tzinfo=timezone(timedelta(hours=1)))

    assert made(at=cet).encode() == made().encode()


def test_an_entry_does_not_change_with_the_dictionary_it_was_made_from():
    counts = {"rows": 1}
    entry = made(counts=counts)

    counts["rows"] = 2

    assert entry == made(counts={"rows": 1})


@pytest.mark.parametrize(
    "fields",
    [
        {"kind": "sweep"},
        {"kind": "Retention:sweep:erased"},
        {"kind": "retention:sweep:erased\n"},
        {"at": NOW.replace(tzinfo=None)},
        {"about": ""},
        {"about": "17"},
        {"about": "two words"},
        {"about": "ada@example.org"},
        {"about": "plan:ü"},
        {"about": "p" * 129},
        {"about": "plan:1\n"},
        {"digests": {"keys": "AB" * 32}},
        {"digests": {"keys": "ab" * 31}},
        {"digests": {"two words": "ab" * 32}},
        {"counts": {"rows": -1}},
        {"counts": {"rows": LARGEST_COUNT + 1}},
        {"counts": {"rows": True}},
        {"counts": {"rows": 1.0}},
        {"counts": {"rows": "1"}},
        {"counts": {"Rows": 1}},
    ],
)
def test_an_entry_that_holds_anything_else_is_refused(fields):
    with pytest.raises(EntryFormError):
        made(**fields)


def test_a_refusal_does_not_repeat_what_it_refuses():
    with pytest.raises(EntryFormError) as refusal:
        made(about="ada@example.org")

    assert "ada" not in refusal.value.sentence()


@pytest.mark.parametrize(
    "change",
    [
        {"at": "2026-11-23T12:00:00Z"},
        {"at": "2026-11-23T12:00:00.000000+00:00"},
        {"at": "2026-11-23T13:00:00.000000+01:00"},
        {"at": "20261123T120000Z"},
        {"at": "yesterday"},
        {"at": 1},
        {"note": "free text"},
        {"counts": []},
        {"counts": {"rows": 1.5}},
        {"counts": {"rows": None}},
        {"digests": {"keys": 1}},
        {"kind": None},
        {"about": ["plan:1"]},
    ],
)
def test_an_entry_in_another_encoding_is_refused(change):
    raw = json.dumps({**json.loads(ENCODED), **change}, sort_keys=True, separators=(",", ":")).encode()

    with pytest.raises(EntryFormError):
        Entry.decode(raw)


@pytest.mark.parametrize(
    "raw",
    [
        ENCODED + b"\n",
        ENCODED.replace(b":2", b": 2"),
        ENCODED.replace(b"plan", b"pl\\u0061n"),
        ENCODED.replace(b'"a":2,"b":1', b'"b":1,"a":2'),
        ENCODED.replace(b'"digests":{},', b""),
        ENCODED[:-1],
        b"[]",
        b"",
    ],
)
def test_bytes_that_only_mean_the_same_are_refused(raw):
    with pytest.raises(EntryFormError):
        Entry.decode(raw)
