import json
from dataclasses import replace

import pytest

from kept.connectors.http.caller import Answer
from kept.connectors.http.description import Job
from kept.connectors.http.following import Following
from kept.estate.errors import CannotError, PendingError, UnreadableError
from tests.connectors.http.wired import said, wire

JOB = Job(
    id=("id",), state=("state",), done=frozenset({"done"}), failed=frozenset({"failed"}), path="/jobs/{id}",
    inbox="calls", every=5, looks=4,
)  # fmt: skip


def follow(firm, base, job=JOB, body=None):
    begun = Answer(status=202, body=body or {"id": "j 1", "state": "begun"})
    Following(caller=firm.caller(), job=job, base=base).to_its_end(begun, about="/erasures")


def call(base, number, state):
    (base / "calls").mkdir(exist_ok=True)
    (base / "calls" / f"{number}.json").write_text(json.dumps({"state": state}))


def test_a_job_is_asked_for_until_it_is_done(tmp_path):
    firm = wire(said({"state": "begun"}), said({"state": "done"}))

    follow(firm, tmp_path)

    assert (firm.paths(), firm.paused) == (["/jobs/j%201", "/jobs/j%201"], [5, 5])


def test_the_firm_says_how_long_to_wait_between_two_looks(tmp_path):
    firm = wire(said({"state": "begun"}, Retry_After="0"), said({"state": "done"}))

    follow(firm, tmp_path)

    assert firm.paused == [5, 0]


def test_a_job_that_is_done_at_once_is_not_asked_for(tmp_path):
    firm = wire(said(status=500))

    follow(firm, tmp_path, body={"id": 7, "state": "done"})

    assert firm.asked == []


def test_a_job_that_is_never_done_is_pending(tmp_path):
    firm = wire(said({"state": "begun"}))

    with pytest.raises(PendingError, match="has not said yet that what was asked at /erasures is done"):
        follow(firm, tmp_path)
    assert len(firm.asked) == 4


def test_a_job_that_failed_is_an_error(tmp_path):
    with pytest.raises(CannotError, match="says that what was asked at /erasures failed"):
        follow(wire(said({"state": "failed"})), tmp_path)


@pytest.mark.parametrize("body", [{"state": "begun"}, {"id": "", "state": "begun"}, {"id": True}, {"id": {}}])
def test_an_answer_that_names_no_job_is_unreadable(body, tmp_path):
    with pytest.raises(UnreadableError, match="names no job in its answer to /erasures"):
        follow(wire(said({})), tmp_path, body=body)


def test_a_call_of_the_firm_is_as_good_as_its_answer_and_need_not_be_asked_for(tmp_path):
    call(tmp_path, "j1", "done")
    firm = wire(said(status=500))

    follow(firm, tmp_path, job=replace(JOB, path=None), body={"id": "j1", "state": "begun"})

    assert firm.asked == []


def test_a_call_about_another_job_or_of_no_meaning_says_nothing(tmp_path):
    call(tmp_path, "j2", "done")
    (tmp_path / "calls" / "j1.json").write_text("{")
    firm = wire(said({"state": "done"}))

    follow(firm, tmp_path, body={"id": "j1", "state": "begun"})

    assert len(firm.asked) == 1


def test_a_number_that_leads_out_of_the_inbox_is_not_looked_up(tmp_path):
    call(tmp_path, "x", "done")
    (tmp_path / "y.json").write_text('{"state": "done"}')

    with pytest.raises(PendingError):
        follow(wire(said({})), tmp_path, job=replace(JOB, path=None), body={"id": "../y", "state": "begun"})


def test_a_job_that_the_firm_does_not_know_yet_is_asked_for_again(tmp_path):
    firm = wire(said(status=404), said({"state": "done"}))

    follow(firm, tmp_path)

    assert len(firm.asked) == 2
