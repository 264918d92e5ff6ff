"""What can be ordered: the plans, their price by the month, and what taxes come on top."""

from dataclasses import dataclass

from rexgencloud.billing import CURRENCY, TAX_PERCENT


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A plan: its price by the month in cents of the customer's currency, and how long its backups are kept."""

    name: str
    cents: int
    backup_days: int


PLANS = {
    one.name: one
    for one in (
        Plan(name="basic", cents=900, backup_days=30),
        Plan(name="business", cents=4_900, backup_days=60),
        Plan(name="enterprise", cents=12_500, backup_days=90),
    )
}
"""Days of backup as the answers to clause 6.2.3 have them."""

DOMAIN_CENTS = 1_900
"""A domain for a year."""


def currency_of(country: str) -> str:
    """Return the currency in which customers of a country pay."""
    return CURRENCY.get(country, "EUR")


def tax_on(cents: int, country: str) -> int:
    """Return the tax on a net price, in whole cents."""
    return cents * TAX_PERCENT[country] // 100
