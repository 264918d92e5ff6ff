"""What is counted of a visit: the page by its rule, the other site by its name, and nothing of who does not want it."""

import polars as pl
import pytest

from rexgencloud.analytics.events import file_of_day
from rexgencloud.site.counting import COOKIE, write_events
from rexgencloud.site.current import KEY
from tests.rexgencloud.conftest import AT
from tests.rexgencloud.site.visiting import Visitor


@pytest.fixture
def counted(app, stores):
    """Return what was counted in this test."""
    file = file_of_day(stores, AT.date())
    before = set(pl.read_parquet(file)["id"])

    def written():
        write_events(app.extensions[KEY])
        return [one for one in pl.read_parquet(file).sort("at").to_dicts() if one["id"] not in before]

    return written


def test_a_visitor_is_counted_by_a_cookie_that_lasts_ninety_days(visitor, counted):
    first = visitor.get("/", headers={"Referer": "https://search.example.net/?q=secret"})
    visitor.get("/hosting")

    events = counted()
    assert [(one["page"], one["account_id"], one["referrer"]) for one in events] == [
        ("/", None, "https://search.example.net/"),
        ("/hosting", None, None),
    ]
    assert len({one["cookie_id"] for one in events}) == 1
    assert "Max-Age=7776000; HttpOnly" in first.headers["Set-Cookie"]


def test_a_customer_is_counted_by_account_and_a_page_by_its_rule(app, stores, counted):
    customer = Visitor(app, stores).sign_in(1)
    customer.get("/panel/tickets")
    customer.get("/survey/abc")

    seen = {(one["page"], one["account_id"], one["country"]) for one in counted()}
    assert seen == {("/sign-in", None, "ZZ"), ("/panel/tickets", 1, "DE")}


def test_who_says_that_they_do_not_want_it_is_not_counted(visitor, counted):
    answer = visitor.get("/hosting", headers={"Sec-GPC": "1"})

    assert counted() == []
    assert COOKIE not in answer.headers.get("Set-Cookie", "")


def test_staff_are_not_counted_nor_is_what_is_no_page(desk, visitor, counted):
    visitor.get("/health")
    visitor.get("/static/site.css").close()
    visitor.get("/nothing-here")
    privacy = desk("privacy")
    privacy.get("/desk")

    assert {one["page"] for one in counted()} == {"/desk/sign-in"}


@pytest.mark.parametrize("cookie", ["rx-<b>", "x" * 500, "rx-1234567890123", ""])
def test_a_cookie_that_is_not_ours_is_replaced(visitor, counted, cookie):
    visitor.client.set_cookie(COOKIE, cookie)
    visitor.get("/hosting")

    assert {one["cookie_id"] for one in counted()}.isdisjoint({cookie})
