"""What a hold keeps is left out of a sweep, counted once, and looked for again before anything is disposed of."""

import pytest

from kept.estate import Field
from kept.estate.change import Erase
from kept.estate.selection import Everything, Keys, OneOf
from kept.plans import Step
from kept.retention.errors import HeldError
from kept.retention.sparing import Spared, check_steps, keeps, without
from kept.terms import Message
from tests.verdict.declared import dataset, days_ago, estate, stores

LOG = dataset("log", fields=(Field(name="word"),))
ESTATE = estate(LOG)
CONNECTORS = stores(ESTATE, {"s.log": [{"id": number, "word": "x"} for number in (1, 2, 3)]})
FIRST = Spared(case="C-1", clause="4.2.1", until=days_ago(-1), records={"s.log": Keys(((1,), (2,)))})
SECOND = Spared(case="C-2", clause="4.2.2", records={"s.log": Keys(((2,), (3,)))})
ELSEWHERE = Spared(case="C-3", clause="4.2.3", records={"s.other": Everything()})


def step(selection=Everything()):
    return Step(
        id="1", dataset="s.log", selection=selection, change=Erase(), clause="6.2.1", because=Message("x"), count=3
    )


def check(*spared, selection=Everything(), frozen=()):
    check_steps([(step(selection), frozen)], spared, estate=ESTATE, connectors=CONNECTORS)


def test_what_nobody_holds_is_left_and_without_a_hold_the_selection_is_the_very_same():
    left = without(Everything(), [FIRST, ELSEWHERE], "s.log")

    assert list(CONNECTORS["s"].keys(LOG, left)) == [(3,)]
    assert without(Everything(), [ELSEWHERE], "s.log") == Everything()


def test_what_two_cases_keep_is_counted_for_the_first():
    kept = keeps(Everything(), [FIRST, ELSEWHERE, SECOND], LOG, estate=ESTATE, connectors=CONNECTORS)

    assert [(one.because.parameters["case"], one.count, one.clause, one.until) for one in kept] == [
        ("C-1", 2, "4.2.1", days_ago(-1)),
        ("C-2", 1, "4.2.2", None),
    ]


@pytest.mark.parametrize(
    ("spared", "more"),
    [
        ([FIRST], {}),
        ([FIRST], {"selection": Keys(()), "frozen": [Keys(((3,),)), Keys(((2,),))]}),
        ([Spared(case="C-4", clause="4.2.1", unclear=frozenset({"s.log"}))], {}),
    ],
)
def test_a_step_that_would_take_what_is_held_or_may_be_is_refused(spared, more):
    with pytest.raises(HeldError):
        check(*spared, **more)


def test_a_step_that_takes_something_else_is_not():
    check(FIRST, ELSEWHERE, selection=OneOf("id", (3,)))
    check(FIRST, selection=Keys(()), frozen=[Keys(((3,),))])
