"""Each scenario goes through on a company at work, and leaves in its stores what people of that kind leave."""

from random import Random

import pytest

from rexgencloud.traffic.scenarios import SCENARIOS, announce, ask, join, leave, order, pay, work_at_the_desk
from tests.rexgencloud.site.visiting import one, rows


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.__name__)
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_each_scenario_goes_through(town, stores, scenario, seed):
    scenario(town, Random(seed))

    assert "[error] 1#1:" not in (stores.folder / "web" / "error.log").read_text()


def test_who_joins_can_sign_in_confirm_and_leave_again(town, stores):
    before = len(rows(stores, "accounts", "select 1 from account"))
    for seed in range(4):
        join(town, Random(seed))
    confirmed = one(
        stores, "accounts", "select count(*) from opt_in where account_id > 1000 and confirmed_at is not null"
    )
    leave(town, Random(1))

    assert len(rows(stores, "accounts", "select 1 from account")) == before + 4
    assert confirmed != 0
    assert one(stores, "accounts", "select count(*) from account where id > 1000 and closed_at is not null") != 0


def test_orders_are_paid_at_the_processor(town, stores):
    order(town, Random(5))
    pay(town, Random(5))

    assert rows(
        stores, "billing", "select distinct last_four from payment where invoice_id in (select max(id) from invoice)"
    )


def test_the_desk_answers_what_was_asked_and_tells_everybody(town, stores):
    ask(town, Random(9))
    work_at_the_desk(town, Random(9))
    announce(town, Random(9))

    assert rows(stores, "support", "select 1 from message where from_staff and sent_at > datetime('now', '-1 hour')")
