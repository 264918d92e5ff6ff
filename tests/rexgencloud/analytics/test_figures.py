from collections import defaultdict
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import polars as pl
import pytest

from kept.testing.company import Stores
from rexgencloud.analytics import Event, aggregate_day, aggregate_finished, record
from rexgencloud.analytics.events import events_frame
from rexgencloud.analytics.figures import aggregated
from tests.rexgencloud.reading import event_files, rows

DAY = date(2026, 11, 22)
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


def seen(count, page="/", country="DE", *, views=1, first=0):
    """Return what so many visitors opened, each of them so often."""
    one = Event(at=NOON, cookie_id="", account_id=None, page=page, referrer=None, country=country, load_ms=100)
    return [replace(one, cookie_id=f"rx-{first + number}") for number in range(count) for _ in range(views)]


def figures(*events):
    found = aggregated(events_frame([one for several in events for one in several]), DAY)
    return [(one["page"], one["country"], one["visitors"], one["views"]) for one in found.to_dicts()]


def test_visitors_are_counted_once_however_much_they_open():
    assert figures(seen(10, views=3)) == [("/", "DE", 10, 30)]


def test_a_group_of_nine_is_in_no_figure():
    assert figures(seen(9, views=5)) == []


def test_small_countries_of_a_page_are_one_group_together():
    small = [seen(4, country="FR", first=100), seen(6, country="PL", first=200)]

    assert figures(seen(10), *small) == [("/", "DE", 10, 10), ("/", "other", 10, 10)]


def test_small_pages_are_one_group_together_and_the_same_visitor_counts_once_in_it():
    small = [seen(8, page="/hosting"), seen(8, page="/status", country="FR", first=2)]

    assert figures(*small) == [("other", "other", 10, 16)]


def test_what_is_small_even_together_is_left_out():
    assert figures(seen(10), seen(5, page="/hosting"), seen(4, country="ES", first=50)) == [("/", "DE", 10, 10)]


def test_the_time_a_page_took_is_the_one_in_the_middle():
    times = [replace(one, load_ms=load) for one, load in zip(seen(11), range(100, 1_200, 100), strict=True)]

    assert aggregated(events_frame(times), DAY)["load_ms"].to_list() == [600]


@pytest.fixture
def used(tmp_path):
    stores = Stores(folder=tmp_path)
    record(stores, seen(12))
    return stores


def test_a_day_is_aggregated_once_and_its_events_stay(used):
    worked_out = [aggregate_day(used, DAY), aggregate_day(used, DAY)]

    (figure,) = rows(used.folder / "analytics" / "daily-2026-11-22.parquet")
    assert worked_out == [True, False]
    assert figure == {"day": DAY, "page": "/", "country": "DE", "visitors": 12, "views": 12, "load_ms": 100}
    assert len(rows(used.folder / "analytics" / "events-2026-11-22.parquet")) == 12


def test_figures_are_not_worked_out_again_after_somebody_was_erased(used):
    aggregate_day(used, DAY)
    events = used.folder / "analytics" / "events-2026-11-22.parquet"
    pl.read_parquet(events).filter(pl.col("cookie_id") != "rx-1").write_parquet(events)

    aggregate_day(used, DAY)

    assert rows(used.folder / "analytics" / "daily-2026-11-22.parquet")[0]["visitors"] == 12


def test_a_day_without_events_has_no_figures(used):
    assert not aggregate_day(used, date(2026, 11, 1))
    assert [file.name for file in event_files(used)] == ["events-2026-11-22.parquet"]


@pytest.mark.parametrize(("hour", "days"), [(0, 0), (1, 1)])
def test_every_day_is_aggregated_an_hour_after_it_is_over(used, hour, days):
    midnight = datetime(2026, 11, 23, tzinfo=UTC)
    record(used, [replace(one, at=midnight) for one in seen(10)])

    assert aggregate_finished(used, midnight + timedelta(hours=hour)) == days
    assert aggregate_finished(used, midnight + timedelta(hours=hour)) == 0


def test_in_the_built_company_no_figure_is_about_fewer_than_ten_and_each_is_what_its_events_say(stores):
    told, counted = [], defaultdict(set)
    for file in event_files(stores, "daily-*"):
        events = file.with_name(file.name.replace("daily", "events"))
        told += [one for one in rows(file) if events.exists() and one["country"] != "other"]
        if events.exists():
            for one in rows(events):
                counted[one["at"].date(), one["page"], one["country"]].add(one["cookie_id"])

    assert min(one["visitors"] for file in event_files(stores, "daily-*") for one in rows(file)) == 10
    assert len(told) > 20
    assert {one["visitors"] - len(counted[one["day"], one["page"], one["country"]]) for one in told} == {0}
