"""Small laws for tests of the arithmetic: their figures are made up of what real ones have."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from kept.rights import Clocks, Law, Moment, MomentKind, Office, RequestKind
from kept.rights.law import (
    BusinessDays,
    Citation,
    ClockKind,
    Condition,
    Counting,
    Doubt,
    Effect,
    Entitlement,
    Extension,
    ExtensionReason,
    Pause,
    Reach,
    Term,
)
from kept.terms import Period

EVERY = frozenset(kind for kind in RequestKind if kind.uses_a_right)
ACCESS = RequestKind.ACCESS
BERLIN = Office(zone=ZoneInfo("Europe/Berlin"), place="DE")
LOS_ANGELES = Office(zone=ZoneInfo("America/Los_Angeles"), place="US-CA")


def cited(section: str) -> Citation:
    return Citation(section=section, source="a test", checked_on=date(2026, 11, 28))


def entitled(*kinds: RequestKind) -> dict[RequestKind, Entitlement]:
    return {kind: Entitlement(kind=kind, term=str(kind), section="Art. 15") for kind in kinds}


MONTH = Law(
    id="month",
    title="A law of one month",
    names=("GDPR",),
    reach=Reach(people=frozenset({"DE"}), controllers=frozenset({"DE"}), cited=cited("Art. 3")),
    counting=Counting(rolls=True, holidays=None, cited=cited("Art. 3(4)")),
    entitlements=entitled(ACCESS, RequestKind.ERASURE),
    terms=(
        Term(
            clock=ClockKind.ACT,
            kinds=EVERY,
            within=Period(months=1),
            cited=cited("Art. 12(3)"),
            extension=Extension(
                to=Period(months=3), reasons=frozenset(ExtensionReason), cited=cited("Art. 12(3) sentence 2")
            ),
        ),
        Term(clock=ClockKind.REFUSE, kinds=EVERY, within=Period(months=1), cited=cited("Art. 12(4)")),
    ),
    pauses=(
        Pause(
            doubt=Doubt.IDENTITY,
            effect=Effect.SUSPENDS,
            kinds=EVERY,
            needs=frozenset({Condition.WITHOUT_DELAY}),
            cited=cited("para. 157"),
        ),
        Pause(
            doubt=Doubt.CLARIFICATION,
            effect=Effect.RESTARTS,
            kinds=frozenset({ACCESS}),
            needs=frozenset(),
            cited=cited("para. 157"),
        ),
    ),
)

DAYS = Law(
    id="days",
    title="A law of 45 days",
    names=("CCPA", "Californian"),
    reach=Reach(people=frozenset({"US-CA"}), controllers=frozenset(), cited=cited("§ 140")),
    counting=Counting(rolls=False, holidays="US", cited=cited("§ 9")),
    entitlements=entitled(ACCESS, RequestKind.OPT_OUT),
    terms=(
        Term(clock=ClockKind.ACKNOWLEDGE, kinds=frozenset({ACCESS}), within=BusinessDays(10), cited=cited("§ 7021(a)")),
        Term(
            clock=ClockKind.ACT,
            kinds=frozenset({ACCESS}),
            within=Period(days=45),
            cited=cited("§ 7021(b)"),
            extension=Extension(to=Period(days=90), reasons=frozenset(ExtensionReason), cited=cited("§ 130(a)(2)")),
        ),
        Term(
            clock=ClockKind.ACT,
            kinds=frozenset({RequestKind.OPT_OUT}),
            within=BusinessDays(15),
            cited=cited("§ 7026(f)"),
        ),
        Term(clock=ClockKind.APPEAL, kinds=EVERY, within=Period(days=60), cited=cited("§ 577(C)")),
    ),
)


def at(text: str) -> datetime:
    """Read a local or UTC instant; without an offset it is UTC."""
    instant = datetime.fromisoformat(text)
    return instant if instant.tzinfo is not None else instant.replace(tzinfo=UTC)


def moment(kind: MomentKind, text: str, **more: object) -> Moment:
    return Moment(kind=kind, at=at(text), **more)  # type: ignore[arg-type]  # the tests name the fields they give


def received(text: str) -> Moment:
    return moment(MomentKind.RECEIVED, text)


def due_day(clocks: Clocks, clock: ClockKind = ClockKind.ACT) -> date:
    """Return the binding day of one clock, which must be there."""
    found = clocks.of(clock)
    assert found is not None
    return found.binding.day
