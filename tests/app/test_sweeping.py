import pytest

from kept.app.demonstration import Demonstration, find_company, plant
from kept.app.errors import NoEstateError, NoPolicyError
from kept.app.estates import FOLDER, declare_estate
from kept.app.policies import import_policy
from kept.app.sweeping import apply_retention, list_plans, plan_retention, show_plan
from kept.plans.errors import UnknownPlanError
from kept.safeguards.secrets import SecretError
from kept.testing.company import Stores
from tests.app.ledgers import kinds, unsigned

SWEPT = "retention:sweep:finished"


@pytest.fixture
def overdue(company):
    """Return a company that kept its logs too long."""
    stores = Stores(folder=company.home / FOLDER)
    plant(Demonstration(workspace=company, company=find_company("rexgencloud"), stores=stores), "old-logs")
    return company


def test_what_is_due_is_kept_as_a_plan_with_its_entry_signed(overdue):
    plan = plan_retention(overdue)

    assert plan.steps
    assert [one.id for one in list_plans(overdue)] == [plan.id]
    assert kinds(overdue)[-1] == "retention:sweep:planned"
    assert unsigned(overdue) == 0
    assert show_plan(overdue, plan.id)[0] == plan


def test_where_nothing_is_due_no_plan_is_kept(company):
    before = kinds(company)

    plan = plan_retention(company)

    assert (plan.steps, list_plans(company), kinds(company)) == ((), (), before)


def test_a_plan_may_be_narrowed_to_some_lines(overdue):
    assert plan_retention(overdue, lambda line: line.rule.clause == "6.1.2").steps == ()


def test_a_plan_that_cannot_be_sealed_is_not_kept(overdue):
    before = kinds(overdue)
    (overdue.home / "keys" / "root.key").unlink()

    with pytest.raises(SecretError):
        plan_retention(overdue)

    assert kinds(overdue) == before


def test_a_plan_carried_out_leaves_nothing_due_and_its_end_is_signed(overdue):
    plan = plan_retention(overdue)

    certificate = apply_retention(overdue, plan.id)

    assert certificate.is_finished
    assert sum(step.counted for step in certificate.steps) == plan.count
    assert kinds(overdue)[-1] == SWEPT
    assert unsigned(overdue) == 0
    assert plan_retention(overdue).steps == ()


def test_a_plan_carried_out_once_more_changes_nothing(overdue):
    plan = plan_retention(overdue)
    first = apply_retention(overdue, plan.id)
    before = kinds(overdue)

    assert apply_retention(overdue, plan.id) == first
    assert kinds(overdue) == before


def test_a_draft_that_promises_less_time_disposes_of_nothing(company, tmp_path):
    words = find_company("rexgencloud").policy.read_text(encoding="utf-8")
    (tmp_path / "draft.md").write_text(words.replace("90 days", "9 days"), encoding="utf-8")

    import_policy(company, tmp_path / "draft.md")

    assert plan_retention(company).steps == ()


def test_a_plan_that_nobody_made_is_unknown(company):
    with pytest.raises(UnknownPlanError):
        apply_retention(company, "plan-00000000")


def test_planning_needs_a_policy(workspace, estate_file):
    declare_estate(workspace, estate_file)

    with pytest.raises(NoPolicyError):
        plan_retention(workspace)


def test_planning_needs_an_estate(workspace, policy_file):
    import_policy(workspace, policy_file)

    with pytest.raises(NoEstateError):
        plan_retention(workspace)


def test_over_an_empty_estate_nothing_is_due(declared):
    assert plan_retention(declared).steps == ()
