"""A policy as a person has reviewed it: what the words say, with the answers to what they leave open."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field

from kept.policy.clauses import PolicyText
from kept.policy.commitments import Commitment, Question
from kept.terms import Period


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedPeriod:
    """A period that a person gave for one value (a country, a service level), and where it is from."""

    period: Period
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a person answered to a question about a clause: its stable `about`, the words, and who and when."""

    about: str
    says: str
    by: str | None = None
    on: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reviewed:
    """The policy that everything else works from.

    `commitments` are those read in the text with the person's overrides and additions in place; `questions` are
    those still open; `periods` holds, by clause and value, the periods that a clause leaves to a table; `bound` is
    the digest each clause had when it was reviewed.
    """

    text: PolicyText
    commitments: tuple[Commitment, ...]
    questions: tuple[Question, ...] = ()
    answers: Mapping[str, tuple[Answer, ...]] = field(default_factory=dict)
    periods: Mapping[str, Mapping[str, StatedPeriod]] = field(default_factory=dict)
    bound: Mapping[str, str] = field(default_factory=dict)

    @property
    def digest(self) -> str:
        """The digest of all that a plan is worked out from: the words, what they commit to, the periods given."""
        periods = sorted((clause, sorted(given.items())) for clause, given in self.periods.items())
        meant = (self.text.digest, self.commitments, periods)
        return "sha256:" + hashlib.sha256(repr(meant).encode()).hexdigest()

    def commitments_of(self, clause: str) -> tuple[Commitment, ...]:
        """Return the commitments of one clause, in order."""
        return tuple(one for one in self.commitments if one.clause == clause)

    def questions_of(self, clause: str) -> tuple[Question, ...]:
        """Return the open questions about one clause."""
        return tuple(one for one in self.questions if one.clause == clause)

    def is_stale(self, clause: str) -> bool:
        """Whether the words of the clause changed since a person bound them, or were never bound."""
        found = self.text.clause(clause)
        return found is None or self.bound.get(clause) != found.digest
