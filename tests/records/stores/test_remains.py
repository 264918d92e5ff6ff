"""What an erasure left behind is taken up when its time comes, by one plan, until that has it."""

import pytest

from kept.records.models import PlanRow
from kept.records.stores.remains import Remain, Remains
from tests.rights.histories import at

pytestmark = pytest.mark.django_db


@pytest.fixture
def remains():
    for name in ("plan-1", "plan-2", "plan-3"):
        PlanRow.objects.create(id=name, purpose="erasure", made_at=at(0), records=1, sealed=b"")
    made = Remains()
    for name, resumes in (("plan-1", at(9)), ("plan-2", None), ("plan-3", at(5))):
        made.note(name, resumes_at=resumes)
    return made


def test_what_waits_longest_comes_first_and_what_waits_for_a_case_not_by_itself(remains):
    assert [[one.plan for one in remains.due(now=at(hours))] for hours in (4, 5, 99)] == [
        [],
        ["plan-3"],
        ["plan-3", "plan-1"],
    ]


def test_noted_again_it_stays_as_it_was_and_woken_it_is_due(remains):
    remains.note("plan-1", resumes_at=at(1))
    remains.wake("plan-2", at=at(2))

    assert [one.plan for one in remains.due(now=at(2))] == ["plan-2"]


def test_a_plan_carries_on_with_it_until_that_has_it(remains):
    remains.go_on("plan-3", by="plan-9")
    due = remains.due(now=at(5))
    remains.end("plan-3")

    assert due == (Remain(plan="plan-3", going_on="plan-9"),)
    assert remains.every() == ("plan-1", "plan-2")
