from dataclasses import replace
from datetime import timedelta

import pytest

from kept.connectors.logs import open_logs
from kept.estate.change import Erase
from kept.estate.errors import CannotError, UnreachableError
from kept.estate.ports import Count
from kept.estate.selection import (
    AllOf,
    Before,
    Equals,
    Everything,
)
from tests.weblogs import ACCESS, START, WEB, sweep


def test_read_gives_typed_values_and_null_for_a_dash(logs):
    (row,) = logs.read(ACCESS, AllOf((Equals("user", "2"), Before("at", START + timedelta(days=2, hours=1)))), [
        "ip", "user", "at", "request", "status", "size", "referrer", "agent",
    ])  # fmt: skip

    assert row == {
        "ip": "203.0.113.9",
        "user": "2",
        "at": START + timedelta(days=2),
        "request": "GET / HTTP/1.1",
        "status": 200,
        "size": 512,
        "referrer": None,
        "agent": "curl/8",
    }


def test_spans_are_taken_up_after_any(logs):
    assert list(logs.spans(ACCESS, Everything(), after="access.log-20260110.gz")) == ["access.log-20260111"]


def test_a_sweep_done_twice_changes_nothing_the_second_time(logs):
    selection = Before("at", START + timedelta(days=1, hours=2))

    assert [sum(sweep(logs, selection).values()) for _ in range(2)] == [5, 0]


def test_a_folder_that_is_not_there_is_said_to_be_unreachable(tmp_path):
    with pytest.raises(UnreachableError, match="no folder"):
        open_logs(replace(WEB, url="nowhere"), None, tmp_path)


def test_a_file_url_is_a_folder_too(folder, tmp_path):
    logs = open_logs(replace(WEB, url=f"file://{folder}"), None, tmp_path)

    assert logs.measure(ACCESS, [Count()]) == [9]


def test_an_unknown_format_is_refused(folder, tmp_path):
    with pytest.raises(CannotError, match="known are"):
        open_logs(replace(WEB, options={"access": "w3c"}), None, tmp_path)


@pytest.mark.parametrize("span", ["../secret", "error.log"])
def test_a_span_of_another_place_is_refused(logs, span):
    with pytest.raises(CannotError, match="no file of"):
        logs.act(ACCESS, Everything(), Erase(), span=span, salt=b"s")
