"""Students' accounts that are open without what they need (clause 10.1.4)."""

from datetime import datetime

from sqlalchemy import delete, func, select, update

from kept.testing.company import Fault, Stores
from rexgencloud.faults.rows import alter
from rexgencloud.tables.accounts import EDUCATION, PARENTAL_CONSENT, STUDENT


def _without_parent_and_supervisor(stores: Stores, at: datetime) -> None:
    del at
    first = select(func.min(STUDENT.c.id)).where(STUDENT.c.opened_at.is_not(None)).scalar_subquery()
    asked = update(PARENTAL_CONSENT).where(PARENTAL_CONSENT.c.student_id == first)
    alter(stores, "accounts", asked.values(verified_at=None, verified_by=None))
    alter(stores, "accounts", delete(EDUCATION))


CHILDREN = (
    Fault(
        name="unconsented-student",
        says="A student's account is open though no parent's consent was verified, and nobody supervises the school's.",
        clauses=frozenset({"10.1.4"}),
        plant=_without_parent_and_supervisor,
    ),
)
