"""A panel, a status page and an entrance that do not do as they say: seen while the site runs.

Clauses 3.1.5, 7.1.1, 7.2.1 and 10.0.0.
"""

from collections.abc import Callable
from datetime import datetime

from kept.testing.company import Fault, Stores
from rexgencloud.planted import plant_for_site


def _planted(name: str) -> Callable[[Stores, datetime], None]:
    def plant(stores: Stores, at: datetime) -> None:
        del at
        plant_for_site(stores, name)

    return plant


SITE = (
    Fault(
        name="open-entrance",
        says="Whoever signs up is asked for a date of birth, and nobody is turned away for being too young.",
        clauses=frozenset({"10.0.0"}),
        plant=_planted("open-entrance"),
    ),
    Fault(
        name="unshown-service",
        says="The status page leaves out the mail service.",
        clauses=frozenset({"3.1.5"}),
        plant=_planted("unshown-service"),
    ),
    Fault(
        name="stale-panel",
        says="The control panel shows details as they stood when a session first looked at them.",
        clauses=frozenset({"7.1.1"}),
        plant=_planted("stale-panel"),
    ),
    Fault(
        name="lost-update",
        says="The control panel says that a change was saved, and it never reaches the store.",
        clauses=frozenset({"7.1.1", "7.2.1"}),
        plant=_planted("lost-update"),
    ),
)
"""They turn their clauses while the site runs; while it does not, nobody can tell."""
