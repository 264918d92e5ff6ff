"""What is due is asked for, what failed rests, and what waits for somebody is left alone."""

from datetime import timedelta

from kept.app.rights.advance import advance
from kept.rights.kinds import RequestKind
from kept.testing.jobs import InMemoryJobs
from kept.work.looking import ADVANCE, ROUND, Resting, ask_for_what_is_due
from kept.work.rounds import ROUNDS
from tests.app.rights.lives import asked


def due(clerk, resting=None):
    jobs = InMemoryJobs(lambda _job, _of: None)
    ask_for_what_is_due(clerk, jobs, resting or Resting())
    return {job for job in jobs._queue if job[0] == ADVANCE}


def test_a_new_request_is_carried_on_and_one_that_waits_for_its_person_is_not(clerk):
    request = asked(clerk)
    before = due(clerk)

    advance(clerk, request)

    assert before == {(ADVANCE, request)}
    assert due(clerk) == set()


def test_a_letter_that_waits_wakes_its_request_when_it_is_tried_again(clerk, channel, clock):
    channel.is_down = True
    request = asked(clerk, RequestKind.OPT_OUT)
    advance(clerk, request)
    channel.is_down = False
    early = due(clerk)

    clock.go(minutes=1)

    assert early == set()
    assert due(clerk) == {(ADVANCE, request)}


def test_what_failed_rests_longer_each_time(clerk, clock):
    request, resting = asked(clerk), Resting()
    seen = []
    for seconds in (4, 1, 29, 1):
        resting.failed(ADVANCE, request, now=clock.now()) if seconds in {4, 29} else None
        clock.go(seconds=seconds)
        seen.append(bool(due(clerk, resting)))

    assert seen == [False, True, False, True]
    resting.done(ADVANCE, request)
    assert resting.failures == {}


def test_every_round_is_due_once_in_its_time(clerk, clock):
    jobs = InMemoryJobs(lambda _job, _of: None)

    ask_for_what_is_due(clerk, jobs, Resting())

    assert {of for job, of in jobs._queue if job == ROUND} == set(ROUNDS)
    assert ROUNDS["mail"] == timedelta(seconds=30)
