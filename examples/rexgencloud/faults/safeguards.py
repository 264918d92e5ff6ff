"""A register with gaps: lapsed, missing and overdue records (clauses 5.2 and 5.3)."""

from collections.abc import Callable
from datetime import datetime

from sqlalchemy import delete, update

from kept.testing.company import Fault, Stores
from rexgencloud.faults.rows import alter
from rexgencloud.moments import days
from rexgencloud.staff import CONTROLS
from rexgencloud.tables import staff as tables

_NAMES = {
    "monitoring": "monitoring",
    "biometrics-and-cameras": "biometrics",
    "environment": "environment",
    "power-and-cooling": "power",
    "media-disposal": "disposal",
}


def _lapsed_training(stores: Stores, at: datetime) -> None:
    training = tables.TRAINING
    lapsed = update(training).where(training.c.employee_id == 1).values(valid_until=days(at, 3))
    alter(stores, "staff", lapsed)


def _missing_check(stores: Stores, at: datetime) -> None:
    del at
    alter(stores, "staff", delete(tables.BACKGROUND_CHECK).where(tables.BACKGROUND_CHECK.c.employee_id == 2))  # noqa: PLR2004 - one of the roster


def _unsigned(stores: Stores, at: datetime) -> None:
    del at
    alter(stores, "staff", delete(tables.CONFIDENTIALITY).where(tables.CONFIDENTIALITY.c.employee_id == 1))


def _overdue_document(stores: Stores, at: datetime) -> None:
    document = tables.SECURITY_DOCUMENT
    alter(stores, "staff", update(document).where(document.c.id == 1).values(review_due=days(at, 9)))


def _missing_certificate(stores: Stores, at: datetime) -> None:
    del at
    alter(stores, "staff", delete(tables.DISPOSAL).where(tables.DISPOSAL.c.id == 1))


def _missing_control(stores: Stores, at: datetime) -> None:
    del at
    table = tables.FACILITY_CONTROL
    gone = delete(table).where(table.c.site_id == 1, table.c.control == "environment")
    alter(stores, "staff", gone)


def _overdue(control: str) -> Callable[[Stores, datetime], None]:
    def plant(stores: Stores, at: datetime) -> None:
        table = tables.FACILITY_CONTROL
        one = update(table).where(table.c.site_id == 1, table.c.control == control)
        alter(stores, "staff", one.values(review_due=days(at, 12)))

    return plant


def _review(control: str, clause: str) -> Fault:
    return Fault(
        name=f"overdue-{_NAMES[control]}-review",
        says=f"At one site the review of {control.replace('-', ' ')} is twelve days overdue.",
        clauses=frozenset({clause}),
        plant=_overdue(control),
    )


SAFEGUARDS = (
    Fault(
        name="lapsed-training",
        says="The privacy training of one member of staff lapsed three days ago.",
        clauses=frozenset({"5.2.1"}),
        plant=_lapsed_training,
    ),
    Fault(
        name="missing-background-check",
        says="One member of staff has no background check on record.",
        clauses=frozenset({"5.2.2"}),
        plant=_missing_check,
    ),
    Fault(
        name="unsigned-confidentiality",
        says="One member of staff has signed no confidentiality agreement.",
        clauses=frozenset({"5.2.3"}),
        plant=_unsigned,
    ),
    Fault(
        name="overdue-document-review",
        says="The review of one security policy is nine days overdue.",
        clauses=frozenset({"5.2.5"}),
        plant=_overdue_document,
    ),
    *(_review(control, clause) for control, clause in CONTROLS.items()),
    Fault(
        name="missing-site-control",
        says="One site has no environmental control on record.",
        clauses=frozenset({"5.3.3"}),
        plant=_missing_control,
    ),
    Fault(
        name="missing-disposal-certificate",
        says="A disk was disposed of, and there is no certificate of it.",
        clauses=frozenset({"5.3.5"}),
        plant=_missing_certificate,
    ),
)
