"""A certificate adds up what was counted, and invents nothing where something was not."""

from kept.plans.certificate import Certificate, StepOutcome, certify
from kept.plans.journal import Confirmed, Done, Event, Intended, Traced
from kept.testing.journal_contract import DIGEST, PLAN


def outcome(step, **numbers):
    given = {"planned": 5, "counted": 0, "spans": 0, "interrupted": 0, "remaining": None, **numbers}
    return StepOutcome(step=step, dataset="support.message", change="erase", clause="6.1.4", **given)


def test_a_plan_that_was_not_begun_has_what_was_planned_and_no_outcome():
    assert certify(PLAN, []) == Certificate(plan=PLAN.id, steps=(outcome("1"), outcome("2")))
    assert not certify(PLAN, []).is_finished


def test_numbers_are_sums_over_the_spans_of_each_step():
    events: list[Event] = [
        Traced(step="1", count=7),
        Intended(step="1", span="0"),
        Done(step="1", span="0", count=3, digest=DIGEST),
        Intended(step="1", span="1"),
        Done(step="1", span="1", count=2, digest=DIGEST, resumed=True),
        Done(step="2", span="0", count=4, digest=DIGEST),
        Confirmed(step="1", remaining=2),
        Confirmed(step="1", remaining=0),
    ]

    certificate = certify(PLAN, iter(events))

    assert certificate.steps == (
        outcome("1", planned=7, counted=5, spans=2, interrupted=1, remaining=0),
        outcome("2", counted=4, spans=1),
    )
    assert not certificate.is_finished


def test_a_plan_is_finished_once_nothing_of_any_step_is_left():
    left: list[Event] = [Confirmed(step="1", remaining=0), Confirmed(step="2", remaining=1)]

    assert not certify(PLAN, left).is_finished
    assert certify(PLAN, [*left, Confirmed(step="2", remaining=0)]).is_finished
