"""One request as the promises about answering see it: what it was, by when each was due, and when that was done."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from kept.rights import history as h
from kept.rights.asked import Asker
from kept.rights.clocks import Clocks, Deadline
from kept.rights.due import By
from kept.rights.kinds import RequestKind
from kept.rights.law import ClockKind
from kept.rights.promised import About
from kept.rights.requests import Request
from kept.rights.timing import leavings
from kept.rights.verifying import Shown, missing

_ACTS = (h.Began, h.PackageReady)


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A date that a law (`of` is its id) or the policy (`of` is the clause) sets, and when it was met (None: not yet).

    What has to be said by letter is said once the letter has left.
    """

    clock: ClockKind
    by: By
    of: str
    at: datetime
    met_at: datetime | None = None

    def is_overdue(self, now: datetime) -> bool:
        """Whether the date has passed with nothing done."""
        return self.met_at is None and self.at < now

    @property
    def is_late(self) -> bool:
        """Whether it was done, and after the date."""
        return self.met_at is not None and self.met_at > self.at


@dataclass(frozen=True, slots=True, kw_only=True)
class Handled:
    """A request as it was dealt with. It names nobody.

    `answered_at` is when the answer, the refusal or the word that it was taken back had left; None before. `hollow`: a
    list calls it over, or an event says so, and what happened to it does not bear that out. `unproved`: something was
    done or given before it was shown who asks. `unapproved`: it was carried out without the approvals that its course
    asks for.
    """

    kind: RequestKind
    asker: Asker
    laws: frozenset[str]
    whole: bool
    received_at: datetime
    answered_at: datetime | None
    terms: tuple[Term, ...]
    hollow: bool = False
    unproved: bool = False
    unapproved: bool = False

    def is_about(self, about: About) -> bool:
        """Whether a clause is about it."""
        return about.covers(kind=self.kind, laws=self.laws, asker=self.asker, whole=self.whole)


def handled(request: Request, clocks: Clocks, *, is_listed_over: bool, now: datetime) -> Handled:
    """Return how a request was dealt with so far. `is_listed_over` is what the list of requests says."""
    ask = request.received.ask
    state, since = request.state, _since_reopened(request.events)
    said_over = is_listed_over or any(isinstance(one, h.Closed) for one in since)
    said_answered = any(isinstance(one, h.Answered) for one in since)
    is_over = request.standing(now).stage.is_last
    return Handled(
        kind=ask.kind,
        asker=ask.asker,
        laws=frozenset(ask.laws),
        whole=state.ask.scope.is_everything,
        received_at=request.received.at,
        answered_at=_answered_at(request.events),
        terms=tuple(term for one in clocks.deadlines for term in _terms(one)),
        hollow=not is_over and (said_over or (said_answered and state.answered is None)),
        unproved=_is_unproved(request),
        unapproved=_is_unapproved(request),
    )


def _terms(deadline: Deadline) -> Iterator[Term]:
    met = None if deadline.is_open else deadline.since
    for due in deadline.dues:
        yield Term(clock=deadline.clock, by=due.by, of=due.of, at=due.at, met_at=met)


def _answered_at(events: Sequence[h.Event]) -> datetime | None:
    ends = [one for one in _since_reopened(events) if isinstance(one, h.Answered | h.Refused | h.Cancelled)]
    if not ends:
        return None
    return leavings(events).get(ends[-1].letter) if ends[-1].letter else ends[-1].at


def _since_reopened(events: Sequence[h.Event]) -> Sequence[h.Event]:
    places = [place for place, one in enumerate(events) if isinstance(one, h.Reopened)]
    return events[places[-1] + 1 :] if places else events


def _is_unproved(request: Request) -> bool:
    shown = set[Shown]()
    for event in request.events:
        if isinstance(event, h.IdentityProved):
            shown.add((event.point, event.how))
        if isinstance(event, _ACTS) and missing(request.received.ask, shown):
            return True
    return False


def _is_unapproved(request: Request) -> bool:
    """Whether work began without enough different people having approved, unless an erasure goes on after a hold."""
    wanted, names = request.received.course.approvals, set[str]()
    for event in request.events:
        if isinstance(event, h.Planned):
            names = set()
        if isinstance(event, h.Approved):
            names.add(event.by.name)
        if isinstance(event, h.Began):
            return len(names) < wanted
    return False
