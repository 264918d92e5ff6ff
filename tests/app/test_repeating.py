"""The same question under the same key is answered once; another one is refused; a failure leaves the key free."""

from threading import Barrier, Thread

import pytest
from django.db import connection

from kept.app.repeating import OtherQuestionError, Said, say_once
from kept.records.models import AnsweredRow
from kept.records.stores.answered import sweep_answered
from tests.app.conftest import AT
from tests.app.rights.clocks import HandClock


class Desk:
    """Answers with how often it was asked."""

    def __init__(self):
        self.asked = 0

    def __call__(self):
        self.asked += 1
        return Said(status=201, body=f"zoe@example.org {self.asked}".encode())


@pytest.fixture
def timed(workspace):
    return type(workspace)(home=workspace.home, settings=workspace.settings, clock=HandClock(AT))


def test_an_answer_is_read_out_again(timed):
    desk = Desk()

    first, again = (say_once(timed, key="k1", asked=b"q", make=desk) for _ in range(2))

    assert (first.body, again.body, desk.asked) == (b"zoe@example.org 1", b"zoe@example.org 1", 1)
    assert (first.is_repeated, again.is_repeated, again.status) == (False, True, 201)


def test_another_question_under_the_same_key_is_refused(timed):
    say_once(timed, key="k1", asked=b"q", make=Desk())

    with pytest.raises(OtherQuestionError):
        say_once(timed, key="k1", asked=b"other", make=Desk())


def test_a_day_later_the_key_is_free(timed):
    desk = Desk()
    say_once(timed, key="k1", asked=b"q", make=desk)
    timed.clock.go(days=1)

    say_once(timed, key="k1", asked=b"other", make=desk)

    assert desk.asked == 2


def test_what_fails_is_not_kept_and_may_be_asked_again(timed):
    def fail():
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        say_once(timed, key="k1", asked=b"q", make=fail)

    assert say_once(timed, key="k1", asked=b"q", make=Desk()).is_repeated is False


def test_answers_and_keys_are_not_readable_in_the_records(timed):
    say_once(timed, key="zoe@example.org", asked=b"zoe@example.org", make=Desk())

    row = AnsweredRow.objects.get()
    assert b"zoe" not in bytes(row.digest) + bytes(row.asked) + bytes(row.sealed)


def test_what_has_expired_is_swept_away(timed):
    say_once(timed, key="k1", asked=b"q", make=Desk())
    timed.clock.go(hours=12)
    say_once(timed, key="k2", asked=b"q", make=Desk())
    timed.clock.go(hours=12)

    assert (sweep_answered(now=timed.clock.now()), AnsweredRow.objects.count()) == (1, 1)


def test_of_two_who_ask_at_once_one_is_answered_with_what_the_other_was(timed, django_db_blocker):
    desk, begin, said = Desk(), Barrier(2), []

    def ask():
        with django_db_blocker.unblock():
            begin.wait()
            said.append(say_once(timed, key="k1", asked=b"q", make=desk))
            connection.close()

    hands = [Thread(target=ask) for _ in range(2)]
    for hand in hands:
        hand.start()
    for hand in hands:
        hand.join()

    assert (desk.asked, sorted(one.is_repeated for one in said)) == (1, [False, True])
    assert len({one.body for one in said}) == 1
