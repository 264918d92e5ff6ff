"""Records are set aside and brought back, whatever dies in between; an application that still sees them is told of."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from kept.estate import Estate
from kept.estate.change import Flag, Seal, Unseal
from kept.estate.selection import Everything
from kept.plans import Ground, Plan, Step, apply_plan
from kept.plans.errors import UnfinishedError
from kept.plans.journal import Confirmed, Frozen, Traced
from kept.terms import Message
from kept.testing.connector_contract import shop
from kept.testing.contract_data import CUSTOMER, SHOP
from kept.testing.journal import DyingJournal, InMemoryJournal, KilledError
from kept.testing.vault import InMemoryVault

NOW = datetime(2026, 11, 28, tzinfo=UTC)
ESTATE = Estate(systems=(SHOP,))
KEYS = ((2,), (3,))


def plan(plan_id, change):
    step = Step(
        id="1",
        dataset="shop.customer",
        selection=Everything(),
        change=change,
        clause="18",
        because=Message("rights-plan-step", {"article": "18"}),
        count=2,
        traced=True,
    )
    return Plan(
        id=plan_id, purpose="restriction", made_at=NOW, policy_digest="p", estate_revision="e", salt="00", steps=(step,)
    )


def frozen():
    journal = InMemoryJournal()
    journal.lay([("1", Frozen(keys=KEYS))], anew=True)
    journal.write(Traced(step="1", count=len(KEYS)))
    return journal


def ground(connector, vault, applications=()):
    return Ground(
        estate=ESTATE,
        connectors={"shop": connector},
        policy_digest="p",
        estate_revision="e",
        vault=vault,
        applications={"shop": list(applications)},
    )


def emails(connector):
    return {row["id"]: row["email"] for row in connector.read(CUSTOMER, Everything(), ["id", "email"])}


@pytest.mark.parametrize("fields", [(), ("email", "age")])
@pytest.mark.parametrize("durable", [False, True])
@pytest.mark.parametrize("after", [1, 2, 3])
def test_a_restriction_that_was_cut_off_goes_on_and_can_be_lifted(sqlite_database, fields, durable, after):
    connector, vault = sqlite_database.load(shop()), InMemoryVault()
    before = emails(connector)
    journal = frozen()
    restricting = plan("plan-1", Seal(fields))
    with pytest.raises(KilledError):
        apply_plan(
            restricting,
            journal=DyingJournal(journal, after=after, durable=durable),
            ground=ground(connector, vault),
        )

    apply_plan(restricting, journal=journal, ground=ground(connector, vault))
    restricted = emails(connector)
    apply_plan(
        plan("plan-2", Unseal(plan="plan-1", step="1", fields=fields)),
        journal=frozen(),
        ground=ground(connector, vault),
    )

    assert restricted == (
        {**before, 2: None, 3: None} if fields else {key: value for key, value in before.items() if key not in (2, 3)}
    )
    assert emails(connector) == before


def test_nothing_is_set_aside_where_there_is_no_vault_to_keep_it(sqlite_database):
    connector = sqlite_database.load(shop())
    before = emails(connector)

    with pytest.raises(UnfinishedError, match="Nothing is there to keep"):
        apply_plan(plan("plan-1", Seal()), journal=frozen(), ground=ground(connector, None))

    assert emails(connector) == before


def test_an_application_that_still_sees_the_records_leaves_the_plan_unfinished(sqlite_database, tmp_path):
    connector, vault = sqlite_database.load(shop()), InMemoryVault()
    journal = frozen()
    # Stands for a copy that an application reads instead of the store.
    (tmp_path / "copy.db").write_bytes((tmp_path / "shop.db").read_bytes())
    copy = replace(SHOP, url=f"sqlite:///{tmp_path}/copy.db")
    application = type(sqlite_database)(copy.url, tmp_path)

    with pytest.raises(UnfinishedError, match=r"2 records of shop\.customer are still there"):
        apply_plan(
            plan("plan-1", Seal()),
            journal=journal,
            ground=ground(connector, vault, [application.open(copy)]),
        )

    assert [one.remaining for one in journal.lines if isinstance(one, Confirmed)] == [2]
    application.close()


@pytest.mark.postgres
def test_hidden_records_are_shown_again(postgres_database):
    connector, vault = postgres_database.load(shop()), InMemoryVault()

    apply_plan(plan("plan-1", Flag()), journal=frozen(), ground=ground(connector, vault))
    hidden = [one.key for piece in vault.kept("plan-1", "1") for one in piece]
    apply_plan(plan("plan-2", Flag(hidden=False)), journal=frozen(), ground=ground(connector, vault))

    assert hidden == list(KEYS)
    assert connector.show(CUSTOMER, KEYS) == 0
