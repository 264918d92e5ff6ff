"""Plans for rights in a workspace: what is kept of them, when it is durable, and what a copy of them is worth."""

import json
import sqlite3
import zipfile
from dataclasses import replace

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from kept.app.errors import NoCopyError
from kept.app.estates import FOLDER
from kept.app.rights.bureau import bureau
from kept.app.rights.copies import answer_errand, copy_errand, copying, open_copy
from kept.app.rights.errands import (
    answer_at,
    carry_out_at,
    carry_out_errand,
    find_plan,
    outcomes_of,
    plan_at,
    plan_errand,
)
from kept.app.rights.people import sought
from kept.plans.errors import BlockedPlanError, StalePlanError
from kept.plans.journal import Confirmed
from kept.records.models import PlanEventRow, PlanRow
from tests.app.rights.shop import ADA, errand, filled


def contents(workspace, plan):
    path = workspace.home / "copy.zip"
    open_copy(workspace, plan, path)
    with zipfile.ZipFile(path) as archive:
        return {
            name: [json.loads(line) for line in archive.read(name).decode().splitlines()]
            for name in sorted(archive.namelist())
        }


ADAS = {
    "data/old/visit.jsonl": [{"id": 7, "email": ADA}],
    "data/shop/customer.jsonl": [{"id": 1, "email": ADA}],
    "data/shop/order.jsonl": [
        {"id": 10, "customer_id": 1, "what": "a lamp"},
        {"id": 11, "customer_id": 1, "what": "a rug"},
    ],
}


def test_a_copy_holds_what_is_theirs_and_opens_once_the_evidence_is_kept(shop):
    plan = plan_errand(shop, errand("access", ADA))
    with pytest.raises(NoCopyError):
        open_copy(shop, plan, shop.home / "copy.zip")

    carried = copy_errand(shop, plan)

    assert carried.certificate.is_finished
    assert [(one.dataset, one.counted) for one in carried.certificate.steps] == [
        ("shop.customer", 1),
        ("shop.order", 2),
        ("old.visit", 1),
    ]
    assert contents(shop, plan) == ADAS


def test_who_is_restricted_is_known_again_by_whatever_they_are_found(shop):
    restriction = replace(errand("restriction", ADA), categories=("usage",))
    carry_out_errand(shop, plan_errand(shop, restriction))
    by_number = replace(errand("erasure", ADA), people=(sought([("id", "1")]),))
    another = replace(by_number, people=(sought([("id", "2")]),))

    blocks = [[block.code for block in plan_errand(shop, one).blocks] for one in (by_number, another)]

    assert blocks == [["rights-plan-restricted"], []]


def test_a_copy_made_in_one_go_is_the_same_and_leaves_the_same_evidence(shop):
    plan = answer_errand(shop, errand("access", ADA))

    assert contents(shop, plan) == ADAS
    assert find_plan(shop, plan.id) == plan
    kinds = [one.kind for one in shop.ledger().entries() if one.kind.startswith(("plans:", "rights:"))]
    assert kinds == [
        "rights:plan:planned",
        *["plans:step:given"] * 3,
        "rights:plan:finished",
        "rights:person:answered",
    ]
    shop.ledger().verify()


def test_a_copy_for_several_says_whose_each_line_is(shop):
    plan = answer_errand(shop, errand("access", ADA, "ben@x.example"))

    lines = contents(shop, plan)["data/shop/order.jsonl"]
    assert [(line["person"], line["id"]) for line in lines] == [(1, 10), (1, 11), (2, 12)]


def test_an_answer_writes_few_statements_of_our_own(shop):
    with bureau(shop) as here, copying(shop, 1) as copy:
        answer_at(here, errand("access", ADA), taker=copy)
        with CaptureQueriesContext(connection) as counted, copying(shop, 1) as other:
            answer_at(here, errand("access", "ben@x.example"), taker=other)

    # The plan's row, what came of it, entries.
    assert len(asked(counted)) == 3


def test_who_was_given_a_copy_already_is_not_read_again(shop):
    plan = plan_errand(shop, errand("access", ADA))
    copy_errand(shop, plan)
    filled(shop.home / FOLDER / "shop.db", "INSERT INTO orders VALUES (13, 1, 'a sofa')")

    copy_errand(shop, plan)

    assert contents(shop, plan) == ADAS


def test_a_silent_system_blocks_an_answer_and_nothing_may_be_opened(shop):
    (shop.home / FOLDER / "old.db").unlink()

    with pytest.raises(BlockedPlanError):
        answer_errand(shop, errand("access", ADA))

    (row,) = PlanRow.objects.all()
    assert row.finished_at is None
    assert not PlanEventRow.objects.exists()
    with pytest.raises(NoCopyError):
        open_copy(shop, find_plan(shop, row.id), shop.home / "copy.zip")


def test_an_erasure_leaves_the_others_and_is_found_no_more(shop):
    plan = plan_errand(shop, errand("erasure", ADA))

    carried = carry_out_errand(shop, plan)
    again = plan_errand(shop, errand("erasure", ADA))

    assert (carried.certificate.is_finished, carried.remaining) == (True, 0)
    assert (again.people, again.count) == (0, 0)
    with sqlite3.connect(shop.home / FOLDER / "shop.db") as left:
        assert left.execute("SELECT id FROM orders").fetchall() == [(12,)]
    shop.ledger().verify()


def test_what_a_company_at_work_writes_while_an_erasure_runs_goes_as_well(shop):
    plan = plan_errand(shop, errand("erasure", ADA))
    written: list[object] = []

    def write_on(_event) -> None:
        if not written:
            written.append(filled(shop.home / FOLDER / "old.db", f"INSERT INTO visit VALUES (99, '{ADA}')"))

    carried = carry_out_errand(shop, plan, notice=write_on)

    assert (len(written), carried.certificate.is_finished, carried.remaining) == (1, True, 0)
    assert sum(one.counted for one in outcomes_of(shop, plan)) == plan.count + 1
    with sqlite3.connect(shop.home / FOLDER / "old.db") as left:
        assert left.execute("SELECT count(*) FROM visit WHERE email = ?", [ADA]).fetchone() == (0,)
    shop.ledger().verify()


def test_an_account_that_is_opened_under_the_same_address_while_an_erasure_runs_stays(shop):
    plan = plan_errand(shop, errand("erasure", ADA))
    opened: list[object] = []
    account = f"INSERT INTO customer VALUES (3, '{ADA}')"
    theirs = "INSERT INTO orders VALUES (13, 3, 'a chair')"

    def come_back(event) -> None:
        # When the old one is gone.
        if isinstance(event, Confirmed) and not opened:
            opened.append(filled(shop.home / FOLDER / "shop.db", account, theirs))

    carried = carry_out_errand(shop, plan, notice=come_back)

    assert (len(opened), carried.certificate.is_finished, carried.remaining) == (1, True, 0)
    with sqlite3.connect(shop.home / FOLDER / "shop.db") as left:
        assert left.execute("SELECT id FROM customer ORDER BY id").fetchall() == [(2,), (3,)]
        assert left.execute("SELECT id FROM orders ORDER BY id").fetchall() == [(12,), (13,)]


@pytest.mark.parametrize("right", ["access", "erasure"])
def test_a_plan_is_stale_once_the_one_it_is_about_stands_under_another_key(shop, right):
    """A store that is written anew each night gives new keys: what a plan showed is not taken for a stranger's."""
    plan = plan_errand(shop, errand(right, ADA))
    anew = ("UPDATE customer SET id = 4 WHERE id = 1", "UPDATE orders SET customer_id = 4 WHERE customer_id = 1")
    filled(shop.home / FOLDER / "shop.db", *anew)

    with pytest.raises(StalePlanError):
        copy_errand(shop, plan) if right == "access" else carry_out_errand(shop, plan)

    assert [one.count for one in plan_errand(shop, errand(right, ADA)).steps] == [one.count for one in plan.steps]


def test_an_erasure_writes_few_statements_of_our_own(shop):
    with bureau(shop) as here:
        carry_out_at(here, plan_at(here, errand("erasure", ADA)))
        with CaptureQueriesContext(connection) as counted:
            carry_out_at(here, plan_at(here, errand("erasure", "ben@x.example")))

    # To keep the plan of one person (its row, its entry, who is restricted), to begin (what was done of it; then keys,
    # lines, entries), to note what came of it (lines, entries), and to finish it (its row, its keys, entries).
    assert len(asked(counted)) == 12


def test_a_copy_whose_evidence_was_never_kept_is_none(shop):
    with copying(shop, 1) as copy, bureau(shop) as here:
        dying = Dying(copy)
        with pytest.raises(LostError):
            answer_at(here, errand("access", ADA), taker=dying)

    with pytest.raises(NoCopyError):
        open_copy(shop, dying.sealed[0], shop.home / "copy.zip")
    assert not PlanRow.objects.exists()


class LostError(Exception):
    """The process is gone."""


class Dying:
    """Dies between the copy and its evidence."""

    def __init__(self, copy):
        self.receive, self.sealed, self._copy = copy.receive, [], copy

    def seal(self, plan):
        self._copy.seal(plan)
        self.sealed.append(plan)
        raise LostError


def asked(counted):
    return [one for one in counted.captured_queries if not one["sql"].startswith(("BEGIN", "COMMIT"))]
