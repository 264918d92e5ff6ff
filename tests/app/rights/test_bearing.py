"""What a restriction or an objection lets bear on the gate, and what other lists and the stores themselves keep."""

import pytest

from kept.app.rights.bearing import bearings_of, object_to, restrict
from kept.rights.asked import Identifier, Scope
from kept.rights.verifying import CALLS, MARKETING
from tests.app.conftest import AT

ZOE = (Identifier(kind="email", value="zoe@example.org"),)


@pytest.mark.parametrize(
    ("scope", "categories"),
    [
        (Scope(), [frozenset()]),
        (Scope(categories=("usage",)), [frozenset({"usage"})]),
        (Scope(systems=("support",)), []),
        (Scope(records=("support.ticket#1",)), []),
    ],
)
def test_a_restriction_bears_by_category_and_where_places_alone_are_named_the_stores_keep_it(
    scope, categories, workspace
):
    bearings = bearings_of(workspace)
    restrict(bearings, ZOE, scope, plan="plan-1", at=AT)

    assert [one.categories for one in bearings.of(ZOE).restrictions] == categories


@pytest.mark.parametrize(
    ("purposes", "objections"),
    [
        ((), [frozenset()]),
        (("3.2.3", MARKETING), [frozenset({"3.2.3"})]),
        ((MARKETING, CALLS), []),
    ],
)
def test_an_objection_bears_on_purposes_and_marketing_and_calls_have_lists_of_their_own(
    purposes, objections, workspace
):
    bearings = bearings_of(workspace)
    object_to(bearings, ZOE, Scope(purposes=purposes), at=AT)

    assert [one.purposes for one in bearings.of(ZOE).objections] == objections
