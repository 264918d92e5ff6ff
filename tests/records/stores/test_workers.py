"""Who is alive, whose work is taken over, and rounds that one of several takes."""

from datetime import timedelta

import pytest

from kept.records.models import WorkerRow
from kept.records.stores.workers import SILENCE, Rounds, Workers
from tests.rights.histories import NOW, at

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)


def test_who_beats_is_alive_and_who_is_silent_is_lost_until_buried():
    workers = Workers()
    workers.beat("one", now=NOW)
    workers.beat("two", now=NOW)
    later = NOW + SILENCE + timedelta(seconds=1)
    workers.beat("two", now=later)

    assert (workers.lost(now=later), workers.alive(now=later)) == (("one",), 1)
    workers.bury("one", now=later)
    assert workers.lost(now=later) == ()


def test_who_was_taken_for_dead_and_beats_again_is_alive():
    workers = Workers()
    workers.beat("one", now=NOW)
    workers.bury("one", now=NOW)

    workers.beat("one", now=at(1))

    assert workers.alive(now=at(1)) == 1


def test_the_dead_of_last_month_are_forgotten():
    workers = Workers()
    workers.beat("one", now=NOW)
    workers.bury("one", now=NOW)
    workers.beat("two", now=at(31 * 24))

    workers.bury("two", now=at(31 * 24))

    assert [row.id for row in WorkerRow.objects.all()] == ["two"]


def test_a_round_is_taken_when_its_time_has_passed_and_not_before():
    rounds = Rounds()

    taken = [rounds.take("tidy", every=HOUR, now=at(hours)) for hours in (0, 0.5, 1, 1.5)]

    assert taken == [True, False, True, False]
    assert rounds.last("tidy") == at(1)
    assert rounds.is_due("tidy", every=HOUR, now=at(2))
    assert rounds.is_due("other", every=HOUR, now=at(2))


def test_a_look_is_noted_from_its_own_time():
    Rounds().note("pointing", at=at(3))
    Rounds().note("pointing", at=at(4))

    assert Rounds().last("pointing") == at(4)
