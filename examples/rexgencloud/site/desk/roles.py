"""What each role at the desk may do, and the record of who looked at whom (clauses 5.1.4 and 7.1.3)."""

from collections.abc import Callable
from enum import StrEnum
from functools import wraps
from typing import ParamSpec

from flask import abort, g
from flask.typing import ResponseReturnValue

from rexgencloud.site.current import Site
from rexgencloud.site.databases import add
from rexgencloud.tables.accounts import STAFF_VIEW

P = ParamSpec("P")


class Act(StrEnum):
    """Something that not everybody at the desk may do."""

    LOOK = "look"
    ANSWER = "answer"
    RELEASE = "release"
    VERIFY = "verify"
    ANNOUNCE = "announce"


MAY = {
    "support": frozenset({Act.LOOK, Act.ANSWER, Act.VERIFY}),
    "billing": frozenset({Act.LOOK, Act.RELEASE}),
    "privacy": frozenset({Act.LOOK, Act.ANSWER, Act.RELEASE, Act.VERIFY, Act.ANNOUNCE}),
    "operations": frozenset[Act](),
}
PURPOSES = ("support", "billing", "abuse", "request")


def may(act: Act) -> bool:
    """Whether whoever is at the desk may do something."""
    return g.employee is not None and act in MAY.get(g.employee["role"], frozenset())


def only_for(act: Act) -> Callable[[Callable[P, ResponseReturnValue]], Callable[P, ResponseReturnValue]]:
    """Refuse a view to those whose role does not have the act."""

    def guard(view: Callable[P, ResponseReturnValue]) -> Callable[P, ResponseReturnValue]:
        @wraps(view)
        def guarded(*args: P.args, **kwargs: P.kwargs) -> ResponseReturnValue:
            if not may(act):
                abort(403)
            return view(*args, **kwargs)

        return guarded

    return guard


def record_view(site: Site, account_id: int, *, purpose: str, reason: str) -> int:
    """Write down that the one at the desk looks at an account, before anything of it is shown."""
    row = {"account_id": account_id, "employee_id": g.employee["id"], "role": g.employee["role"]}
    with site.stores.writing("accounts") as connection:
        return add(connection, STAFF_VIEW, {**row, "purpose": purpose, "reason": reason, "at": site.now()})
