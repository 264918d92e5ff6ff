"""A school's account: who supervises it, its students, and what their parents consented to (clause 10.1.4)."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from rexgencloud import cast
from rexgencloud.moments import days
from rexgencloud.people import Person
from rexgencloud.rows import Filled, Numbers, Row
from rexgencloud.tables import accounts as tables

_STUDENTS = (
    ("Rosalind Penhallow", "Tamsin Penhallow", "tamsin.penhallow@example.net", True),
    ("Emrys Calloway", "Idris Calloway", "idris.calloway@example.net", True),
    ("Wilhelmina Stroud", "Gideon Stroud", "gideon.stroud@example.net", False),
)
"""Student, parent, the parent's address, and whether the consent is verified: only then is the account open."""
_VERIFIER = 1


def rows_of_school(people: Sequence[Person], at: datetime, numbers: Numbers) -> Iterator[Filled]:
    """Yield the school's rows where its account is among these people."""
    if not any(person.id == cast.SCHOOL for person in people):
        return
    yield tables.EDUCATION, [_school(at)]
    students = [(numbers.next(tables.STUDENT), *one) for one in _STUDENTS]
    yield tables.STUDENT, [_student(number, name, is_open, at) for number, name, _, _, is_open in students]
    yield (
        tables.PARENTAL_CONSENT,
        [_consent(number, parent, email, is_open, at) for number, _, parent, email, is_open in students],
    )


def _school(at: datetime) -> Row:
    return {
        "account_id": cast.SCHOOL,
        "institution": "Port Example Grammar School",
        "supervisor": "Constance Ridgewell",
        "supervisor_email": "constance.ridgewell@example.org",
        "since": days(at, 320),
    }


def _student(number: int, name: str, is_open: bool, at: datetime) -> Row:  # noqa: FBT001 - it is a column
    opened = days(at, 300) if is_open else None
    return {"id": number, "account_id": cast.SCHOOL, "name": name, "added_at": days(at, 310), "opened_at": opened}


def _consent(number: int, parent: str, email: str, is_verified: bool, at: datetime) -> Row:  # noqa: FBT001 - as above
    return {
        "student_id": number,
        "parent_name": parent,
        "parent_email": email,
        "asked_at": days(at, 310),
        "confirmed_at": days(at, 305) if is_verified else None,
        "verified_at": days(at, 300) if is_verified else None,
        "verified_by": _VERIFIER if is_verified else None,
        "evidence": "Called back on the number of the school's file." if is_verified else None,
        "withdrawn_at": None,
    }
