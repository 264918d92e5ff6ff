"""What was handed over and what is held, told from the case files, the ledger and the stores."""

from dataclasses import replace

import pytest

from kept.app.accounting import disclosures, undone
from kept.app.cases import open_case, take_step
from kept.app.estates import FOLDER, opened
from kept.app.holding import place_hold
from kept.app.rights.erasing import erase
from kept.app.rights.errands import plan_errand
from kept.holds import Hold
from kept.holds.accounting import UNFILED, Accounted, Lack
from kept.holds.casefile import Disclosed, Reviewed
from kept.holds.undone import Undone
from kept.records.models import CaseRow, CaseStepRow, HoldRow
from kept.rights.kinds import RequestKind
from tests.app.conftest import AT
from tests.app.rights import conftest as of_rights
from tests.app.rights.shop import ADA, errand, filled
from tests.app.test_cases import ABROAD

carrier, channel, clerk, clock = of_rights.carrier, of_rights.channel, of_rights.clerk, of_rights.clock
shop = of_rights.shop
HELD = Hold(case="c", clause="4.2.1", begins=AT, persons=("shop.customer#1",))


def gone(workspace):
    with opened(workspace) as here:
        return list(undone(workspace, here.estate, here.connectors))


def test_what_was_handed_over_is_told_from_its_file_and_once_that_is_lost_from_the_ledger(clerk):
    case = open_case(clerk.workspace, ABROAD, by="ada@example.com")
    for by in ("ben@example.com", "cem@example.com"):
        case = take_step(clerk, case, Reviewed(at=clerk.now, by=by, agrees=True))
    take_step(clerk, case, Disclosed(at=clerk.now, by="ada@example.com", words="Two invoices."))

    filed = list(disclosures(clerk.workspace))
    CaseStepRow.objects.all().delete()
    CaseRow.objects.all().delete()

    assert filed == [Accounted(clause="4.2.1", lacks=frozenset({Lack.WORD}))]
    assert list(disclosures(clerk.workspace)) == [UNFILED]


def test_a_record_that_a_hold_names_and_that_is_not_there_is_gone_in_spite_of_it(shop):
    place_hold(shop, HELD)
    before = gone(shop)
    filled(shop.home / FOLDER / "shop.db", "DELETE FROM orders", "DELETE FROM customer WHERE id = 1")

    assert before == []
    assert gone(shop) == [Undone(clause="4.2.1", dataset="shop.customer", count=1)]


@pytest.mark.parametrize("heeds", [True, False])
def test_an_erasure_that_knew_nothing_of_a_hold_is_told_by_what_it_took(heeds, shop):
    held = replace(HELD, datasets=("shop.order",))
    if heeds:
        place_hold(shop, held)
    plan = plan_errand(shop, errand(RequestKind.ERASURE, ADA), holds=(held,) if heeds else ())
    erase(shop, plan, notice=lambda _event: None)
    if not heeds:
        place_hold(shop, held)

    assert gone(shop) == ([] if heeds else [Undone(clause="4.2.1", dataset="shop.order", count=2)])


def test_an_erasure_that_kept_one_dataset_of_a_hold_and_not_another_is_told_by_the_other(shop):
    held = replace(HELD, datasets=("shop.order", "old.visit"))
    narrower = replace(held, datasets=("shop.order",))
    place_hold(shop, narrower)
    erase(shop, plan_errand(shop, errand(RequestKind.ERASURE, ADA), holds=(narrower,)), notice=lambda _event: None)
    HoldRow.objects.all().delete()
    place_hold(shop, held)

    assert gone(shop) == [Undone(clause="4.2.1", dataset="old.visit", count=1)]


def test_what_was_erased_in_spite_of_a_hold_is_told_although_its_store_is_closed(shop):
    erase(shop, plan_errand(shop, errand(RequestKind.ERASURE, ADA)), notice=lambda _event: None)
    place_hold(shop, replace(HELD, datasets=("shop.customer",)))

    with opened(shop) as here:
        found = list(undone(shop, here.estate, {}))

    assert [(one.dataset, one.count) for one in found] == [("shop.customer", None), ("shop.customer", 1)]
