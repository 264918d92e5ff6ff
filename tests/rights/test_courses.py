"""What each kind goes through."""

import pytest

from kept.rights.courses import HouseRules, course_of
from kept.terms import Period
from tests.rights.histories import Course, RequestKind, Scope, ask

EXPECTED = {
    RequestKind.ACCESS: Course(plans=True, packages=True),
    RequestKind.PORTABILITY: Course(plans=True, packages=True),
    RequestKind.RECTIFICATION: Course(plans=True, approvals=1),
    RequestKind.ERASURE: Course(plans=True, approvals=2),
    RequestKind.RESTRICTION: Course(plans=True, effects=True),
    RequestKind.OBJECTION: Course(effects=True, weighs=True, by_hand=True),
    RequestKind.CONTEST: Course(weighs=True, by_hand=True),
    RequestKind.WITHDRAWAL: Course(effects=True),
    RequestKind.OPT_OUT: Course(effects=True),
    RequestKind.LIMIT: Course(effects=True),
    RequestKind.COMPLAINT: Course(by_hand=True),
    RequestKind.APPEAL: Course(weighs=True, by_hand=True),
    RequestKind.INQUIRY: Course(by_hand=True),
}


@pytest.mark.parametrize("kind", RequestKind)
def test_every_kind_has_its_course(kind):
    assert course_of(ask(kind)) == EXPECTED[kind]


def test_an_objection_to_marketing_is_weighed_by_nobody():
    marketing = ask(RequestKind.OBJECTION, scope=Scope(purposes=("marketing",)))

    assert course_of(marketing) == Course(effects=True)


def test_the_house_sets_how_many_approve_what_is_looked_at_and_how_long_one_may_think_again():
    rules = HouseRules(
        approvals={RequestKind.ACCESS: 1}, previewed=frozenset({RequestKind.ACCESS}), cooling=Period(days=14)
    )

    assert course_of(ask(RequestKind.ACCESS), rules) == Course(plans=True, packages=True, approvals=1, by_hand=True)
    assert course_of(ask(RequestKind.ERASURE), rules) == Course(plans=True, cooling=Period(days=14))
