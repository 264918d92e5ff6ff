"""A review is bound to the words it was made of, and a plan to all that it is worked out from."""

from dataclasses import replace

from kept.policy.commitments import Honours, Question, Right
from kept.policy.reviewed import StatedPeriod
from kept.terms import Period
from tests.verdict.declared import policy

GIVES, TAKES = (Honours(id=f"{one}/honours", clause=one, quote="x", right=Right.ACCESS) for one in ("7.1.1", "7.1.2"))
ASKS = Question(clause="7.1.2", about="unsure", asks="Which?")
REVIEWED = policy(GIVES, TAKES, questions=(ASKS,))


def test_commitments_and_questions_are_those_of_their_clause():
    assert (REVIEWED.commitments_of("7.1.1"), REVIEWED.commitments_of("7.1.3")) == ((GIVES,), ())
    assert (REVIEWED.questions_of("7.1.1"), REVIEWED.questions_of("7.1.2")) == ((), (ASKS,))


def test_a_review_of_other_words_or_of_none_is_stale():
    other = replace(REVIEWED, bound={**REVIEWED.bound, "7.1.2": "sha256:0"})

    assert [other.is_stale(one) for one in ("7.1.1", "7.1.2", "7.1.3")] == [False, True, True]


def test_another_commitment_or_another_period_is_another_policy():
    period = StatedPeriod(period=Period(days=30), source="x")
    digests = {
        REVIEWED.digest,
        replace(REVIEWED, commitments=(GIVES,)).digest,
        replace(REVIEWED, periods={"7.1.1": {"DE": period}}).digest,
    }

    assert len(digests) == 3
    assert replace(REVIEWED, questions=()).digest == REVIEWED.digest
