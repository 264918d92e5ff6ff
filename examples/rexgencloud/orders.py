"""What customers ordered and chose, and who of the staff looked at them: rows that follow from the person alone."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from rexgencloud.moments import days
from rexgencloud.people import Person
from rexgencloud.plans import PLANS
from rexgencloud.rows import Numbers, Row
from rexgencloud.tables import accounts as tables

LANGUAGE = {"US": "en", "GB": "en", "DE": "de", "FR": "fr", "ES": "es", "NL": "nl", "PL": "pl"}


def opt_ins_of(people: Sequence[Person], profiles: Sequence[Row], numbers: Numbers) -> Iterator[Row]:
    """Yield the confirmed opt-in of everyone who gets the newsletter."""
    for person, profile in zip(people, profiles, strict=True):
        preferences = profile["preferences"]
        if isinstance(preferences, dict) and preferences["newsletter"]:
            yield {
                "id": numbers.next(tables.OPT_IN),
                "account_id": person.id,
                "topic": "newsletter",
                "language": LANGUAGE[person.country],
                "asked_at": person.created_at,
                "confirmed_at": person.created_at + timedelta(minutes=10),
                "withdrawn_at": None,
            }


def order_of(person: Person, numbers: Numbers) -> Row:
    """Return what a customer has ordered: one plan, from the start."""
    plan = tuple(PLANS.values())[person.id % len(PLANS)]
    return {
        "id": numbers.next(tables.SERVICE_ORDER),
        "account_id": person.id,
        "plan": plan.name,
        "price_cents": plan.cents,
        "state": "active",
        "placed_at": person.created_at,
        "ended_at": None,
    }


def review_of(order: Row) -> Row:
    """Return how an order was scored: nothing spoke against those of the people who are made up."""
    return {
        "order_id": order["id"],
        "score": 0,
        "reasons": {},
        "outcome": "passed",
        "contested_at": None,
        "contest": None,
        "reviewed_at": None,
        "reviewed_by": None,
    }


def view_of(person: Person, at: datetime, numbers: Numbers) -> Row:
    """Return how somebody of support looked at an account to answer a question."""
    return {
        "id": numbers.next(tables.STAFF_VIEW),
        "account_id": person.id,
        "employee_id": 8,
        "role": "support",
        "purpose": "support",
        "reason": "Answering a ticket",
        "at": max(person.created_at, days(at, 30)),
    }
