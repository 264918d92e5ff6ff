"""What stands between the words and their being carried out: the findings of `kept policy check`."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from kept.policy.clauses import ClauseKind
from kept.policy.reviewed import Reviewed

Code = Literal["no-commitment", "no-control", "words-changed", "not-bound", "clause-gone", "open-question"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyFinding:
    """One thing that `kept policy check` names: a stable code, the clause, the commitment if one, and a sentence."""

    code: Code
    clause: str
    says: str
    commitment: str | None = None


def policy_findings(reviewed: Reviewed, controls: Mapping[str, bool]) -> tuple[PolicyFinding, ...]:
    """Return what is missing, clause by clause in the order of the text; what is gone from it comes last.

    `controls` says by commitment id whether something carries the commitment out; an id it lacks has no control.
    """
    in_text = [
        finding
        for clause in reviewed.text.clauses
        for finding in (
            *_without_commitment(reviewed, clause.id, clause.kind),
            *_without_control(reviewed, clause.id, controls),
            *_changed(reviewed, clause.id),
            *_open(reviewed, clause.id),
        )
    ]
    return (*in_text, *_gone(reviewed))


def _without_commitment(reviewed: Reviewed, clause: str, kind: ClauseKind) -> Iterator[PolicyFinding]:
    if kind is ClauseKind.PROMISE and not reviewed.commitments_of(clause):
        yield PolicyFinding(code="no-commitment", clause=clause, says="Nothing typed was read in this promise.")


def _without_control(reviewed: Reviewed, clause: str, controls: Mapping[str, bool]) -> Iterator[PolicyFinding]:
    for one in reviewed.commitments_of(clause):
        if not controls.get(one.id, False):
            says = (
                f"Nothing carries out what it {one.kind}." if one.kind != "contact" else "Nothing shows this contact."
            )
            yield PolicyFinding(code="no-control", clause=clause, commitment=one.id, says=says)


def _changed(reviewed: Reviewed, clause: str) -> Iterator[PolicyFinding]:
    if not reviewed.bound or not reviewed.is_stale(clause):
        return
    if clause in reviewed.bound:
        yield PolicyFinding(
            code="words-changed", clause=clause, says="Its words have changed since they were reviewed."
        )
    else:
        yield PolicyFinding(code="not-bound", clause=clause, says="Nobody has reviewed these words yet.")


def _open(reviewed: Reviewed, clause: str) -> Iterator[PolicyFinding]:
    for question in reviewed.questions_of(clause):
        yield PolicyFinding(code="open-question", clause=clause, says=question.asks)


def _gone(reviewed: Reviewed) -> Iterator[PolicyFinding]:
    for clause in reviewed.bound:
        if reviewed.text.clause(clause) is None:
            yield PolicyFinding(
                code="clause-gone", clause=clause, says="It was reviewed, and is no longer in the text."
            )
