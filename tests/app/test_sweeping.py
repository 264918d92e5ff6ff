import sqlite3
from contextlib import closing

import pytest

from kept.app.demonstration import Demonstration, find_company, plant
from kept.app.errors import NoEstateError, NoPolicyError
from kept.app.estates import FOLDER, declare_estate
from kept.app.holding import place_hold
from kept.app.holds import holds_of
from kept.app.policies import import_policy
from kept.app.sweeping import apply_retention, list_plans, plan_retention, show_plan
from kept.holds import Hold
from kept.plans.errors import EvidenceMissingError, UnfinishedError, UnknownPlanError
from kept.plans.journal import Confirmed, Done, Intended
from kept.proof.errors import MissingEntriesError
from kept.records.models import LeafRow
from kept.records.stores.plans import RecordedJournal
from kept.retention.errors import HeldError
from kept.safeguards.secrets import SecretError
from kept.terms import Message
from kept.testing.company import Stores
from tests.app.ledgers import kinds, unsigned

SWEPT = "retention:sweep:finished"


def a_demonstration(company):
    stores = Stores(folder=company.home / FOLDER)
    return Demonstration(workspace=company, company=find_company("rexgencloud"), stores=stores)


def written(path, statement):
    with closing(sqlite3.connect(path)) as store, store:
        store.execute(statement)


def rows(path, question):
    with closing(sqlite3.connect(path)) as store:
        return store.execute(question).fetchall()


@pytest.fixture
def overdue(company):
    """Return a company that kept its logs too long."""
    plant(a_demonstration(company), "old-logs")
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


def test_an_account_reopened_after_the_trace_loses_nothing_when_the_sweep_is_taken_up_again(company):
    plant(a_demonstration(company), "closed-account-keeps-profile")
    accounts = company.home / FOLDER / "accounts.db"
    written(accounts, "CREATE TRIGGER hold BEFORE DELETE ON profile BEGIN SELECT RAISE(ABORT, 'held'); END")
    plan = plan_retention(company, lambda line: line.rule.clause == "6.1.2")
    with pytest.raises(UnfinishedError, match=r"accounts\.profile"):
        apply_retention(company, plan.id)
    before = rows(accounts, "SELECT count(*) FROM profile")
    written(accounts, "DROP TRIGGER hold")
    written(accounts, "UPDATE account SET closed_at = NULL, status = 'active'")

    certificate = apply_retention(company, plan.id)

    assert rows(accounts, "SELECT count(*) FROM profile") == before
    assert [(one.dataset, one.counted, one.spared) for one in certificate.steps] == [("accounts.profile", 0, 1)]
    assert certificate.is_finished
    assert unsigned(company) == 0


def test_a_sweep_does_not_need_the_systems_that_it_does_not_touch(overdue):
    plan = plan_retention(overdue)
    (overdue.home / FOLDER / "billing.db").rename(overdue.home / "elsewhere.db")

    certificate = apply_retention(overdue, plan.id)

    assert {step.dataset for step in certificate.steps} == {"web.access"}
    assert certificate.is_finished


def test_a_system_that_does_not_answer_is_named_and_the_rest_is_planned(overdue):
    (overdue.home / FOLDER / "support.db").unlink()

    plan = plan_retention(overdue)

    assert (plan.silent, plan.left_out) == (
        ("support",),
        ("accounts.account", "support.conversation", "support.message"),
    )
    assert {step.dataset for step in plan.steps} == {"web.access"}


@pytest.fixture
def held_up(company):
    """Return a company and its plan, which a store refused to carry out after another had let it."""
    for fault in ("closed-account-keeps-profile", "old-logs"):
        plant(a_demonstration(company), fault)
    written(
        company.home / FOLDER / "accounts.db",
        "CREATE TRIGGER hold BEFORE DELETE ON profile BEGIN SELECT RAISE(ABORT, 'held'); END",
    )
    plan = plan_retention(company)
    with pytest.raises(UnfinishedError):
        apply_retention(company, plan.id)
    return company, plan


def test_what_a_failed_sweep_did_and_did_not_do_is_signed(held_up):
    company, _ = held_up

    confirmed = [kind for kind in kinds(company) if kind == "plans:step:confirmed"]

    assert len(confirmed) == 1
    assert unsigned(company) == 0


def test_what_each_finished_step_did_is_signed_before_the_next_is_begun(overdue):
    plan, seen = plan_retention(overdue), []

    def notice(event):
        if isinstance(event, Confirmed):
            seen.append(unsigned(overdue))

    apply_retention(overdue, plan.id, notice)

    assert seen == [0] * len(plan.steps)


def test_the_end_of_the_ledger_cut_off_after_a_failed_sweep_does_not_verify(held_up):
    company, _ = held_up

    LeafRow.objects.latest("index").delete()

    with pytest.raises(MissingEntriesError):
        company.ledger().verify()


def test_a_sweep_whose_unsigned_evidence_was_cut_off_is_not_taken_up_again(overdue):
    plan = plan_retention(overdue)
    signed = len(kinds(overdue))
    journal = RecordedJournal(
        plan, sealer=overdue.root_key().sealer("plans"), ledger=overdue.ledger(), clock=overdue.clock
    )
    journal.write(Intended(step="1", span="a"))
    journal.write(Done(step="1", span="a", count=3, digest="0f" * 32))
    LeafRow.objects.filter(index__gt=signed).delete()

    with pytest.raises(EvidenceMissingError, match=r"2 entries were written, and the ledger holds 1"):
        apply_retention(overdue, plan.id)

    assert len(kinds(overdue)) == signed + 1


CASE = "smith-v-acme"


def held(company, **what):
    place_hold(company, Hold(case=CASE, clause="4.2.1", begins=company.clock.now(), **what))


@pytest.fixture
def closed(company):
    """Return a company that keeps the profile of a closed account, and the name of the account."""
    plant(a_demonstration(company), "closed-account-keeps-profile")
    accounts = company.home / FOLDER / "accounts.db"
    ((account,),) = rows(accounts, "SELECT account_id FROM profile WHERE username = 'left-behind'")
    return company, f"accounts.account#{account}"


def test_what_is_held_of_a_person_is_spared_named_by_its_case_and_goes_when_the_hold_ends(closed):
    company, account = closed
    held(company, persons=(account,))

    during = plan_retention(company, of_profiles)
    holds_of(company).lift(CASE, at=company.clock.now())
    afterwards = plan_retention(company, of_profiles)

    assert during.steps == ()
    assert [(one.dataset, one.count, one.clause, one.because) for one in during.keeps] == [
        ("accounts.profile", 1, "4.2.1", Message("retention-held", {"case": CASE, "count": 1}))
    ]
    assert [(one.dataset, one.count) for one in afterwards.steps] == [("accounts.profile", 1)]
    assert afterwards.keeps == ()


def of_profiles(line):
    return line.rule.clause == "6.1.2"


def test_a_hold_placed_after_the_plan_was_made_refuses_it_and_nothing_goes(closed):
    company, account = closed
    plan = plan_retention(company, of_profiles)
    held(company, persons=(account,))
    accounts = company.home / FOLDER / "accounts.db"
    before = rows(accounts, "SELECT * FROM profile")

    with pytest.raises(HeldError, match=r"smith-v-acme holds records of accounts\.profile"):
        apply_retention(company, plan.id)

    assert rows(accounts, "SELECT * FROM profile") == before


def test_a_sweep_that_was_begun_is_not_gone_on_with_past_a_hold(held_up):
    company, plan = held_up
    held(company, datasets=("accounts.profile",))
    accounts = company.home / FOLDER / "accounts.db"
    written(accounts, "DROP TRIGGER hold")
    before = rows(accounts, "SELECT * FROM profile")

    with pytest.raises(HeldError):
        apply_retention(company, plan.id)

    assert rows(accounts, "SELECT * FROM profile") == before


def test_a_hold_placed_while_a_plan_is_carried_out_stops_it_before_the_next_batch(overdue):
    plan = plan_retention(overdue)
    acted: list[Intended] = []

    def notice(event):
        if isinstance(event, Intended):
            held(overdue, datasets=("web.access",))
            acted.append(event)

    with pytest.raises(HeldError, match="was placed while"):
        apply_retention(overdue, plan.id, notice)

    assert len(acted) == 1


def test_where_nobody_can_tell_what_is_held_of_a_person_nothing_that_may_be_is_swept(closed):
    company, account = closed
    plan = plan_retention(company, of_profiles)
    held(company, persons=(account,))
    (company.home / FOLDER / "support.db").unlink()

    unclear = plan_retention(company, of_profiles)

    assert (unclear.steps, unclear.silent) == ((), ("support",))
    with pytest.raises(HeldError, match="cannot be told"):
        apply_retention(company, plan.id)
