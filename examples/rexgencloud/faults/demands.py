"""Demands of the law that nobody dealt with as was promised (section 4.2)."""

from datetime import datetime

from sqlalchemy import delete

from kept.testing.company import Fault, Stores
from kept.testing.past import PastHold
from rexgencloud import cast
from rexgencloud.demands import HELD, UNFILED, UNREVIEWED, UNTOLD
from rexgencloud.faults.retention import old_invoice
from rexgencloud.faults.rows import alter
from rexgencloud.tables.accounts import ACCOUNT


def _nothing(stores: Stores, at: datetime) -> None:
    del stores, at


def _taken_out(stores: Stores, at: datetime) -> None:
    del at
    alter(stores, "accounts", delete(ACCOUNT).where(ACCOUNT.c.id == cast.SOLE_TRADER))


DEMANDED = (
    Fault(
        name="endless-hold",
        # That a hold keeps an invoice past its time breaks nothing.
        says="Invoices are held for a court since a year, one of them past its time, and nobody has said until when.",
        clauses=frozenset({"4.2.1"}),
        plant=old_invoice,
        holds=(PastHold(case="court-2025", clause="4.2.1", datasets=("billing.invoice",), began=365),),
    ),
    Fault(
        name="unfiled-disclosure",
        says="Something was handed over a second time a week ago, and no case file tells of it.",
        clauses=frozenset({"4.2.0"}),
        plant=_nothing,
        past=(UNFILED,),
    ),
    Fault(
        name="unreviewed-disclosure",
        says="The police were given what they asked for three days ago, before anybody had agreed.",
        clauses=frozenset({"4.2.0", "4.2.3"}),
        plant=_nothing,
        past=(UNREVIEWED,),
    ),
    Fault(
        name="untold-disclosure",
        says="A tax office was given invoices five days ago, and nobody has told the customer, which nothing forbids.",
        clauses=frozenset({"4.2.0", "4.2.2"}),
        plant=_nothing,
        past=(UNTOLD,),
    ),
    Fault(
        name="gone-though-held",
        says="An account that a regulator's demand holds since four days is gone from its store.",
        clauses=frozenset({"4.2.4"}),
        plant=_taken_out,
        past=(HELD,),
    ),
)
