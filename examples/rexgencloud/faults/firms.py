"""What the companies that work for Rexgencloud get wrong: lies, silence, and more or less data than was agreed."""

from collections.abc import Callable
from datetime import datetime

from kept.testing.company import Fault, Stores
from rexgencloud import cast
from rexgencloud.faults.rights import CORRECTED, TRIED
from rexgencloud.firms import find_firm, set_switch
from rexgencloud.firms.analytics.tables import EVENT
from rexgencloud.firms.social.tables import CONNECTION
from rexgencloud.firms.state import State
from rexgencloud.moments import days, years
from rexgencloud.rows import Filled, Row, store

_LEFT = min(cast.CLOSED)
"""The account of the cast that was closed last."""


def _lying(stores: Stores, at: datetime) -> None:
    kept = Row(
        id="cn_keptagainstitsword",
        account=_LEFT,
        handle="left.behind",
        display_name="Somebody who left",
        profile_url="https://circle.example/left.behind",
        connected_at=years(at, 2),
    )
    add_at_firm(stores, "social", (CONNECTION, [kept]))
    set_switch("social", stores.folder, "lies", 1)


def _old_events(stores: Stores, at: datetime) -> None:
    old = Row(id="ev_forgotten", cookie_id="cookieofsomebody", account=1, kind="view", page="/", at=days(at, 31))
    add_at_firm(stores, "analytics", (EVENT, [old]))


def add_at_firm(stores: Stores, firm: str, *filled: Filled) -> None:
    """Put rows into what a firm keeps."""
    state = State(name=firm, folder=stores.folder, tables=find_firm(firm).tables)
    with state.writing() as connection:
        store(connection, filled)
    state.close()


def _set(firm: str, switch: str, value: str) -> Callable[[Stores, datetime], None]:
    def plant(stores: Stores, at: datetime) -> None:
        del at
        set_switch(firm, stores.folder, switch, value)

    return plant


FIRMS = (
    Fault(
        name="lying-firm",
        says="The social network reports that it deleted what it had of a customer who left, and still has it.",
        clauses=frozenset({"6.1.2"}),
        plant=_lying,
    ),
    Fault(
        name="old-firm-events",
        says="The analytics service still has a single event of 31 days ago.",
        clauses=frozenset({"6.2.2"}),
        plant=_old_events,
    ),
    Fault(
        name="silent-firm",
        says="The social network is down, so that nobody can say what it holds.",
        clauses=frozenset(),
        doubts=frozenset({"2.0.0", "2.3.3", "6.0.0", "6.1.2"}) | TRIED | CORRECTED,
        plant=_set("social", "down", "1"),
    ),
    Fault(
        name="revealing-firm",
        says="The mail service has begun to show dates of birth that nobody declared.",
        clauses=frozenset({"2.0.0", "6.0.0"}),
        plant=_set("mail", "reveals", "recipients.date_of_birth"),
    ),
    Fault(
        name="gone-social",
        says="The social network no longer shows the handles of those who connected.",
        clauses=frozenset({"2.3.3"}),
        plant=_set("social", "hides", "connections.handle"),
    ),
    Fault(
        name="gone-figures",
        says="The analytics service no longer shows which pages were viewed.",
        clauses=frozenset({"2.3.4"}),
        plant=_set("analytics", "hides", "events.page"),
    ),
)
