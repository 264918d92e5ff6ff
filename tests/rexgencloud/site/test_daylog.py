import gzip
from datetime import UTC, datetime, timedelta

from rexgencloud.site.daylog import DayLog, quoted
from rexgencloud.weblogs import access_line

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


def line(at):
    return access_line(
        at, ip="192.0.2.1", user="-", request="GET / HTTP/1.1", referrer="-", agent="-", status=200, size=1
    )


def write(folder, *days_after):
    log = DayLog(folder, "access")
    for days in days_after:
        at = NOON + timedelta(days=days)
        log.write(line(at), at)


def names(folder):
    return sorted(file.name for file in folder.iterdir())


def test_lines_of_one_day_stand_in_one_file(tmp_path):
    write(tmp_path, 0, 0)

    assert (tmp_path / "access.log").read_text() == line(NOON) * 2


def test_the_first_line_of_a_new_day_rotates_and_the_day_before_yesterday_is_packed(tmp_path):
    write(tmp_path, 0, 1, 2)

    assert names(tmp_path) == ["access.log", "access.log-20261123.gz", "access.log-20261124"]
    assert gzip.decompress((tmp_path / "access.log-20261123.gz").read_bytes()).decode() == line(NOON)


def test_a_log_that_was_there_before_is_rotated_by_the_day_of_its_lines(tmp_path):
    (tmp_path / "access.log").write_text(line(NOON - timedelta(days=1)))

    write(tmp_path, 0)

    assert names(tmp_path) == ["access.log", "access.log-20261122"]


def test_an_error_log_is_rotated_by_its_own_stamps(tmp_path):
    (tmp_path / "error.log").write_text("2026/11/20 09:00:00 [error] 1#1: *1 x\n")

    DayLog(tmp_path, "error").write("2026/11/23 12:00:00 [error] 1#1: *1 y\n", NOON)

    assert names(tmp_path) == ["error.log", "error.log-20261120"]


def test_a_rotated_file_of_the_same_day_loses_nothing(tmp_path):
    (tmp_path / "access.log").write_text(line(NOON - timedelta(days=1)))
    (tmp_path / "access.log-20261122").write_text("earlier\n")

    write(tmp_path, 0)

    assert (tmp_path / "access.log-20261122").read_text() == "earlier\n" + line(NOON - timedelta(days=1))


def test_today_and_the_89_days_before_are_kept_and_nothing_older(tmp_path):
    for ago in (88, 89, 90):
        (tmp_path / f"access.log-{NOON - timedelta(days=ago):%Y%m%d}.gz").write_bytes(gzip.compress(b"x\n"))
    (tmp_path / "access.log").write_text(line(NOON - timedelta(days=1)))

    write(tmp_path, 0)

    assert names(tmp_path)[1] == f"access.log-{NOON - timedelta(days=89):%Y%m%d}.gz"
    assert len(names(tmp_path)) == 4


def test_a_log_in_which_nothing_is_written_loses_what_is_old_all_the_same(tmp_path):
    (tmp_path / "error.log-20260825.gz").write_bytes(gzip.compress(b"x\n"))
    log = DayLog(tmp_path, "error")

    log.turn(NOON)

    assert names(tmp_path) == []


def test_what_somebody_sends_cannot_end_a_field_or_a_line():
    assert quoted('a"b\\c\nd\x00é\u2028') == "a\\x22b\\x5Cc\\x0Ad\\x00é\\xE2\\x80\\xA8"
