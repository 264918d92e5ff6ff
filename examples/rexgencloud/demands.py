"""What the law demanded of the company, and what it had to hand over for its own sake."""

from datetime import date

from kept.holds.demand import Demand, Instrument
from kept.testing.past import CaseSlip, PastCase
from rexgencloud import cast


def demand(clause: str, *, account: int, instrument: Instrument, authority: str, basis: str) -> Demand:
    """Return a demand about one account; the day on which it came is that of the case."""
    return Demand(
        authority=authority,
        country="US",
        instrument=instrument,
        reference=f"{clause}/17",
        clause=clause,
        received=date.min,
        asks="The invoices of the account.",
        basis=basis,
        persons=(f"accounts.account#{account}",),
        datasets=("accounts.account", "billing.invoice"),
    )


COURT = demand(
    "4.2.1",
    account=cast.COLLEAGUE,
    instrument=Instrument.SUBPOENA,
    authority="County court",
    basis="A subpoena that names the account",
)
GOVERNMENT = demand(
    "4.2.2",
    account=cast.TWO_COMPANIES,
    instrument=Instrument.REQUEST,
    authority="Tax office",
    basis="The power to ask for the books of a company",
)
POLICE = demand(
    "4.2.3",
    account=cast.WHOIS_OF_ANOTHER,
    instrument=Instrument.WARRANT,
    authority="City police",
    basis="A warrant that a judge has signed",
)
REGULATOR = demand(
    "4.2.4",
    account=cast.SOLE_TRADER,
    instrument=Instrument.REQUEST,
    authority="Telecommunications regulator",
    basis="The power to look into the handling of complaints",
)
OWN = demand(
    "4.2.5",
    account=cast.UNDER_AGREEMENT,
    instrument=Instrument.OWN,
    authority="Our lawyers",
    basis="An invoice that was never paid, and nothing milder would have settled it",
)

DEMANDS = tuple(
    PastCase(demand=one, came=came)
    for one, came in ((COURT, 90), (GOVERNMENT, 75), (POLICE, 60), (REGULATOR, 45), (OWN, 30))
)

UNREVIEWED = PastCase(demand=POLICE, came=3, slip=CaseSlip.UNREVIEWED)
UNTOLD = PastCase(demand=GOVERNMENT, came=5, slip=CaseSlip.UNTOLD)
UNFILED = PastCase(demand=COURT, came=7, slip=CaseSlip.UNFILED)
HELD = PastCase(demand=REGULATOR, came=4, holds=True)
