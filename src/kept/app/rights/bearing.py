"""What a request, or a plan without one, lets bear on the gate from now on."""

from collections.abc import Iterable
from datetime import datetime

from kept.app.workspace import Workspace
from kept.records.stores.bearings import OBJECTION, RESTRICTION, Bearings
from kept.records.stores.persons import Persons
from kept.rights.asked import Identifier, Scope
from kept.rights.verifying import CALLS, MARKETING


def bearings_of(workspace: Workspace) -> Bearings:
    """Return what bears in a workspace."""
    return Bearings(Persons(workspace.root_key()))


def restrict(bearings: Bearings, known_by: Iterable[Identifier], scope: Scope, *, plan: str, at: datetime) -> None:
    """Let a restriction bear until the plan that made it is lifted.

    The gate decides by category: where systems or records alone were named, the stores themselves keep it.
    """
    if scope.categories or scope.is_everything:
        bearings.add(RESTRICTION, scope.categories, known_by, at=at, plan=plan)


def object_to(bearings: Bearings, known_by: Iterable[Identifier], scope: Scope, *, at: datetime) -> None:
    """Let an objection bear for good: to these purposes, or to all; marketing and calls have lists of their own."""
    purposes = [one for one in scope.purposes if one not in {MARKETING, CALLS}]
    if purposes or not scope.purposes:
        bearings.add(OBJECTION, purposes, known_by, at=at)
