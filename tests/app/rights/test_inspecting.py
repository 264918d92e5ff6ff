"""The copies that lie ready are held against the stores: those made for requests, and those made for plans."""

import pytest

from kept.app.estates import FOLDER, declare_estate, opened
from kept.app.rights.copies import answer_errand
from kept.app.rights.inspecting import copies_lying
from kept.rights.asked import Asker
from kept.rights.copied import Copied
from kept.rights.kinds import RequestKind
from kept.rights.working import Stores
from kept.verdict.measuring import NO_POLICY
from tests.app.rights.shop import ADA, ESTATE, errand, filled

BEN = "ben@x.example"


@pytest.fixture
def lying(shop, clerk):
    def look(**bound):
        with opened(shop) as here:
            stores = Stores(estate=here.estate, connectors=here.connectors, policy=NO_POLICY, now=clerk.now)
            return copies_lying(clerk, stores, **bound)

    return look


def read(clerk, **found):
    laws = frozenset(one.id for one in clerk.book.laws)
    return Copied(kind=RequestKind.ACCESS, asker=Asker.SUBJECT, laws=laws, whole=True, **found)


def test_a_copy_that_no_request_asked_for_is_opened_as_well_each_of_its_people_by_themselves(shop, clerk, lying):
    answer_errand(shop, errand("access", ADA, BEN))

    assert lying().copies == (read(clerk, records=7, strange={}),)

    filled(shop.home / FOLDER / "shop.db", "UPDATE orders SET customer_id = 2 WHERE id = 11")

    assert lying().copies == (read(clerk, records=7, strange={"shop.order": 1}),)


def test_whose_a_copy_is_of_whom_nobody_knows_any_more_cannot_be_told(shop, clerk, lying):
    answer_errand(shop, errand("access", ADA))
    filled(shop.home / FOLDER / "shop.db", "DELETE FROM customer")

    assert lying().copies == (read(clerk),)


def test_a_field_that_is_called_as_the_mark_is_does_not_hide_whose_a_record_is(shop, clerk, lying):
    filled(shop.home / FOLDER / "shop.db", "ALTER TABLE orders RENAME COLUMN what TO person")
    (shop.home / "estate.yaml").write_text(ESTATE.replace("name: what", "name: person"))
    declare_estate(shop, shop.home / "estate.yaml")
    answer_errand(shop, errand("access", ADA, BEN))

    assert lying().copies == (read(clerk, records=7, strange={}),)


def test_a_copy_that_would_unpack_to_more_than_fits_into_memory_is_not_read(shop, clerk, lying):
    filled(shop.home / FOLDER / "shop.db", f"UPDATE orders SET what = '{'x' * 100_000}'")
    answer_errand(shop, errand("access", ADA))

    assert lying(largest=10_000).copies == (read(clerk),)
    assert lying(largest=100_000).copies == (read(clerk, records=4, strange={}),)
