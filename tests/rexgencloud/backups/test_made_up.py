import json
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest

from rexgencloud.backups.made_up import KEPT_DAYS, ages
from tests.rexgencloud.reading import archives, query, unpacked

LAST = datetime(2026, 11, 22, 2, tzinfo=UTC)


def taken(name):
    return datetime.strptime(f"{name.split('/')[2]} +0000", "%Y%m%d-%H%M%S.tar.gz %z")


@pytest.mark.parametrize("level", KEPT_DAYS)
@pytest.mark.parametrize("people", [200, 5_001])
def test_the_oldest_backup_of_a_level_has_two_days_left(level, people):
    days = [*ages(level, people)]

    assert days[0] == 1
    assert days[-1] <= KEPT_DAYS[level] - 2
    assert {later - earlier for earlier, later in pairwise(days)} <= {7 if people <= 5_000 else 28}


def test_each_level_has_a_backup_for_each_week_of_its_time_in_both_regions(stores, at):
    for level, weeks in (("basic", 4), ("business", 9), ("enterprise", 13)):
        for region in ("eu-central", "us-east"):
            nights = [taken(name) for name in archives(stores, f"{level}/{region}/*")]
            assert nights == [LAST - timedelta(weeks=week) for week in reversed(range(weeks))]


def test_an_archive_holds_what_there_was_at_its_time_and_no_more(stores):
    for name in archives(stores, "enterprise/eu-central/*"):
        manifest, *lines = unpacked(stores, name)
        told = [json.loads(line) for line in lines]
        at = json.loads(manifest)["at"]
        sql = """select account.id from account join service_order on account_id = account.id
                 where closed_at is null and plan = 'enterprise' and account.created_at <= ? order by 1"""
        open_then = [number for (number,) in query(stores, "accounts", sql, datetime.fromisoformat(at))]

        assert json.loads(manifest)["accounts"] == open_then
        assert {one["account"] for one in told} == set(open_then)
        born = ("created_at", "placed_at", "issued_at", "paid_at", "opened_at", "sent_at", "started_at", "written_at")
        assert [one["row"] for one in told for name in born if one["row"].get(name, "") > at] == []
