"""A policy as it was read, in JSON: the form that `kept policy import --json` writes (kept/policy-import/1)."""

from typing import TypeAlias

from kept.policy.clauses import PolicyText
from kept.policy.commitments import Commitment, Question, Reading
from kept.policy.fields import Plain, plain_fields

SCHEMA = "kept/policy-import/1"
"""The version of the form; its JSON Schema is in the reference."""

_SHORT = 12

Json: TypeAlias = Plain | list["Json"] | dict[str, "Json"]


def import_document(policy: PolicyText, reading: Reading) -> dict[str, Json]:
    """Return the policy, its clauses, commitments and questions as JSON values, in the order of the clauses."""
    return {
        "schema": SCHEMA,
        "policy": {"title": policy.title, "version": version_of(policy), "digest": policy.digest},
        "clauses": [
            {
                "id": clause.id,
                "section": clause.section,
                "text": clause.text,
                "digest": clause.digest,
                "kind": clause.kind.value,
            }
            for clause in policy.clauses
        ],
        "commitments": [commitment_document(one) for one in reading.commitments],
        "questions": [_question(one) for one in reading.questions],
    }


def commitment_document(commitment: Commitment) -> dict[str, Json]:
    """Return a commitment with the fields of its kind; `from` stands for a transfer's origin."""
    shared: dict[str, Json] = {
        "id": commitment.id,
        "clause": commitment.clause,
        "kind": commitment.kind,
        "quote": commitment.quote,
        "confidence": commitment.confidence,
    }
    return shared | dict(plain_fields(commitment))


def version_of(policy: PolicyText) -> str:
    """Return the date the text gives itself, or the beginning of its digest where it gives none."""
    return policy.modified or policy.digest.removeprefix("sha256:")[:_SHORT]


def _question(question: Question) -> dict[str, Json]:
    return {"clause": question.clause, "about": question.about, "asks": question.asks}
