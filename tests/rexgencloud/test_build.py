from datetime import datetime, timedelta
from pathlib import Path

import pytest

from kept.testing.company import Progress, Stores
from rexgencloud import probe
from rexgencloud.build import build as build_company
from rexgencloud.company import COMPANY
from tests.rexgencloud.conftest import AT
from tests.rexgencloud.reading import access, contents, count, log_files


def build(
    folder: Path, *, people: int = 60, at: datetime, seed: int = 7, progress: Progress = lambda *_: None
) -> Stores:
    COMPANY.build(folder, people=people, at=at, seed=seed, urls={}, progress=progress)
    return Stores(folder=folder)


def made(folder: Path) -> Path:
    folder.mkdir()
    return folder


def test_the_same_seed_moment_and_size_build_the_same_contents(tmp_path, at):
    first = build(tmp_path / "first", at=at)

    second = build(tmp_path / "second", at=at)

    assert contents(first) == contents(second)


@pytest.mark.parametrize("change", [{"seed": 8}, {"people": 61}, {"at": AT + timedelta(days=1)}])
def test_another_seed_size_or_moment_builds_other_contents(tmp_path, at, change):
    first = build(tmp_path / "first", at=at)

    second = build(tmp_path / "second", **{"at": at, **change})

    assert contents(first) != contents(second)


def test_building_again_replaces_what_was_there(tmp_path, at):
    clean = contents(build(tmp_path, at=at))
    (tmp_path / "web" / "debug.log").write_text("left over\n")
    build(tmp_path, people=90, at=at, seed=1)

    again = build(tmp_path, at=at)

    assert contents(again) == clean


@pytest.mark.parametrize(("asked", "built"), [(1, 30), (30, 30), (2_005, 2_005)])
def test_there_are_as_many_accounts_as_asked_for_and_never_fewer_than_the_cast(tmp_path, at, asked, built):
    stores = build(tmp_path, people=asked, at=at)

    people = f"from account where id <> {probe.NUMBER}"
    assert count(stores, "accounts", f"select count(*) {people}") == built
    assert count(stores, "accounts", f"select max(id) {people}") == built
    assert count(stores, "accounts", "select count(*) from account") == built + 1


def test_progress_is_told_step_by_step_to_the_end(tmp_path, at):
    told: list[tuple[int, int]] = []

    build(tmp_path, people=4_001, at=at, progress=lambda done, total: told.append((done, total)))

    done, totals = [one for one, _ in told], {total for _, total in told}
    assert done == sorted(set(done))
    assert totals == {done[-1]}
    assert len(told) > 160


def test_a_company_that_several_processes_build_is_the_same(tmp_path, at):
    alone = build(tmp_path / "alone", at=at)

    build_company(
        Stores(folder=made(tmp_path / "shared")), people=60, at=at, seed=7, progress=lambda *_: None, processes=2
    )

    assert contents(Stores(folder=tmp_path / "shared")) == contents(alone)


@pytest.mark.parametrize("since_midnight", [timedelta(0), timedelta(seconds=5), timedelta(hours=23, minutes=59)])
def test_at_any_time_of_day_there_is_a_log_of_each_day_and_no_line_lies_ahead(tmp_path, at, since_midnight):
    now = at.replace(hour=0) + since_midnight

    stores = build(tmp_path, at=now)

    moments = [moment for moment, _ in access(stores)]
    assert len({moment.date() for moment in moments}) == 90
    assert max(moments) <= now
    assert min(moments) >= now - timedelta(days=90)


def test_todays_log_is_plain_yesterdays_is_rotated_and_the_older_ones_are_packed(stores):
    names = [file.name for file in log_files(stores, "access.log*")]

    assert names[-1] == "access.log-20261122"
    assert names[0] == "access.log"
    assert [name for name in names if not name.endswith(".gz")] == [names[0], names[-1]]
    assert names[1] == "access.log-20260826.gz"
    assert len(names) == 90
