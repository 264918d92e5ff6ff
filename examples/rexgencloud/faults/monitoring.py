"""Nobody watches any more whether the services are up (clause 3.1.5)."""

from datetime import datetime

from sqlalchemy import delete

from kept.testing.company import Fault, Stores
from rexgencloud.faults.rows import alter
from rexgencloud.moments import days
from rexgencloud.tables.support import UPTIME

_AN_HOUR = 1 / 24


def _stopped(stores: Stores, at: datetime) -> None:
    alter(stores, "support", delete(UPTIME).where(UPTIME.c.at > days(at, _AN_HOUR)))


def _unwatched(stores: Stores, at: datetime) -> None:
    mail = UPTIME.c.service == "mail"
    alter(stores, "support", delete(UPTIME).where(mail, UPTIME.c.at > days(at, 1)))


MONITORING = (
    Fault(
        name="prober-stopped",
        says="The prober has stopped: nobody has looked at any service for an hour.",
        clauses=frozenset({"3.1.5"}),
        plant=_stopped,
    ),
    Fault(
        name="mail-unwatched",
        says="The prober forgot the mail service a day ago, and looks at the others alone.",
        clauses=frozenset({"3.1.5"}),
        plant=_unwatched,
    ),
)
