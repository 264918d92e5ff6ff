"""What we promise: a published policy as clauses and typed commitments (GDPR Art. 5, 12-14, 24)."""

from kept.policy.clauses import Clause, ClauseKind, PolicyText, digest_of, normalised
from kept.policy.commitments import FAMILY, Commitment, Question, Reading

__all__ = [
    "FAMILY",
    "Clause",
    "ClauseKind",
    "Commitment",
    "PolicyText",
    "Question",
    "Reading",
    "digest_of",
    "normalised",
]
