"""The decision itself: a table worked out from the policy once, and a person's state held against it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from kept.gate.state import PersonState, Suppression
from kept.policy.commitments import Asks, Honours, Right, Uses
from kept.policy.reviewed import Reviewed
from kept.terms import Message

_OBJECTED_TO = (Right.OBJECTION, Right.OPT_OUT_MARKETING)
_PROTECTED = frozenset({"legal claims", "protecting others"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """What somebody is about to do: for the purpose of which clause, with which category of data, on which footing.

    `exception` names what Art. 18(2) lets go on under a restriction: `consent`, `legal claims`, `protecting others`,
    or the empty text for none. `is_marketing` and `is_call` say what kind of message a use sends.
    """

    purpose: str
    category: str
    exception: str = ""
    is_marketing: bool = False
    is_call: bool = False
    is_sale: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """Permit or deny, by which clause, and why."""

    permits: bool
    clause: str
    why: Message


@dataclass(frozen=True, slots=True, kw_only=True)
class Gate:
    """The policy's purposes by clause, whether each needs consent, and the clauses that give rights against a use.

    A use under no listed purpose is denied: the list is exhaustive.
    """

    purposes: Mapping[str, bool]
    rights: Mapping[Right, str]

    @classmethod
    def of(cls, policy: Reviewed) -> "Gate":
        """Work the table out of a reviewed policy."""
        asked = {one.clause for one in policy.commitments if isinstance(one, Asks) and one.of == "person"}
        uses = {one.clause: one.clause in asked for one in policy.commitments if isinstance(one, Uses)}
        rights: dict[Right, str] = {}
        for one in policy.commitments:
            if isinstance(one, Honours):
                rights.setdefault(one.right, one.clause)
        return cls(purposes=uses, rights=rights)

    def decide(self, state: PersonState, use: Use, *, now: datetime) -> Decision:
        """Say whether `use` may go on, given the person's `state` at `now`; a denial outweighs any permit.

        1. The purpose is one that the policy lists.
        2. No restriction covers the category, unless the use is one that Art. 18(2) lets go on.
        3. The person does not object to the purpose.
        4. The person is on no list that forbids it.
        5. Where the policy asks for consent, there is one.
        """
        # 1.
        if use.purpose not in self.purposes:
            return _denied(use.purpose, "gate-no-purpose")
        # 2.
        if any(one.covers(use.category, now) for one in state.restrictions) and not _goes_on(state, use):
            return self._by(Right.RESTRICTION, "gate-restricted", use)
        # 3.
        if any(one.covers(use.purpose, now) for one in state.objections):
            return self._by(_OBJECTED_TO[use.is_marketing], "gate-objected", use)
        # 4.
        if (listed := _listed(state, use)) is not None:
            right, code = listed
            return self._by(right, code, use)
        # 5.
        if self.purposes[use.purpose] and use.purpose not in state.consents:
            return _denied(use.purpose, "gate-no-consent")
        return Decision(permits=True, clause=use.purpose, why=Message("gate-permitted", {"clause": use.purpose}))

    def _by(self, right: Right, code: str, use: Use) -> Decision:
        return _denied(self.rights.get(right, use.purpose), code)


def _goes_on(state: PersonState, use: Use) -> bool:
    """Whether Art. 18(2) lets a use go on under a restriction. Consent for it is on record, not merely claimed."""
    return use.exception in _PROTECTED or (use.exception == "consent" and use.purpose in state.consents)


def _listed(state: PersonState, use: Use) -> tuple[Right, str] | None:
    if use.is_marketing and Suppression.MARKETING in state.suppressed:
        return Right.OPT_OUT_MARKETING, "gate-no-marketing"
    if use.is_call and Suppression.CALLS in state.suppressed:
        return Right.OPT_OUT_MARKETING, "gate-no-calls"
    if use.is_sale and Suppression.SALE in state.suppressed:
        return Right.OPT_OUT_SALE, "gate-no-sale"
    return None


def _denied(clause: str, code: str) -> Decision:
    return Decision(permits=False, clause=clause, why=Message(code, {"clause": clause}))
