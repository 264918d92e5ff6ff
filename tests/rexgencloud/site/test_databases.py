from datetime import UTC, datetime, timedelta, timezone
from threading import Thread

import pytest
from sqlalchemy.exc import IntegrityError

from rexgencloud.applications import Application
from rexgencloud.rows import Row
from rexgencloud.site.databases import Databases, add, aware, next_number
from rexgencloud.tables.accounts import OPT_IN
from rexgencloud.tables.billing import INVOICE
from tests.rexgencloud.site.visiting import one

ASKED: Row = {"topic": "newsletter", "language": "en", "asked_at": datetime(2026, 11, 23, tzinfo=UTC)}


@pytest.fixture
def databases(stores):
    opened = Databases(stores, Application.NEWSLETTER)
    yield opened
    opened.close()


def test_numbers_are_drawn_and_lie_far_from_those_that_were_counted(databases):
    with databases.writing("accounts") as connection:
        numbers = {add(connection, OPT_IN, {"account_id": 1, **ASKED}) for _ in range(50)}

    assert len(numbers) == 50
    assert all(2**30 <= number < 2**31 for number in numbers)


def test_a_transaction_that_fails_leaves_nothing(databases, stores):
    before = one(stores, "accounts", "select count(*) from opt_in")

    def write_two():
        with databases.writing("accounts") as connection:
            add(connection, OPT_IN, {"account_id": 1, **ASKED})
            add(connection, OPT_IN, {"account_id": 999_999, **ASKED})

    with pytest.raises(IntegrityError):
        write_two()

    assert one(stores, "accounts", "select count(*) from opt_in") == before


def test_many_writers_at_once_lose_nothing(databases, stores):
    before = int(str(one(stores, "accounts", "select count(*) from opt_in")))

    def write():
        for _ in range(10):
            with databases.writing("accounts") as connection:
                add(connection, OPT_IN, {"account_id": 1, **ASKED})

    threads = [Thread(target=write) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert one(stores, "accounts", "select count(*) from opt_in") == before + 80


def test_invoices_are_numbered_in_order(databases, stores):
    with databases.of(Application.BILLING).reading("billing") as connection:
        assert next_number(connection, INVOICE) == int(str(one(stores, "billing", "select max(id) from invoice"))) + 1


def test_an_instant_without_a_zone_is_utc():
    noon = datetime(2026, 11, 23, 12, tzinfo=UTC)

    assert aware(noon.replace(tzinfo=None)) == aware(noon.astimezone(timezone(timedelta(hours=5)))) == noon
