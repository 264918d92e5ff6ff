"""A law as far as requests go: whom it protects, what they may ask, how soon, and what stops the clock.

Every figure carries where it stands, where it was seen and when it was last checked.
"""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kept.rights.kinds import RequestKind
from kept.terms import Period
from kept.terms.period import PeriodError

_BUSINESS_DAYS = re.compile("(?P<count>[1-9][0-9]{0,2}) business days")


class ClockKind(StrEnum):
    """A clock that runs beside a request.

    `REFUSE` is how soon a person must hear that nothing, or not all, will be done; `APPEAL` how soon an appeal is
    decided.
    """

    ACKNOWLEDGE = "acknowledge"
    ACT = "act"
    REFUSE = "refuse"
    APPEAL = "appeal"


class Doubt(StrEnum):
    """What may have to be asked before a request can be answered: who is asking, or what is meant."""

    IDENTITY = "identity"
    CLARIFICATION = "clarification"


class Effect(StrEnum):
    """What a question does to a clock: nothing, stand still until it is answered, or begin anew with the answer."""

    NONE = "none"
    SUSPENDS = "suspends"
    RESTARTS = "restarts"


class Condition(StrEnum):
    """What a law wants to be so before a question stops its clock. A person says that it was, and why."""

    WITHOUT_DELAY = "asked-without-delay"
    REASONABLE_DOUBT = "reasonable-doubt"
    LARGE_QUANTITY = "large-quantity"
    NEEDED = "reasonably-needed"


class ExtensionReason(StrEnum):
    """Why more time is needed: complexity or number of the requests (GDPR Art. 12(3)); in Canada, that the first date
    would interfere with the business, or that others must be consulted (PIPEDA s. 8(4)).
    """

    COMPLEXITY = "complexity"
    NUMBER = "number"
    INTERFERENCE = "interference"
    CONSULTATION = "consultation"


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """Where a figure stands in the law (`section`), where it was read (`source`), and when that was last checked."""

    section: str
    source: str
    checked_on: date


@dataclass(frozen=True, slots=True)
class BusinessDays:
    """A number of working days, written `10 business days`."""

    count: int

    def __str__(self) -> str:
        return f"{self.count} business days"


Span = Period | BusinessDays


def parse_span(text: str) -> Span:
    """Read an ISO 8601 duration or `10 business days`; raise `PeriodError` for anything else."""
    business = _BUSINESS_DAYS.fullmatch(text)
    if business:
        return BusinessDays(int(business["count"]))
    span = Period.parse(text)
    if span == Period():
        raise PeriodError("A clock of no time at all cannot be kept")
    return span


@dataclass(frozen=True, slots=True, kw_only=True)
class Extension:
    """How far a clock may be put off, once, counted from the same start; the person is told before the first date."""

    to: Period
    reasons: frozenset[ExtensionReason]
    cited: Citation


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One clock that a law sets for some kinds of request."""

    clock: ClockKind
    kinds: frozenset[RequestKind]
    within: Span
    cited: Citation
    extension: Extension | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pause:
    """What asking about a `doubt` does to a law's clock for `kinds`, where all of the conditions were met."""

    doubt: Doubt
    effect: Effect
    kinds: frozenset[RequestKind]
    needs: frozenset[Condition]
    cited: Citation


@dataclass(frozen=True, slots=True, kw_only=True)
class Exemption:
    """A ground on which some of what is asked may be refused or kept; `says` names it in a few English words."""

    id: str
    kinds: frozenset[RequestKind]
    says: str
    cited: Citation


@dataclass(frozen=True, slots=True, kw_only=True)
class Entitlement:
    """That a law gives a right, and the law's own word for it (“know”)."""

    kind: RequestKind
    term: str
    section: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Counting:
    """How a law counts days. The day of the event is never one of them.

    `rolls`: a period that ends on a free day ends with the next working day. `holidays` is the country or state whose
    public holidays are free, None for those of the controller's office, if the law is in force there.
    """

    rolls: bool
    holidays: str | None
    cited: Citation


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """To whom a law applies: people in `people`, and all people where the controller is established in `controllers`.

    Places are countries (`DE`) and states (`US-CA`); a country stands for all in it.
    """

    people: frozenset[str]
    controllers: frozenset[str]
    cited: Citation


def may_reach_into(country: str, places: Collection[str]) -> bool:
    """Whether one of `places` is a state of a country: somebody who names the country alone may live there."""
    return any(one.partition("-")[0] == country for one in places)


def is_within(place: str, places: Collection[str]) -> bool:
    """Whether a country or state is one of `places`, or lies in one of them."""
    return place in places or place.partition("-")[0] in places


@dataclass(frozen=True, slots=True, kw_only=True)
class Law:
    """One law. `names` are what a policy may call it by; `court` is where a remedy before a court stands."""

    id: str
    title: str
    names: tuple[str, ...]
    reach: Reach
    counting: Counting
    entitlements: Mapping[RequestKind, Entitlement]
    terms: tuple[Term, ...]
    pauses: tuple[Pause, ...] = ()
    exemptions: tuple[Exemption, ...] = ()
    refusal: Citation | None = None
    complaint: Citation | None = None
    court: Citation | None = None

    def term(self, clock: ClockKind, kind: RequestKind) -> Term | None:
        """Return what the law says of one clock of one kind of request, or None."""
        return next((one for one in self.terms if one.clock is clock and kind in one.kinds), None)

    def pause(self, doubt: Doubt, kind: RequestKind) -> Pause | None:
        """Return what the law says of a doubt about one kind of request; None where it is silent and time runs on."""
        return next((one for one in self.pauses if one.doubt is doubt and kind in one.kinds), None)

    def citations(self) -> tuple[Citation, ...]:
        """Return where every figure stands, was seen and was checked."""
        ways = (self.refusal, self.complaint, self.court)
        return (
            self.reach.cited,
            self.counting.cited,
            *(term.cited for term in self.terms),
            *(term.extension.cited for term in self.terms if term.extension is not None),
            *(pause.cited for pause in self.pauses),
            *(exemption.cited for exemption in self.exemptions),
            *(one for one in ways if one is not None),
        )

    def free_days_of(self, place: str | None) -> str | None:
        """Return whose public holidays are free under this law where the controller works in `place`; None: nobody's.

        Another country's holidays give no controller more time (Regulation 1182/71 Art. 2(1): those of the Member State
        in which action is to be taken).
        """
        if self.counting.holidays is not None:
            return self.counting.holidays
        return place if place is not None and is_within(place, self.reach.controllers) else None

    def exemption(self, id: str) -> Exemption | None:  # noqa: A002 - the word of the file
        """Return the exemption with this id, or None."""
        return next((one for one in self.exemptions if one.id == id), None)
