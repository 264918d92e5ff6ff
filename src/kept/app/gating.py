"""The gate of a workspace: the policy that is promised, and the state of whoever a use is about."""

from collections.abc import Iterable, Sequence

from kept.app.policies import recorded_policy, reviewed
from kept.app.rights.clerk import Clerk
from kept.gate import Decision, Gate, Objection, PersonState, Restriction, Suppression, Use
from kept.gate.state import Ground
from kept.policy.commitments import Right
from kept.records.stores.inbox import requests_known_by
from kept.rights.asked import Identifier
from kept.rights.history import TookEffect
from kept.rights.kinds import RequestKind
from kept.rights.phones import e164
from kept.rights.requests import Request, UnknownRequestError
from kept.terms import Message

_BEARING = frozenset({RequestKind.RESTRICTION, RequestKind.OBJECTION})


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
    """Return what bears on uses of the data of whoever is known by these, out of their requests and the lists."""
    bearing = [one for one in _requests(clerk, identifiers) if one.state.has_effect]
    return PersonState(
        restrictions=tuple(_restriction(one) for one in bearing if one.received.ask.kind is RequestKind.RESTRICTION),
        objections=tuple(_objection(one) for one in bearing if one.received.ask.kind is RequestKind.OBJECTION),
        suppressed=frozenset(one for one in Suppression if clerk.suppressed.holds(one, identifiers)),
    )


def _requests(clerk: Clerk, identifiers: Iterable[Identifier]) -> Iterable[Request]:
    for listed in requests_known_by(identifiers, persons=clerk.persons):
        if listed.kind not in _BEARING:
            continue
        try:
            yield clerk.find(listed.id).request
        except UnknownRequestError:
            # Its own retention is over, or the person is forgotten: nothing that it said is known any more.
            continue


def _restriction(request: Request) -> Restriction:
    ask = request.received.ask
    return Restriction(since=_since(request).at, ground=Ground.ACCURACY, categories=frozenset(ask.scope.categories))


def _objection(request: Request) -> Objection:
    return Objection(since=_since(request).at, purposes=frozenset(_since(request).purposes))


def _since(request: Request) -> TookEffect:
    return next(one for one in request.events if isinstance(one, TookEffect))
