"""What a step may still act on at its turn: the world may have changed since its trace, and a store may refuse."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from kept.estate import Dataset, Estate, Field, Reference, System
from kept.estate.change import Erase, Mask
from kept.estate.errors import RefusedError, UnreachableError
from kept.estate.model import FieldKind
from kept.estate.selection import AllOf, Before, Equals, Has, IsNull, Not
from kept.plans import Ground, Plan, Step, apply_plan, certify
from kept.plans.errors import UnfinishedError
from kept.plans.journal import Done, Traced
from kept.terms import Message
from kept.testing.connector import InMemoryConnector
from kept.testing.journal import DyingJournal, InMemoryJournal, KilledError

CLOSED, CUTOFF, NOW = (datetime(year, 1, 1, tzinfo=UTC) for year in (2020, 2023, 2026))
NUMBER = Field(name="id", kind=FieldKind.INTEGER)
OWNER = Field(name="account_id", kind=FieldKind.INTEGER)
TO_ACCOUNT = Reference(name="account", to="accounts.account", fields=("account_id",))
ACCOUNT = Dataset(
    name="account",
    system="accounts",
    location="account",
    key=("id",),
    fields=(
        NUMBER,
        Field(name="closed_at", kind=FieldKind.INSTANT),
        Field(name="phone"),
        Field(name="parent_id", kind=FieldKind.INTEGER),
    ),
    references=(Reference(name="parent", to="accounts.account", fields=("parent_id",)),),
)
PROFILE = Dataset(
    name="profile",
    system="accounts",
    location="profile",
    key=("id",),
    fields=(NUMBER, OWNER),
    references=(TO_ACCOUNT,),
)
SURVEY = Dataset(
    name="answer",
    system="survey",
    location="answer",
    key=("id",),
    fields=(NUMBER, OWNER),
    references=(TO_ACCOUNT,),
)
SIGNIN = Dataset(
    name="signin",
    system="web",
    location="signin",
    key=("id",),
    fields=(NUMBER, Field(name="at", kind=FieldKind.INSTANT)),
)
ESTATE = Estate(
    systems=(
        System(name="accounts", kind="relational", url="memory:", datasets=(ACCOUNT, PROFILE)),
        System(name="survey", kind="relational", url="memory:", datasets=(SURVEY,)),
        System(name="web", kind="relational", url="memory:", datasets=(SIGNIN,)),
    )
)
OVER = Before("account.closed_at", CUTOFF)


def step(number, dataset, selection, change=None):
    traced = dataset != "web.signin"
    return Step(
        id=str(number),
        dataset=dataset,
        selection=selection,
        change=change or Erase(),
        clause="6.1.1",
        because=Message("retention-step", {"clause": "6.1.1"}),
        count=2,
        traced=traced,
    )


def plan(*steps):
    return Plan(
        id="plan-1",
        purpose="retention",
        made_at=NOW,
        policy_digest="sha256:p",
        estate_revision="sha256:e",
        salt="00ff",
        steps=steps,
    )


SWEEP = plan(
    step(1, "survey.answer", OVER),
    step(2, "accounts.profile", OVER),
    step(3, "accounts.account", Before("closed_at", CUTOFF)),
    step(4, "web.signin", Before("at", CUTOFF)),
)


class Refusing(InMemoryConnector):
    """A store that refuses changes to one dataset, as a trigger does."""

    refused = "none"

    def act(self, dataset, selection, change, *, span, salt):
        if dataset.name == self.refused:
            raise RefusedError(f"{dataset.full_name} refuses")
        return super().act(dataset, selection, change, span=span, salt=salt)


def company():
    """Return two closed accounts and an open one, with a profile and an answer each, and an old sign-in."""
    owned = [{"id": 10 + n, "account_id": n} for n in (1, 2, 3)]
    accounts = [{"id": n, "closed_at": CLOSED if n < 3 else None, "phone": "1", "parent_id": None} for n in (1, 2, 3)]
    return {
        "accounts": Refusing(ESTATE.systems[0], {"account": accounts, "profile": owned}),
        "survey": Refusing(ESTATE.systems[1], {"answer": owned}),
        "web": Refusing(ESTATE.systems[2], {"signin": [{"id": 1, "at": CLOSED}]}),
    }


def ground(connectors, **changes):
    return Ground(estate=ESTATE, connectors=connectors, policy_digest="sha256:p", estate_revision="sha256:e", **changes)


def left(connectors):
    held = {name: rows for one in connectors.values() for name, rows in one.rows.items()}
    return {name: [row["id"] for row in rows] for name, rows in held.items()}


def account(connectors, number):
    return next(row for row in connectors["accounts"].rows["account"] if row["id"] == number)


def outcomes(made, journal):
    return [(one.counted, one.remaining, one.spared) for one in certify(made, journal.events()).steps]


def test_an_account_reopened_between_trace_and_resume_loses_nothing_in_any_system():
    connectors, journal = company(), InMemoryJournal()
    connectors["survey"].refused = "answer"
    connectors["accounts"].refused = "profile"
    with pytest.raises(UnfinishedError):
        apply_plan(SWEEP, journal=journal, ground=ground(connectors))
    account(connectors, 1)["closed_at"] = None
    connectors["survey"].refused = connectors["accounts"].refused = "none"

    apply_plan(SWEEP, journal=journal, ground=ground(connectors))

    assert left(connectors) == {"account": [1, 3], "profile": [11, 13], "answer": [11, 13], "signin": []}
    assert outcomes(SWEEP, journal) == [(1, 0, 1), (1, 0, 1), (1, 0, 1), (1, 0, 0)]


def test_a_reopened_account_is_spared_the_rest_at_whatever_place_the_plan_was_killed():
    whole = InMemoryJournal()
    apply_plan(SWEEP, journal=whole, ground=ground(company()))
    for place in range(1, len(whole.lines) + 1):
        connectors, kept = company(), InMemoryJournal()
        with pytest.raises(KilledError):
            apply_plan(SWEEP, journal=DyingJournal(kept, after=place, durable=True), ground=ground(connectors))
        before = left(connectors)
        if 1 in before["account"]:
            account(connectors, 1)["closed_at"] = None

        apply_plan(SWEEP, journal=kept, ground=ground(connectors))

        theirs = {"account": 1, "profile": 11, "answer": 11}
        after = left(connectors)
        kept_back = {name for name, key in theirs.items() if key in after[name]}
        assert kept_back == (
            {name for name, key in theirs.items() if key in before[name]} if 1 in before["account"] else set()
        )
        assert certify(SWEEP, kept.events()).is_finished


def test_a_profile_that_was_given_to_an_open_account_since_stays():
    connectors, journal = company(), InMemoryJournal()
    with pytest.raises(KilledError):
        apply_plan(SWEEP, journal=DyingJournal(journal, after=3, durable=True), ground=ground(connectors))
    connectors["accounts"].rows["profile"][0]["account_id"] = 3

    apply_plan(SWEEP, journal=journal, ground=ground(connectors))

    assert left(connectors)["profile"] == [11, 13]
    assert outcomes(SWEEP, journal)[1] == (1, 0, 1)


def test_a_record_whose_parent_an_earlier_step_of_the_plan_erased_still_goes():
    parents_first = plan(SWEEP.steps[2], SWEEP.steps[1], SWEEP.steps[0])
    connectors, journal = company(), InMemoryJournal()

    apply_plan(parents_first, journal=journal, ground=ground(connectors))

    assert left(connectors) == {"account": [3], "profile": [13], "answer": [13], "signin": [1]}
    assert outcomes(parents_first, journal) == [(2, 0, 0)] * 3


def test_the_same_holds_where_what_is_asked_is_that_something_is_not_so():
    asking = AllOf((Not(IsNull("account.closed_at")), Not(Not(OVER))))
    parents_first = plan(SWEEP.steps[2], step(2, "accounts.profile", asking), step(1, "survey.answer", asking))
    connectors, journal = company(), InMemoryJournal()

    apply_plan(parents_first, journal=journal, ground=ground(connectors))

    assert left(connectors) == {"account": [3], "profile": [13], "answer": [13], "signin": [1]}


def test_a_record_that_points_at_one_of_its_own_dataset_goes_although_that_one_went_first():
    chain = plan(step(1, "accounts.account", Before("parent.closed_at", CUTOFF)))
    rows = [{"id": n, "closed_at": CLOSED, "phone": "1", "parent_id": n - 1 or None} for n in range(1, 9)]
    connectors = company()
    connectors["accounts"].rows["account"] = rows
    journal = InMemoryJournal()

    apply_plan(chain, journal=journal, ground=ground(connectors))

    assert left(connectors)["account"] == [1]
    assert outcomes(chain, journal) == [(7, 0, 0)]


def test_a_record_that_was_due_for_those_that_pointed_at_it_goes_after_them():
    with_profile = plan(
        step(1, "accounts.profile", OVER), step(2, "accounts.account", Has("profile", "account", Equals("id", 11)))
    )
    connectors, journal = company(), InMemoryJournal()

    apply_plan(with_profile, journal=journal, ground=ground(connectors))

    assert left(connectors)["account"] == [2, 3]


def test_a_record_that_has_got_what_keeps_it_since_the_trace_stays():
    without = plan(step(1, "accounts.account", Not(Has("profile", "account"))))
    connectors, journal = company(), InMemoryJournal()
    connectors["accounts"].rows["profile"] = []
    with pytest.raises(KilledError):
        apply_plan(without, journal=DyingJournal(journal, after=1, durable=True), ground=ground(connectors))
    connectors["accounts"].rows["profile"] = [{"id": 12, "account_id": 2}]

    apply_plan(without, journal=journal, ground=ground(connectors))

    assert left(connectors)["account"] == [2]
    assert outcomes(without, journal) == [(2, 0, 1)]


def test_a_field_that_an_earlier_step_emptied_does_not_spare_what_was_chosen_by_it():
    emptied = plan(
        step(1, "accounts.account", Before("closed_at", CUTOFF), Mask(("phone",))),
        step(2, "accounts.profile", Equals("account.phone", "1")),
    )
    connectors, journal = company(), InMemoryJournal()

    apply_plan(emptied, journal=journal, ground=ground(connectors))

    assert left(connectors)["profile"] == []


def test_a_step_that_is_refused_stops_those_it_leans_on_and_no_others():
    connectors, journal = company(), InMemoryJournal()
    connectors["accounts"].refused = "profile"

    with pytest.raises(UnfinishedError) as caught:
        apply_plan(SWEEP, journal=journal, ground=ground(connectors))

    assert str(caught.value) == (
        "step 2 on accounts.profile: accounts.profile refuses; "
        "step 3 on accounts.account: not tried, because step 2 must go before it"
    )
    assert left(connectors) == {"account": [1, 2, 3], "profile": [11, 12, 13], "answer": [13], "signin": []}


def test_what_is_not_tried_holds_back_in_turn_what_it_leans_on():
    """The sign-ins are pointed at by accounts here, which wait for the profiles."""
    account = replace(ACCOUNT, references=(Reference(name="last", to="web.signin", fields=("parent_id",)),))
    leaning = replace(ESTATE, systems=(replace(ESTATE.systems[0], datasets=(account, PROFILE)), *ESTATE.systems[1:]))
    connectors = company()
    connectors["accounts"].refused = "profile"

    with pytest.raises(UnfinishedError, match=r"step 4 on web\.signin: not tried, because step 3"):
        apply_plan(SWEEP, journal=InMemoryJournal(), ground=replace(ground(connectors), estate=leaning))

    assert left(connectors)["signin"] == [1]


def test_a_system_that_does_not_answer_fails_its_steps_at_the_trace_and_they_go_when_it_does():
    connectors, journal = company(), InMemoryJournal()
    answering = {name: one for name, one in connectors.items() if name != "survey"}
    closed = {"survey": UnreachableError("survey is down")}

    with pytest.raises(UnfinishedError, match=r"step 1 on survey\.answer: survey is down; step 3 on accounts\.account"):
        apply_plan(SWEEP, journal=journal, ground=ground(answering, closed=closed))

    assert left(connectors) == {"account": [1, 2, 3], "profile": [13], "answer": [11, 12, 13], "signin": []}
    apply_plan(SWEEP, journal=journal, ground=ground(connectors))
    assert left(connectors) == {"account": [3], "profile": [13], "answer": [13], "signin": []}
    assert [type(event) for event in journal.lines].count(Traced) == 3
    assert sum(event.count for event in journal.lines if isinstance(event, Done)) == 7
