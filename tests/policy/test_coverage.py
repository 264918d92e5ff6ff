from kept.policy import Clause, ClauseKind, PolicyText
from kept.policy.commitments import Guards, Question
from kept.policy.coverage import policy_findings
from kept.policy.reviewed import Reviewed


def clause(name, text, kind=ClauseKind.PROMISE):
    return Clause(id=name, section="1 A", text=text, kind=kind)


AGE = clause("1.0.1", "You must be 16.")
VOW = clause("1.0.2", "We are honest.")
HELLO = clause("1.0.0", "Hello.", ClauseKind.PREAMBLE)
GUARD = Guards(id="1.0.1/guards", clause="1.0.1", quote="You must be 16.", age=16)


def reviewed(*clauses, **given):
    return Reviewed(text=PolicyText(title="P", clauses=clauses), commitments=(GUARD,), **given)


def found(subject, controls):
    return [(one.code, one.clause, one.commitment) for one in policy_findings(subject, controls)]


def test_a_promise_without_a_commitment_is_named_and_a_preamble_is_not():
    assert found(reviewed(HELLO, AGE, VOW), {GUARD.id: True}) == [("no-commitment", "1.0.2", None)]


def test_a_commitment_without_a_control_is_named():
    assert found(reviewed(AGE), {}) == [("no-control", "1.0.1", GUARD.id)]
    assert found(reviewed(AGE), {GUARD.id: False}) == [("no-control", "1.0.1", GUARD.id)]


def test_words_that_changed_are_new_or_are_gone_are_told_apart():
    bound = {"1.0.1": "sha256:other", "0.9.9": "sha256:gone", "1.0.0": HELLO.digest}

    subject = reviewed(HELLO, AGE, clause("1.0.3", "x", ClauseKind.PREAMBLE), bound=bound)

    assert found(subject, {GUARD.id: True}) == [
        ("words-changed", "1.0.1", None),
        ("not-bound", "1.0.3", None),
        ("clause-gone", "0.9.9", None),
    ]


def test_an_open_question_is_named_with_its_sentence():
    question = Question(clause="1.0.1", about="unsure", asks="Or 18?")

    (finding,) = policy_findings(reviewed(AGE, questions=(question,)), {GUARD.id: True})

    assert (finding.code, finding.says) == ("open-question", "Or 18?")


def test_a_policy_that_is_covered_has_no_findings():
    assert found(reviewed(HELLO, AGE), {GUARD.id: True}) == []
