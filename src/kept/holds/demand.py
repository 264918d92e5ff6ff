"""What somebody demands of us: which authority, by which instrument, about whom. Nothing in it is held yet."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from kept.holds.errors import IncompleteDemandError

AUTHORITIES = frozenset(
    {"public authorities", "courts", "government", "law enforcement", "regulators", "third parties"}
)
"""Recipients that a policy names where it speaks of what the law demands."""


class Instrument(StrEnum):
    """By what something is demanded."""

    ORDER = "order"  # of a court
    SUBPOENA = "subpoena"
    WARRANT = "warrant"
    REQUEST = "request"  # of an authority, by a power that it names
    OWN = "own"  # nobody demands it: our own rights are established, exercised or defended


@dataclass(frozen=True, slots=True, kw_only=True)
class Demand:
    """A demand. `clause` is that of the policy which announces it; `reference` is the authority's own.

    `basis` is the agreement between states under which an authority abroad may ask (GDPR Art. 48); for a claim of our
    own it is the interest that was weighed (Art. 6(1)(f)). `persons` are the records that stand for the people
    concerned, as `accounts.account#17`, `datasets` full names: what is named is held. `until` is when the hold ends by
    itself.
    """

    authority: str
    country: str
    instrument: Instrument
    reference: str
    clause: str
    received: date
    asks: str = field(repr=False)
    basis: str = ""
    persons: tuple[str, ...] = field(default=(), repr=False)
    datasets: tuple[str, ...] = ()
    until: datetime | None = None


def check_demand(demand: Demand, *, home: str) -> None:
    """Raise `IncompleteDemandError` unless everything is said that two people need to review it.

    `home` is the country whose authorities need no agreement to ask.
    """
    said = (demand.authority, demand.country, demand.reference, demand.clause, demand.asks)
    if not all(one.strip() for one in said):
        raise IncompleteDemandError("A demand without authority, country, reference, clause or what it asks")
    if not demand.persons and not demand.datasets:
        raise IncompleteDemandError("A demand that names nobody and nothing would hold everything")
    needs_basis = demand.instrument is Instrument.OWN or demand.country != home
    if needs_basis and not demand.basis.strip():
        raise IncompleteDemandError("A demand from abroad, or a claim of our own, without what it rests on")
