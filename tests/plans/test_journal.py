"""Where a plan stands is read out of its journal, line by line."""

from kept.plans.journal import Confirmed, Done, Intended, Progress, Traced


def test_a_plan_without_a_line_is_not_begun():
    assert not Progress.of([]).is_begun


def test_any_line_begins_a_plan():
    lines = (
        Traced(step="1", count=0),
        Intended(step="1", span="a"),
        Done(step="1", span="a", count=0, digest=""),
        Confirmed(step="1", remaining=0),
        Confirmed(step="1", remaining=3),
    )

    assert [Progress.of([line]).is_begun for line in lines] == [True] * 5


def test_a_span_is_open_between_its_intent_and_its_outcome():
    progress = Progress.of([Intended(step="1", span="a")])
    before = (dict(progress.open_span), dict(progress.last_span))

    progress.note(Done(step="1", span="a", count=2, digest=""))

    assert before == ({"1": "a"}, {})
    assert (progress.open_span, progress.last_span) == ({}, {"1": "a"})


def test_a_step_with_something_left_over_begins_at_its_first_span_again():
    done = [Done(step=step, span="z", count=1, digest="") for step in ("1", "2")]

    progress = Progress.of([*done, Confirmed(step="1", remaining=0), Confirmed(step="2", remaining=4)])

    assert (progress.last_span, progress.confirmed) == ({"1": "z"}, {"1": 0, "2": 4})
