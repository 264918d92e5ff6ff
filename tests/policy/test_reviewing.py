from dataclasses import replace
from pathlib import Path

import pytest

from kept.policy import Clause, ClauseKind, PolicyText
from kept.policy.answers import AnswersFileError, bind, parse_answers
from kept.policy.commitments import Bound, Retains
from kept.policy.recognising import recognise
from kept.policy.reviewing import review
from kept.terms import Period

TEXT = PolicyText(
    title="P",
    modified="2026-01-01",
    clauses=(
        Clause(id="6.0.1", section="6 Retention", text="Web logs are kept for 5 days.", kind=ClauseKind.PROMISE),
        Clause(id="6.0.2", section="6 Retention", text="Contracts are kept for 5 years.", kind=ClauseKind.PROMISE),
    ),
)
READING = recognise(TEXT)
REVIEW = """
answers:
  6.0.1: [{about: unsure, says: "Yes, a floor as well."}]
set:
  6.0.1/retains: {bound: exactly}
adds:
  - {id: 6.0.2/retains-2, clause: 6.0.2, kind: retains, what: drafts, period: P30D, bound: at-most}
periods:
  6.0.2:
    DE: {period: P8Y, source: a law}
"""


def answers(body=REVIEW, text=TEXT):
    return parse_answers(f"kept: answers/1\n{bind(text)}{body}", path=Path("a.yaml"))


def changed(clause, words):
    clauses = tuple(replace(one, text=words) if one.id == clause else one for one in TEXT.clauses)
    return replace(TEXT, clauses=clauses)


def test_without_a_file_the_reading_stands_as_it_is():
    reviewed = review(TEXT, READING)

    assert (reviewed.commitments, reviewed.questions) == (READING.commitments, READING.questions)


def test_overrides_and_additions_are_in_place_and_answered_questions_are_gone():
    reviewed = review(TEXT, READING, answers())

    (logs,) = reviewed.commitments_of("6.0.1")
    assert isinstance(logs, Retains)
    assert (logs.bound, logs.period, logs.confidence) == (Bound.EXACTLY, Period(days=5), 1.0)
    assert [one.id for one in reviewed.commitments] == ["6.0.1/retains", "6.0.2/retains", "6.0.2/retains-2"]
    assert reviewed.questions_of("6.0.1") == ()
    assert [one.about for one in reviewed.questions_of("6.0.2")] == ["unsure", "no-trigger"]
    assert reviewed.periods["6.0.2"]["DE"].period == Period(years=8)


def test_what_was_answered_about_words_that_changed_becomes_a_question():
    text = changed("6.0.1", "Web logs are kept for 9 days.")

    reviewed = review(text, recognise(text), answers())

    (logs,) = reviewed.commitments_of("6.0.1")
    assert isinstance(logs, Retains)
    assert (logs.bound, logs.period) == (Bound.AT_MOST, Period(days=9))
    assert "6.0.1" not in reviewed.answers
    assert any("Yes, a floor as well." in one.asks for one in reviewed.questions_of("6.0.1"))
    assert reviewed.is_stale("6.0.1")


def test_an_override_of_a_commitment_that_changed_words_no_longer_hold_is_no_mistake_of_the_file():
    text = changed("6.0.1", "We like logs.")

    reviewed = review(text, recognise(text), answers())

    assert reviewed.commitments_of("6.0.1") == ()
    assert reviewed.questions_of("6.0.1") != ()


def test_an_addition_to_words_that_changed_is_not_applied():
    text = changed("6.0.2", "Contracts are kept for 6 years.")

    reviewed = review(text, recognise(text), answers())

    assert [one.id for one in reviewed.commitments_of("6.0.2")] == ["6.0.2/retains"]
    assert reviewed.periods == {}


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        ("answers:\n  9.9.9: [{about: unsure, says: x}]", "no clause 9.9.9"),
        ("periods:\n  9.9.9: {DE: {period: P1Y, source: x}}", "no clause 9.9.9"),
        ("set:\n  6.0.1/guards: {age: 3}", "no commitment 6.0.1/guards"),
        ("set:\n  6.0.1/retains: {age: 3}", "has no field “age”"),
        ("adds:\n  - {id: 9.9.9/guards, clause: 9.9.9, kind: guards, age: 3}", "no clause 9.9.9"),
        ("adds:\n  - {id: 6.0.1/retains, clause: 6.0.1, kind: retains, what: x}", "already read"),
        ("adds:\n  - {id: 6.0.1/guards, clause: 6.0.1, kind: guards}", "lacks a field"),
        ("adds:\n  - {id: 6.0.1/guards, clause: 6.0.1, kind: guards, age: 3, quote: nowhere}", "do not stand in 6.0.1"),
    ],
)
def test_a_name_that_the_policy_does_not_have_is_refused_with_its_line(body, problem):
    with pytest.raises(AnswersFileError) as caught:
        review(TEXT, READING, answers(body))

    assert problem in str(caught.value)
    assert caught.value.line > 3


def test_the_digest_of_a_reviewed_policy_changes_with_an_answer_although_the_words_do_not():
    before = review(TEXT, READING, answers())

    longer = review(TEXT, READING, answers(REVIEW.replace("P8Y", "P9Y")))
    again = review(TEXT, READING, answers())

    assert before.text.digest == longer.text.digest
    assert before.digest == again.digest
    assert before.digest != longer.digest
