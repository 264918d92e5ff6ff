"""A hold keeps what it names, and what that points at, in whichever system that stands."""

from datetime import timedelta

import pytest

from kept.estate.selection import Equals, Not
from kept.holds import Hold
from kept.retention import plan_disposition
from kept.rights.sparing import spared_by
from tests.retention.test_planning import ESTATE, NOW, OLD, POLICY, connectors


def planned(opened, lines=lambda _line: True, **what):
    hold = Hold(case="C-1", clause="4.2", begins=NOW - timedelta(days=1), **what)
    return plan_disposition(
        estate=ESTATE,
        estate_revision="sha256:e",
        policy=POLICY,
        connectors=opened,
        now=NOW,
        new_id=lambda: "plan-1",
        new_salt=lambda: b"\x01",
        lines=lines,
        spared=[spared_by(hold, estate=ESTATE, connectors=opened, now=NOW)],
    )


def counted(parts):
    return {one.dataset: one.count for one in parts}


def test_a_held_record_keeps_what_it_points_at_one_behind_the_other_and_nothing_else():
    opened = connectors()
    for system, name in (("accounts", "account"), ("plans", "plan")):
        opened[system].rows[name].append({"id": 2, "at": OLD})

    plan = planned(opened, datasets=("survey.answer",))

    assert counted(plan.steps) == {"accounts.account": 1, "accounts.signin": 1, "plans.plan": 1, "web.access": 1}
    assert counted(plan.keeps) == {"survey.answer": 1, "accounts.account": 1, "plans.plan": 1}


@pytest.mark.parametrize(("where", "steps", "keeps"), [(Equals("id", 1), 1, 2), (Not(Equals("id", 1)), 2, 1)])
def test_of_a_dataset_only_those_records_are_held_that_the_hold_says(where, steps, keeps):
    opened = connectors()
    opened["web"].rows["access"] = [{"id": 1, "at": OLD}, {"id": 1, "at": OLD}, {"id": 2, "at": OLD}]

    plan = planned(opened, datasets=("web.access",), where=where)

    assert (counted(plan.steps)["web.access"], counted(plan.keeps)) == (steps, {"web.access": keeps})


def test_what_a_record_in_a_closed_system_may_point_at_is_left_out():
    opened = connectors()
    del opened["survey"]

    plan = planned(opened, lambda line: line.dataset.system == "accounts", datasets=("survey.answer",))

    assert counted(plan.steps) == {"accounts.signin": 1}
    assert (plan.silent, plan.left_out) == (("survey",), ("accounts.account",))
