"""A score against abuse of orders: a sum of reasons that anybody can follow, shown to the person it is about.

From `SUSPENDS` points on, an order waits for a human being; the customer is told why and can contest it (GDPR
Art. 22(3)). Nothing in the score comes from the use of a right, from nationality, or from what somebody wrote.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

SUSPENDS = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What is known when an order comes in."""

    account_age: timedelta
    orders_today: int
    wrong_passwords_today: int
    overdue_invoices: int


def reasons_of(facts: Facts) -> Mapping[str, int]:
    """Return what speaks against an order, each with its points; nothing means that it passes."""
    points = {
        "new-account": 20 if facts.account_age < timedelta(hours=1) else 0,
        "many-orders": 30 if facts.orders_today >= 3 else 0,  # noqa: PLR2004 - three orders in one day
        "wrong-passwords": 20 if facts.wrong_passwords_today >= 3 else 0,  # noqa: PLR2004 - three in one day
        "overdue-invoices": 30 if facts.overdue_invoices else 0,
    }
    return {reason: count for reason, count in points.items() if count}


def is_suspended(reasons: Mapping[str, int]) -> bool:
    """Whether an order with these reasons waits for a human being."""
    return sum(reasons.values()) >= SUSPENDS
