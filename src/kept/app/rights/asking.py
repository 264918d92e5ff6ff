"""Asking back: who somebody is, by what is held already, and what they mean."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import timedelta

from kept.app.rights.clerk import Clerk
from kept.app.rights.links import Opens, new_link
from kept.app.rights.writing import case_of, kept_letter
from kept.records.stores.letters import KeptLetter
from kept.records.stores.requests import OpenRequest
from kept.rights.asked import KEPT, Actor, Ask, Identifier
from kept.rights.deciding import check_reasoned, may_write
from kept.rights.history import ClarificationAnswered, ClarificationAsked, Event, IdentityAsked
from kept.rights.law import Condition, Doubt, Effect, Law
from kept.rights.letters import asking, telling
from kept.rights.letters.letter import Letter
from kept.rights.proofs import Point, Proof
from kept.rights.requests import Request
from kept.rights.stages import Stage, Way
from kept.rights.verifying import FOR_STAFF
from kept.terms import Personal

_LINKS = {
    Point.SUBJECT: Opens.SUBJECT,
    Point.AGENT: Opens.AGENT,
    Point.MANDATE: Opens.MANDATE,
    Point.PARENT: Opens.PARENT,
}
_LINK = "rights-letter-way-this"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Question:
    point: Point
    to: Identifier | None


def ask_identity(
    clerk: Clerk,
    request: str,
    *,
    by: Actor = KEPT,
    met: Collection[Condition] = frozenset(),
    at: Stage | None = None,
) -> OpenRequest:
    """Send a link for each point that is still to be shown, to an address that proves it; also again, when asked.

    Where there is no such address, or it had five letters today, a member of staff must look. `met` are the conditions
    of a law that a member of staff affirms, without which no clock stands still. `at` is the stage at which the program
    itself asks, once.
    """
    held = _held(clerk, clerk.find(request).request)
    with clerk.holding(request, Way.ASK_IDENTITY, at=at) as opened:
        events: list[Event] = []
        letters: list[KeptLetter] = []
        for question in _questions(opened.request, held):
            letter = _letter(clerk, opened, question, met) if may_be_written_to(clerk, question.to) else None
            letters += [letter] if letter else []
            events.append(
                IdentityAsked(
                    at=clerk.now,
                    by=by,
                    point=question.point,
                    how=Proof.LINK if letter else Proof.STAFF,
                    letter=letter.id if letter else "",
                    met=frozenset(met),
                )
            )
        return clerk.record(opened, *events, letters=letters)


def ask_clarification(
    clerk: Clerk, request: str, text: str, *, by: Actor, met: Collection[Condition] = frozenset()
) -> OpenRequest:
    """Let a member of staff ask the person what they mean."""
    check_reasoned(by, text)
    with clerk.holding(request, Way.ASK_CLARIFICATION) as opened:
        letter = kept_letter(opened.request, clarification_letter(clerk, opened.request, text, met=met))
        asked = ClarificationAsked(at=clerk.now, by=by, text=text, letter=letter.id, met=frozenset(met))
        return clerk.record(opened, asked, letters=[letter])


def clarification_letter(
    clerk: Clerk, request: Request, text: str, *, met: Collection[Condition] = frozenset()
) -> Letter:
    """Return the letter that asks what is meant, for a look before it goes out."""
    stops = _stopped(clerk.laws(request.received.ask), request, Doubt.CLARIFICATION, met)
    return asking.clarification(case_of(clerk, request), question=Personal(text), stops=stops)


def clarify(clerk: Clerk, request: str, text: str, *, by: Actor) -> OpenRequest:
    """Keep what the person answered; a member of staff reads it before anything goes on."""
    with clerk.holding(request, Way.CLARIFY) as opened:
        return clerk.record(opened, ClarificationAnswered(at=clerk.now, by=by, text=text))


def may_be_written_to(clerk: Clerk, to: Identifier | None) -> bool:
    """Whether an address that nobody has shown to be theirs may get one more letter today."""
    if to is None:
        return False
    since = clerk.now - timedelta(days=1)
    return may_write(clerk.letters.made_for(to, since=since), now=clerk.now)


def _held(clerk: Clerk, request: Request) -> Identifier | None:
    """Return an address that is held of the person, where the request itself names none that would show it."""
    ask = request.received.ask
    if _named(ask) is not None or not request.state.missing & {Point.SUBJECT, Point.MANDATE}:
        return None
    addresses = clerk.carrier.addresses(ask.identifiers, whose=ask.whose) if ask.identifiers else ()
    return Identifier(kind="email", value=addresses[0]) if addresses else None


def _questions(request: Request, held: Identifier | None) -> Iterator[_Question]:
    ask = request.received.ask
    subjects = _named(ask) or held
    theirs = Identifier(kind="email", value=ask.agent) if ask.agent else None
    for point in sorted(request.state.missing - FOR_STAFF):
        yield _Question(point=point, to=theirs if point in {Point.AGENT, Point.PARENT} else subjects)


def _letter(clerk: Clerk, opened: OpenRequest, question: _Question, met: Collection[Condition]) -> KeptLetter:
    request, link = opened.request, new_link(clerk, opened, _LINKS[question.point])
    case = case_of(clerk, request)
    if question.point is Point.MANDATE:
        letter = telling.confirm(case, agent=Personal(request.received.ask.agent))
    else:
        stops = _stopped(clerk.laws(request.received.ask), request, Doubt.IDENTITY, met)
        letter = asking.identity_question(case, ways=[_LINK], stops=stops)
    return kept_letter(request, letter, to=question.to, link=link, of=f"identity-{question.point}")


def _stopped(laws: Collection[Law], request: Request, doubt: Doubt, met: Collection[Condition]) -> list[Law]:
    """Return the laws whose clock stands still while this is asked."""
    found = []
    for law in laws:
        pause = law.pause(doubt, request.received.ask.kind)
        if pause is not None and pause.effect is not Effect.NONE and pause.needs <= set(met):
            found.append(law)
    return found


def _named(ask: Ask) -> Identifier | None:
    return next((one for one in ask.identifiers if one.kind == "email"), None)
