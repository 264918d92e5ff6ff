"""Carrying out a plan on stores in memory, killed at every place there is."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from kept.estate import Dataset, Estate, Field, Reference, System
from kept.estate.change import Erase, Mask
from kept.estate.errors import UnreachableError
from kept.estate.model import FieldKind
from kept.estate.selection import Before
from kept.plans import Ground, Plan, Step, apply_plan, certify
from kept.plans.errors import StalePlanError, UnfinishedError
from kept.plans.journal import Confirmed, Done, Intended, Traced
from kept.terms import Message
from kept.testing.connector import InMemoryConnector
from kept.testing.journal import DyingJournal, InMemoryJournal, KilledError

OLD, NEW = datetime(2020, 1, 1, tzinfo=UTC), datetime(2026, 1, 1, tzinfo=UTC)
CUTOFF = datetime(2023, 1, 1, tzinfo=UTC)

CONVERSATION = Dataset(
    name="conversation",
    system="support",
    location="conversation",
    key=("id",),
    fields=(
        Field(name="id", kind=FieldKind.INTEGER),
        Field(name="last_at", kind=FieldKind.INSTANT),
        Field(name="phone", category="account.phone"),
    ),
)
MESSAGE = Dataset(
    name="message",
    system="support",
    location="message",
    key=("id",),
    fields=(Field(name="id", kind=FieldKind.INTEGER), Field(name="conversation_id", kind=FieldKind.INTEGER)),
    references=(Reference(name="conversation", to="support.conversation", fields=("conversation_id",)),),
)
FEEDBACK = Dataset(
    name="feedback",
    system="survey",
    location="feedback",
    key=("id",),
    fields=(Field(name="id", kind=FieldKind.INTEGER), Field(name="conversation_id", kind=FieldKind.INTEGER)),
    references=(Reference(name="conversation", to="support.conversation", fields=("conversation_id",)),),
)
ESTATE = Estate(
    systems=(
        System(name="support", kind="relational", url="memory:", datasets=(CONVERSATION, MESSAGE)),
        System(name="survey", kind="relational", url="memory:", datasets=(FEEDBACK,)),
    )
)
BECAUSE = Message("retention-step", {"clause": "6.1.4"})


def step(number, dataset, selection, *, change=Erase(), count=0, traced=False):  # noqa: B008 - a frozen value
    return Step(
        id=str(number),
        dataset=dataset,
        selection=selection,
        change=change,
        clause="6.1.4",
        because=BECAUSE,
        count=count,
        traced=traced,
    )


PLAN = Plan(
    id="plan-1",
    purpose="retention",
    made_at=NEW,
    policy_digest="sha256:p",
    estate_revision="sha256:e",
    salt="00ff",
    steps=(
        step(1, "survey.feedback", Before("conversation.last_at", CUTOFF), count=4, traced=True),
        step(2, "support.message", Before("conversation.last_at", CUTOFF), count=8, traced=True),
        step(3, "support.conversation", Before("last_at", CUTOFF), count=4),
    ),
)


def stores():
    conversations = [
        {"id": n, "last_at": OLD if n < 4 else NEW, "phone": "+49 30 1" if n < 4 else None} for n in range(8)
    ]
    messages = [{"id": n, "conversation_id": n // 2} for n in range(16)]
    feedback = [{"id": n, "conversation_id": n} for n in range(8)]
    return {
        "support": InMemoryConnector(ESTATE.systems[0], {"conversation": conversations, "message": messages}),
        "survey": InMemoryConnector(ESTATE.systems[1], {"feedback": feedback}),
    }


def ground(connectors, **changes):
    return Ground(
        **{
            "estate": ESTATE,
            "connectors": connectors,
            "policy_digest": "sha256:p",
            "estate_revision": "sha256:e",
            **changes,
        }
    )


def left(connectors):
    return {
        "conversation": [row["id"] for row in connectors["support"].rows["conversation"]],
        "message": [row["id"] for row in connectors["support"].rows["message"]],
        "feedback": [row["id"] for row in connectors["survey"].rows["feedback"]],
    }


SWEPT = {"conversation": [4, 5, 6, 7], "message": list(range(8, 16)), "feedback": [4, 5, 6, 7]}


def test_a_plan_changes_what_it_selects_and_nothing_else():
    connectors, journal = stores(), InMemoryJournal()

    apply_plan(PLAN, journal=journal, ground=ground(connectors))

    assert left(connectors) == SWEPT


def test_every_act_has_its_intent_before_it_and_its_outcome_after():
    journal = InMemoryJournal()

    apply_plan(PLAN, journal=journal, ground=ground(stores()))

    acts = [event for event in journal.lines if isinstance(event, Intended | Done)]
    pairs = list(zip(acts[::2], acts[1::2], strict=True))
    assert all(isinstance(before, Intended) and isinstance(after, Done) for before, after in pairs)
    assert [(before.step, before.span) for before, _ in pairs] == [(after.step, after.span) for _, after in pairs]


def test_all_traces_are_frozen_before_the_first_act():
    journal = InMemoryJournal()

    apply_plan(PLAN, journal=journal, ground=ground(stores()))

    kinds = [type(event) for event in journal.lines]
    assert kinds[:2] == [Traced, Traced]
    assert Traced not in kinds[2:]


def _events_of_a_whole_run():
    journal = InMemoryJournal()
    apply_plan(PLAN, journal=journal, ground=ground(stores()))
    return len(journal.lines)


@pytest.mark.parametrize("durable", [False, True])
def test_killed_at_any_write_a_plan_resumes_to_the_same_end(durable):
    for place in range(1, _events_of_a_whole_run() + 1):
        connectors, kept = stores(), InMemoryJournal()
        with pytest.raises(KilledError):
            apply_plan(PLAN, journal=DyingJournal(kept, after=place, durable=durable), ground=ground(connectors))

        apply_plan(PLAN, journal=kept, ground=ground(connectors))

        assert left(connectors) == SWEPT, f"killed at write {place}"
        assert certify(PLAN, kept.events()).is_finished


def test_a_finished_plan_applied_again_writes_nothing():
    connectors, journal = stores(), InMemoryJournal()
    apply_plan(PLAN, journal=journal, ground=ground(connectors))
    before = list(journal.lines)

    apply_plan(PLAN, journal=journal, ground=ground(connectors))

    assert journal.lines == before


def test_a_span_cut_off_between_act_and_outcome_is_named_in_the_certificate_and_not_counted():
    connectors, kept = stores(), InMemoryJournal()
    # 1, 2: traces; 3: intent of the first span of step 1; 4: its outcome, which is lost.
    with pytest.raises(KilledError):
        apply_plan(PLAN, journal=DyingJournal(kept, after=4, durable=False), ground=ground(connectors))

    apply_plan(PLAN, journal=kept, ground=ground(connectors))

    first = certify(PLAN, kept.events()).steps[0]
    assert (first.planned, first.counted, first.interrupted, first.remaining) == (4, 1, 1, 0)


@pytest.mark.parametrize("changed", ["policy_digest", "estate_revision"])
def test_a_plan_from_another_policy_or_estate_is_refused_and_nothing_is_changed(changed):
    connectors = stores()
    before = left(connectors)

    with pytest.raises(StalePlanError):
        apply_plan(PLAN, journal=InMemoryJournal(), ground=ground(connectors, **{changed: "sha256:other"}))

    assert left(connectors) == before


def test_a_plan_already_begun_is_finished_although_the_policy_changed_meanwhile():
    connectors, kept = stores(), InMemoryJournal()
    with pytest.raises(KilledError):
        apply_plan(PLAN, journal=DyingJournal(kept, after=5, durable=True), ground=ground(connectors))

    apply_plan(PLAN, journal=kept, ground=ground(connectors, policy_digest="sha256:other"))

    assert left(connectors) == SWEPT


class Stubborn(InMemoryConnector):
    """A store that says it erased and did not."""

    def act(self, dataset, selection, change, *, span, salt):
        acted = super().act(dataset, selection, change, span=span, salt=salt)
        self.rows["conversation"].append({"id": 99, "last_at": OLD, "phone": None})
        return acted


def test_records_that_are_still_there_afterwards_are_an_error_with_their_number():
    plan = replace(PLAN, steps=PLAN.steps[2:])
    connectors = stores()
    connectors["support"] = Stubborn(ESTATE.systems[0], connectors["support"].rows)
    journal = InMemoryJournal()

    with pytest.raises(UnfinishedError, match=r"1 records of support\.conversation"):
        apply_plan(plan, journal=journal, ground=ground(connectors))

    assert journal.lines[-1] == Confirmed(step="3", remaining=1)


def test_what_was_left_over_goes_when_the_plan_is_applied_again_although_the_policy_changed():
    plan = replace(PLAN, steps=PLAN.steps[2:])
    connectors, journal = stores(), InMemoryJournal()
    stubborn = {**connectors, "support": Stubborn(ESTATE.systems[0], connectors["support"].rows)}
    with pytest.raises(UnfinishedError):
        apply_plan(plan, journal=journal, ground=ground(stubborn))
    willing = {**connectors, "support": InMemoryConnector(ESTATE.systems[0], stubborn["support"].rows)}

    apply_plan(plan, journal=journal, ground=ground(willing, policy_digest="sha256:other"))

    assert left(willing)["conversation"] == SWEPT["conversation"]
    assert journal.lines[-1] == Confirmed(step="3", remaining=0)
    assert certify(plan, journal.events()).is_finished


class Cluttered(InMemoryConnector):
    """A store that leaves what was erased in its files, and is in use whenever it is asked to clear them."""

    in_use, is_clear = True, False

    def scrub(self):
        if self.in_use:
            raise UnreachableError("The system “support” is locked by another program")
        self.is_clear = True


def test_a_store_that_does_not_clear_its_files_leaves_the_plan_unfinished_until_it_does():
    connectors, journal = stores(), InMemoryJournal()
    connectors["support"] = cluttered = Cluttered(ESTATE.systems[0], connectors["support"].rows)

    with pytest.raises(UnfinishedError, match="locked by another program"):
        apply_plan(PLAN, journal=journal, ground=ground(connectors))
    erased, lines = left(connectors), list(journal.lines)
    cluttered.in_use = False
    apply_plan(PLAN, journal=journal, ground=ground(connectors))

    assert (erased, cluttered.is_clear) == (SWEPT, True)
    assert journal.lines == lines


def test_a_dataset_that_is_gone_from_the_estate_is_said_to_make_the_plan_stale():
    shrunk = replace(ESTATE, systems=(replace(ESTATE.systems[0], datasets=(CONVERSATION,)), ESTATE.systems[1]))

    with pytest.raises(StalePlanError, match=r"The dataset support\.message is no longer in the estate"):
        apply_plan(PLAN, journal=InMemoryJournal(), ground=ground(stores(), estate=shrunk))


def test_each_event_is_told_once_it_is_durable():
    journal, told = InMemoryJournal(), []

    apply_plan(
        PLAN, journal=journal, ground=ground(stores()), notice=lambda event: told.append((event, len(journal.lines)))
    )

    assert told == [(event, place) for place, event in enumerate(journal.lines, start=1)]


def test_a_mask_through_a_reference_is_confirmed_on_the_frozen_keys():
    masking = step(1, "support.conversation", Before("last_at", CUTOFF), change=Mask(("phone",)), traced=True)
    connectors, journal = stores(), InMemoryJournal()

    apply_plan(replace(PLAN, steps=(masking,)), journal=journal, ground=ground(connectors))

    phones = [row["phone"] for row in connectors["support"].rows["conversation"]]
    assert phones == [None] * 8
    assert journal.lines[-1] == Confirmed(step="1", remaining=0)
