"""The gate of a workspace: the policy that is promised, and the state of whoever a use is about."""

from collections.abc import Sequence

from kept.app.policies import recorded_policy, reviewed
from kept.app.rights.clerk import Clerk
from kept.gate import Decision, Gate, PersonState, Suppression, Use
from kept.policy.commitments import Right
from kept.rights.asked import Identifier
from kept.rights.phones import e164
from kept.terms import Message


def gate_of() -> Gate:
    """Return the gate of the policy that is promised; raise `NoPolicyError` where there is none."""
    return Gate.of(reviewed(recorded_policy()))


def decide(clerk: Clerk, gate: Gate, identifiers: Sequence[Identifier], use: Use) -> Decision:
    """Say whether a use of the data of whoever is known by these may go on now."""
    return gate.decide(state_of(clerk, identifiers), use, now=clerk.now)


def may_call(clerk: Clerk, gate: Gate, number: str, *, region: str | None, is_marketing: bool) -> Decision:
    """Say whether a number may be called now, for marketing or for anything else; one that nobody can dial may not.

    What a person has opted out of are calls: the number decides, whoever else it belongs to.
    """
    dialled = e164(number, region=region)
    if dialled is None:
        return Decision(permits=False, clause="", why=Message("gate-no-number"))
    known = (Identifier(kind="phone", value=dialled),)
    clause = gate.rights.get(Right.OPT_OUT_MARKETING, "")
    if clerk.suppressed.holds(Suppression.CALLS, known):
        return Decision(permits=False, clause=clause, why=Message("gate-no-calls", {"clause": clause}))
    if is_marketing and clerk.suppressed.holds(Suppression.MARKETING, known):
        return Decision(permits=False, clause=clause, why=Message("gate-no-marketing", {"clause": clause}))
    return Decision(permits=True, clause=clause, why=Message("gate-may-call"))


def state_of(clerk: Clerk, identifiers: Sequence[Identifier]) -> PersonState:
    """Return what bears on uses of the data of whoever is known by these: restrictions, objections, the lists."""
    bearing = clerk.bearings.of(identifiers)
    return PersonState(
        restrictions=bearing.restrictions,
        objections=bearing.objections,
        suppressed=frozenset(one for one in Suppression if clerk.suppressed.holds(one, identifiers)),
    )
