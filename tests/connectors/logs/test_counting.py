from datetime import timedelta, timezone

from kept.connectors.logs import open_logs
from kept.estate.ports import Count, Days, Newest, Oldest
from kept.estate.selection import (
    Not,
    NotBefore,
)
from tests.weblogs import ACCESS, START, WEB, days, line, write


def test_measure_answers_over_all_files_at_once(logs):
    late = NotBefore("at", START + timedelta(days=1, hours=1))

    answers = logs.measure(ACCESS, [Count(), Count(late), Oldest("at"), Newest("at", Not(late)), Days("at", late)])

    assert answers == [9, 5, START, START + timedelta(days=1), 2]


def test_a_line_is_judged_by_its_own_time_and_not_by_the_name_of_its_file(folder, logs):
    write(folder, "access.log-20261231.gz", days(-5, -4))

    assert logs.measure(ACCESS, [Oldest("at")]) == [START - timedelta(days=5)]


def test_offsets_are_counted(folder, tmp_path):
    write(folder, "access.log", [line(START + timedelta(days=9), zone=timezone(timedelta(hours=-7)))])
    logs = open_logs(WEB, None, tmp_path)

    assert logs.measure(ACCESS, [Newest("at")]) == [START + timedelta(days=9)]
