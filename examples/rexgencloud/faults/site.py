"""A panel and a status page that do not do as they say (clauses 3.1.5, 7.1.1 and 7.2.1): seen while the site runs."""

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
