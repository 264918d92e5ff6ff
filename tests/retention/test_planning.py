"""What is planned where a system does not answer: everything that can be, and no more."""

from datetime import UTC, datetime

import pytest

from kept.estate import Dataset, Estate, Field, Reference, RetentionRule, System
from kept.estate.errors import RefusedError, UnreadableError
from kept.estate.model import FieldKind
from kept.estate.ports import Row
from kept.policy import Clause, ClauseKind, PolicyText
from kept.policy.commitments import Bound, Retains
from kept.policy.reviewed import Reviewed
from kept.retention import plan_disposition
from kept.terms import Period
from kept.testing.connector import InMemoryConnector

OLD, NOW = datetime(2020, 1, 1, tzinfo=UTC), datetime(2026, 11, 23, tzinfo=UTC)
POLICY = Reviewed(
    text=PolicyText(title="P", clauses=(Clause(id="6.1.1", section="6", text="x", kind=ClauseKind.PROMISE),)),
    commitments=(
        Retains(
            id="6.1.1/retains", clause="6.1.1", quote="x", what="data", period=Period(days=90), bound=Bound.EXACTLY
        ),
    ),
    periods={},
)


def dataset(full_name, starts="at", *references):
    system, name = full_name.split(".")
    to = tuple(Reference(name=other.split(".")[1], to=other, fields=("id",)) for other in references)
    fields = (Field(name="id", kind=FieldKind.INTEGER), Field(name="at", kind=FieldKind.INSTANT))
    return Dataset(
        name=name,
        system=system,
        location=name,
        key=("id",),
        fields=fields,
        references=to,
        retention=(RetentionRule(clause="6.1.1", starts=starts),),
    )


def system(name, *datasets):
    return System(name=name, kind="relational", url="memory:", datasets=datasets)


ESTATE = Estate(
    systems=(
        system("survey", dataset("survey.answer", "account.at", "accounts.account")),
        system("accounts", dataset("accounts.account", "at", "plans.plan"), dataset("accounts.signin")),
        system("plans", dataset("plans.plan")),
        system("web", dataset("web.access")),
    )
)


class Mute(InMemoryConnector):
    """A store that was open and answers nothing any more."""

    raised = RefusedError

    def measure(self, dataset, measures):
        raise self.raised(f"{dataset.full_name} says no")

    def keys(self, dataset, selection):
        raise self.raised(f"{dataset.full_name} says no")


def connectors():
    rows: list[Row] = [{"id": 1, "at": OLD}]
    return {one.name: InMemoryConnector(one, {each.name: rows for each in one.datasets}) for one in ESTATE.systems}


def planned(opened):
    return plan_disposition(
        estate=ESTATE,
        estate_revision="sha256:e",
        policy=POLICY,
        connectors=opened,
        now=NOW,
        new_id=lambda: "plan-1",
        new_salt=lambda: b"\x01",
    )


def test_where_every_system_answers_nothing_is_left_out():
    plan = planned(connectors())

    assert [step.dataset for step in plan.steps] == [
        "survey.answer",
        "accounts.account",
        "accounts.signin",
        "plans.plan",
        "web.access",
    ]
    assert (plan.silent, plan.left_out) == ((), ())


def test_a_closed_system_leaves_out_its_lines_and_those_that_they_lean_on_one_behind_the_other():
    opened = connectors()
    del opened["survey"]

    plan = planned(opened)

    assert [step.dataset for step in plan.steps] == ["accounts.signin", "web.access"]
    assert (plan.silent, plan.left_out) == (("survey",), ("accounts.account", "plans.plan", "survey.answer"))


def test_a_line_that_leads_into_a_closed_system_is_left_out_and_the_closed_one_is_named():
    opened = connectors()
    del opened["accounts"]

    plan = planned(opened)

    assert [step.dataset for step in plan.steps] == ["web.access"]
    assert plan.silent == ("accounts",)
    assert plan.left_out == ("accounts.account", "accounts.signin", "plans.plan", "survey.answer")


@pytest.mark.parametrize("name", ["accounts", "survey"])
def test_a_system_that_falls_silent_while_it_is_asked_is_the_one_that_is_named(name):
    opened = connectors()
    one = next(one for one in ESTATE.systems if one.name == name)
    opened[name] = Mute(one, {})

    assert planned(opened).silent == (name,)


def test_what_cannot_be_read_is_no_silence_and_stops_the_plan():
    opened = connectors()
    opened["web"] = Mute(ESTATE.systems[3], {})
    opened["web"].raised = UnreadableError

    with pytest.raises(UnreadableError):
        planned(opened)
