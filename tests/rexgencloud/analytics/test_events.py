from dataclasses import asdict, replace
from datetime import UTC, date, datetime, timedelta, timezone
from threading import Thread

import polars as pl
import pytest

from kept.testing.company import Stores
from rexgencloud.analytics import Event, cookie_of, record
from rexgencloud.analytics.events import file_of_day, write_whole
from tests.rexgencloud.reading import event_files, rows

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
SEEN = Event(
    at=NOON, cookie_id="rx-a", account_id=1, page="/", referrer="https://www.example.com/", country="DE", load_ms=90
)


@pytest.fixture
def empty(tmp_path):
    return Stores(folder=tmp_path)


def held(stores):
    return [one for file in event_files(stores) for one in rows(file)]


def test_an_event_is_written_as_it_was_under_an_id_of_its_own(empty):
    record(empty, [SEEN, SEEN])

    first, second = held(empty)
    assert first.pop("id") != second.pop("id")
    assert first == second == asdict(SEEN)


def test_events_stand_in_the_file_of_their_day_in_utc_beside_those_of_before(empty):
    late = replace(SEEN, at=datetime(2026, 11, 24, 0, 30, tzinfo=timezone(timedelta(hours=1))))
    record(empty, [SEEN])

    record(empty, [replace(SEEN, at=NOON - timedelta(days=1)), late])

    assert [(file.name, len(rows(file))) for file in event_files(empty)] == [
        ("events-2026-11-22.parquet", 1),
        ("events-2026-11-23.parquet", 2),
    ]


def test_many_writers_at_once_lose_nothing(empty):
    def write():
        for _ in range(5):
            record(empty, [SEEN])

    threads = [Thread(target=write) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len({one["id"] for one in held(empty)}) == 30


def test_what_was_taken_out_of_a_file_does_not_come_back_with_the_next_event(empty):
    record(empty, [SEEN, replace(SEEN, account_id=2)])
    file = file_of_day(empty, date(2026, 11, 23))
    write_whole(file, pl.read_parquet(file).filter(pl.col("account_id") != 1))

    record(empty, [replace(SEEN, account_id=3)])

    assert [one["account_id"] for one in held(empty)] == [2, 3]


def test_a_cookie_is_the_same_for_the_same_visitor_alone_and_has_no_run_of_digits():
    cookies = [cookie_of(visitor) for visitor in range(2_000)]

    assert cookies[7] == cookie_of(7)
    assert len(set(cookies)) == 2_000
    assert not any(letter.isdigit() for cookie in cookies for letter in cookie)
