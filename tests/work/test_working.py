"""A worker does its share, tells what goes wrong, and takes over from who is lost."""

from dataclasses import replace
from datetime import timedelta
from threading import Event

import pytest

from kept.records.stores.inbox import every_request
from kept.records.stores.workers import SILENCE, Rounds, Workers
from kept.rights.asked import Identifier
from kept.rights.kinds import RequestKind
from kept.rights.stages import Stage
from kept.terms import FixedClock
from kept.work.looking import ADVANCE, ROUND
from kept.work.working import Hands, Worker, new_worker_id, work_once
from tests.app.conftest import AT
from tests.app.rights.lives import asked


class NoPages:
    def text_of(self, page):
        return ""


class ListedJobs:
    """Takes note of what a worker asks of its queue."""

    def __init__(self):
        self.asked, self.taken_over = [], []

    def start(self):
        self.asked.append("start")

    def stop(self):
        self.asked.append("stop")

    def ask(self, job, of):
        self.asked.append((job, of))

    def pending(self):
        return {}

    def take_over(self, worker):
        self.taken_over.append(worker)
        return 1


@pytest.fixture
def told():
    return []


@pytest.fixture
def hands(clerk, told):
    return Hands(clerk=clerk, pages=NoPages(), told=lambda *what: told.append(what))


def test_everything_that_is_due_is_done_once_and_then_nothing_is_left(clerk, channel, told):
    request = asked(clerk, RequestKind.OPT_OUT)

    first = work_once(clerk, NoPages(), lambda *what: told.append(what))
    second = work_once(clerk, NoPages(), lambda *_: None)

    assert [one.stage for one in every_request()] == [Stage.CLOSED]
    assert (ADVANCE, request, "") in told
    assert [what for what in told if what[2]] == []
    assert (first, second) == (len(told), 0)


def test_a_request_that_breaks_rests_and_holds_up_no_other(clerk, hands, told):
    request = asked(clerk)

    hands(ADVANCE, "R-2222-2222")
    hands(ADVANCE, request)
    hands("unknown", "x")

    assert told == [(ADVANCE, "R-2222-2222", ""), (ADVANCE, request, ""), ("unknown", "x", "")]


class BrokenCarrier:
    """Fails with somebody's data in its words, as other people's libraries do."""

    def addresses(self, known_by, *, whose):
        raise ValueError(f"no such customer: {known_by[0].value}")


def test_what_goes_wrong_is_told_by_its_kind_and_repeats_nobodys_data(clerk, told, caplog):
    known_by = (Identifier(kind="account", value="zoe-1017"),)
    request = asked(clerk, RequestKind.ACCESS, identifiers=known_by)
    broken = Hands(clerk=replace(clerk, carrier=BrokenCarrier()), pages=NoPages(), told=lambda *what: told.append(what))

    broken(ADVANCE, request)

    assert told == [(ADVANCE, request, "ValueError")]
    assert broken.resting.rests(ADVANCE, request, now=clerk.now)
    assert request in caplog.text
    assert "zoe" not in caplog.text


def test_a_round_is_taken_by_one_of_several(clerk, hands, clock):
    before = Rounds().last("tidy")

    hands(ROUND, "tidy")
    hands(ROUND, "tidy")

    assert (before, Rounds().last("tidy")) == (None, clock.now())
    assert not Rounds().is_due("tidy", every=timedelta(hours=1), now=clock.now())


def test_who_is_silent_is_taken_over_once_and_who_ended_well_is_not(clerk, hands):
    workers, jobs = Workers(), ListedJobs()
    workers.beat("lost", now=AT)
    workers.beat("ended", now=AT)
    workers.bury("ended", now=AT)
    later = AT + SILENCE + timedelta(seconds=1)
    worker = Worker(name="mine", jobs=jobs, hands=hands, beats=FixedClock(later))

    worker.look(workers)
    worker.look(workers)

    assert jobs.taken_over == ["lost"]
    assert workers.alive(now=later) == 1


def test_a_worker_says_when_it_begins_and_when_it_has_ended(clerk, hands):
    jobs = ListedJobs()
    worker = Worker(name="mine", jobs=jobs, hands=hands, beats=FixedClock(AT))

    class Stopped(Event):
        """Is set after one look."""

        def wait(self, timeout=None):
            self.set()
            return True

    worker.work(Stopped())

    assert (jobs.asked[0], jobs.asked[-1]) == ("start", "stop")
    assert Workers().alive(now=AT) == 0


def test_no_two_workers_have_one_name():
    assert len({new_worker_id() for _ in range(100)}) == 100
