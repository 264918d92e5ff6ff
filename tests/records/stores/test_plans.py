"""Plans and their journals in our tables: sealed, named by id, and with one writer each."""

import threading
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import connection

from kept.estate import Dataset, Estate, Field, System
from kept.estate.change import Erase, Mask, Set
from kept.estate.model import FieldKind
from kept.estate.selection import (
    AllOf,
    AnyOf,
    Before,
    Equals,
    Everything,
    Has,
    IsNull,
    Keys,
    Not,
    NotBefore,
    OneOf,
)
from kept.ledger import Ed25519Signer
from kept.ledger.errors import UndeclaredKindError
from kept.ledger.ledger import Ledger
from kept.plans import Ground, Keep, Step, apply_plan, certify
from kept.plans.errors import BusyPlanError, UnknownPlanError
from kept.plans.journal import Confirmed, Done, Intended, Traced
from kept.records.models import FrozenKeysRow, PlanEventRow, PlanRow
from kept.records.stores import plans as plans_store
from kept.records.stores.ledger import RecordedLedger
from kept.records.stores.plans import Plans, RecordedJournal
from kept.safeguards.sealing import RootKey, SealError
from kept.terms import FixedClock, Message
from kept.testing.connector import InMemoryConnector
from kept.testing.journal_contract import DIGEST, EVENTS, NOW, PLAN, JournalContract, SharedJournalContract

pytestmark = pytest.mark.django_db(transaction=True)
CANARY = "Zenobia.Canary@example.org"


@pytest.fixture
def plans(sealer):
    return Plans(sealer)


@pytest.fixture
def reopen(plans, sealer, ledger):
    plans.keep(PLAN)
    return lambda: RecordedJournal(PLAN, sealer=sealer, ledger=ledger, clock=FixedClock(NOW))


class TestRecordedJournal(JournalContract, SharedJournalContract):
    pass


EVERY_SELECTION = AllOf(
    (
        AnyOf((Everything(), Not(IsNull("email")), Has("note", "about", Equals("kind", "letter")))),
        Keys(((1,), ("1",), ("a", 2)), reference="account"),
        Before("account.closed_at", NOW),
        NotBefore("at", NOW - timedelta(microseconds=1)),
        OneOf("country", ("DE", "FR", 7)),
        Equals("active", value=True),
    )
)


def a_step(number, change):
    return Step(
        id=number,
        dataset="accounts.account",
        selection=EVERY_SELECTION,
        change=change,
        clause="6.1.2",
        because=Message("retention-step", {"clause": "6.1.2"}),
        count=3,
    )


def test_a_plan_comes_back_as_it_was_shown(plans):
    plan = replace(
        PLAN,
        steps=(a_step("1", Erase()), a_step("2", Mask(("phone",))), a_step("3", Set({"name": None, "state": "gone"}))),
        keeps=(Keep(dataset="a.b", count=2, clause="6.1.3", because=Message("retention-step"), until=NOW),),
    )

    plans.keep(plan)

    assert plans.find(plan.id) == plan


def test_an_unknown_plan_is_refused_by_its_id(plans):
    with pytest.raises(UnknownPlanError, match="There is no plan plan-none"):
        plans.find("plan-none")


def test_a_plan_under_another_key_does_not_open(plans):
    plans.keep(PLAN)

    with pytest.raises(SealError, match=f"What is kept as plan:{PLAN.id} does not open"):
        Plans(RootKey(bytes(32)).sealer("plans")).find(PLAN.id)


def test_a_plan_moved_to_another_id_does_not_open(plans):
    plans.keep(PLAN)
    plans.keep(replace(PLAN, id="plan-other"))
    PlanRow.objects.filter(id="plan-other").update(sealed=PlanRow.objects.get(id=PLAN.id).sealed)

    with pytest.raises(SealError):
        plans.find("plan-other")


def test_lines_of_a_journal_that_changed_places_do_not_open(reopen):
    journal = reopen()
    for event in EVENTS[:2]:
        journal.write(event)
    first, second = PlanEventRow.objects.order_by("place")
    PlanEventRow.objects.filter(pk=first.pk).update(sealed=second.sealed)

    with pytest.raises(SealError):
        list(reopen().events())


def test_plans_are_listed_newest_first_by_what_may_be_told_of_them(plans):
    plans.keep(PLAN)
    plans.keep(replace(PLAN, id="plan-later", made_at=NOW + timedelta(days=1)))
    plans.finish(PLAN, NOW + timedelta(hours=1))

    listed = [one.document() for one in plans.listed()]

    assert listed == [
        {
            "plan": "plan-later",
            "purpose": "retention",
            "made_at": "2026-11-24T12:00:00+00:00",
            "records": 10,
            "finished_at": None,
        },
        {
            "plan": "plan-contract",
            "purpose": "retention",
            "made_at": "2026-11-23T12:00:00+00:00",
            "records": 10,
            "finished_at": "2026-11-23T13:00:00+00:00",
        },
    ]


def test_a_finished_plan_keeps_its_journal_and_loses_its_frozen_keys(plans, reopen):
    journal = reopen()
    journal.write(EVENTS[0])
    journal.freeze("1", [(1,)])
    before = plans.is_finished(PLAN.id)

    plans.finish(PLAN, NOW)

    assert (before, plans.is_finished(PLAN.id)) == (False, True)
    assert FrozenKeysRow.objects.count() == 0
    assert list(reopen().events()) == [EVENTS[0]]


def test_each_line_has_its_entry_in_the_ledger_with_counts_and_digests_alone(reopen, ledger):
    journal = reopen()
    for event in EVENTS:
        journal.write(event)

    entries = [(one.kind, one.about, dict(one.digests), dict(one.counts)) for one in ledger.entries()]

    about, digest = f"{PLAN.id}/1", DIGEST
    assert entries == [
        ("plans:step:traced", about, {}, {"keys": 3}),
        ("plans:span:intended", about, {}, {"planned": 5}),
        ("plans:span:done", about, {"keys": digest}, {"changed": 3, "resumed": 0}),
        ("plans:span:intended", about, {}, {"planned": 5}),
        ("plans:span:done", about, {}, {"changed": 0, "resumed": 1}),
        ("plans:step:confirmed", about, {}, {"remaining": 0}),
        ("plans:step:given", about, {"keys": "ab" * 32}, {"given": 2, "resumed": 0}),
        ("plans:step:confirmed", f"{PLAN.id}/2", {}, {"remaining": 7}),
    ]


def test_a_line_whose_entry_is_refused_is_not_kept_either(plans, sealer):
    plans.keep(PLAN)
    signer = Ed25519Signer.from_bytes("kept.example/records", bytes(32))
    deaf = Ledger(RecordedLedger(), signer, FixedClock(NOW), kinds={})
    journal = RecordedJournal(PLAN, sealer=sealer, ledger=deaf, clock=FixedClock(NOW))

    with pytest.raises(UndeclaredKindError):
        journal.write(EVENTS[0])

    assert PlanEventRow.objects.count() == 0


def test_the_journal_of_a_plan_that_is_not_kept_is_refused(sealer, ledger):
    journal = RecordedJournal(PLAN, sealer=sealer, ledger=ledger, clock=FixedClock(NOW))

    with pytest.raises(UnknownPlanError, match=f"There is no plan {PLAN.id}"):
        journal.write(EVENTS[0])

    assert RecordedLedger().size() == 0


def test_no_value_of_a_person_stands_in_plain_anywhere_in_the_file(plans, sealer, ledger):
    canaried = replace(
        PLAN,
        salt=CANARY.encode().hex(),
        steps=(replace(a_step("1", Set({"name": CANARY})), selection=Keys(((CANARY, 1),))),),
    )
    plans.keep(canaried)
    journal = RecordedJournal(canaried, sealer=sealer, ledger=ledger, clock=FixedClock(NOW))
    frozen = journal.freeze("1", [(CANARY, number) for number in range(plans_store.CHUNK + 1)])
    journal.write(Intended(step="1", span=CANARY))

    written = b"".join(one.read_bytes() for one in _files(connection.settings_dict["NAME"]))

    assert frozen == plans_store.CHUNK + 1
    assert b"retention" in written  # what is kept was written to where we look
    for plain in (CANARY, CANARY.encode().hex(), "Canary", "canary@"):
        assert plain.encode() not in written
        assert plain.encode("utf-16-le") not in written


def _files(records):
    return [one for one in Path(records).parent.iterdir() if one.name.startswith(Path(records).name)]


ACCOUNT = Dataset(
    name="account",
    system="accounts",
    location="account",
    key=("id",),
    fields=(Field(name="id", kind=FieldKind.INTEGER), Field(name="at", kind=FieldKind.INSTANT)),
)
ESTATE = Estate(systems=(System(name="accounts", kind="relational", url="memory:", datasets=(ACCOUNT,)),))
SWEEP = replace(
    PLAN,
    id="plan-sweep",
    steps=(
        replace(a_step("1", Erase()), selection=Before("at", NOW), count=200, traced=True),
        replace(a_step("2", Erase()), selection=Before("at", NOW), count=0),
    ),
)


class Hesitant(RecordedJournal):
    """Waits, once it has read the lines, until everybody else has read them too."""

    def __init__(self, barrier, **parts):
        super().__init__(SWEEP, **parts)
        self._barrier = barrier

    def events(self):
        read = super().events()
        self._barrier.wait(timeout=30)
        return read


def test_of_two_who_apply_a_plan_at_once_one_finishes_and_the_other_is_told(plans, sealer, ledger):
    plans.keep(SWEEP)
    connector = InMemoryConnector(
        ESTATE.systems[0],
        {"account": [{"id": number, "at": NOW - timedelta(days=number % 2)} for number in range(200)]},
    )
    ground = Ground(
        estate=ESTATE, connectors={"accounts": connector}, policy_digest="sha256:p", estate_revision="sha256:e"
    )
    barrier, refused = threading.Barrier(2), []

    def applying():
        try:
            apply_plan(
                SWEEP,
                journal=Hesitant(barrier, sealer=sealer, ledger=ledger, clock=FixedClock(NOW)),
                ground=ground,
            )
        except BusyPlanError as error:
            refused.append(str(error))
        finally:
            connection.close()

    threads = [threading.Thread(target=applying) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    journal = RecordedJournal(SWEEP, sealer=sealer, ledger=ledger, clock=FixedClock(NOW))
    events = list(journal.events())
    assert refused == ["Plan plan-sweep is being carried out by somebody else"]
    assert [type(event) for event in events[:3]] == [Traced, Intended, Done]
    assert [event for event in events if isinstance(event, Confirmed)] == [
        Confirmed(step="1", remaining=0),
        Confirmed(step="2", remaining=0),
    ]
    assert [step.counted for step in certify(SWEEP, events).steps] == [100, 0]
    assert [row["id"] for row in connector.rows["account"]] == list(range(0, 200, 2))


def test_a_line_that_another_process_wrote_at_the_same_place_is_a_sentence_too(reopen, sealer):
    journal = reopen()

    def slip_in(execute, sql, params, many, context):
        # A database that lets two writers count at once is left with the table's own rule.
        if sql.startswith('INSERT INTO "plan_event"'):
            execute(sql, params, many, context)
        return execute(sql, params, many, context)

    with connection.execute_wrapper(slip_in), pytest.raises(BusyPlanError):
        journal.write(EVENTS[0])

    assert PlanEventRow.objects.count() == 0
