import pytest

from tests.rexgencloud.site.visiting import NEW, one, rows, words_of

LATEST = """select state, score, outcome, reasons from service_order join order_review on order_id = id
            order by placed_at desc, id limit 1"""


@pytest.fixture
def suspect(visitor):
    """Return who has an account for a minute, three orders and so a score of fifty."""
    visitor.send("/sign-up", NEW)
    visitor.send("/sign-in", {"email": NEW["email"], "password": NEW["password"]})
    for _ in range(4):
        visitor.send("/panel/services", {"plan": "basic"})
    return visitor


def test_an_order_against_which_nothing_speaks_is_active_and_invoiced(customer, stores):
    customer.send("/panel/services", {"plan": "business"})

    bill = """select net_cents, tax_cents, currency, status, bill_to_name from invoice
              where issued_at = '2026-11-23 12:00:00.000000'"""
    assert rows(stores, "accounts", LATEST) == [("active", 0, "passed", "{}")]
    assert rows(stores, "billing", bill) == [(4900, 931, "EUR", "open", "Marta Feldmann")]


def test_an_order_that_a_score_suspends_says_why_and_costs_nothing(suspect, stores):
    page = words_of(suspect.get("/panel/services"))

    waiting = "select count(*) from service_order where state = 'suspended'"
    assert one(stores, "accounts", waiting) == 1
    assert "gave this order 50 points" in page
    assert "The account is less than an hour old. (20)" in page
    assert "There were three orders or more within a day. (30)" in page
    assert one(stores, "billing", "select count(*) from invoice where bill_to_name = 'Ada Quill'") == 3


def test_a_suspended_order_is_contested_and_released_by_a_person(suspect, stores, desk):
    number = one(stores, "accounts", "select id from service_order where state = 'suspended'")
    suspect.send("/panel/services", {"words": "I open four shops."}, action=f"/panel/services/{number}/contest")
    privacy = desk("privacy")
    seen = words_of(privacy.get("/desk"))

    privacy.send("/desk", {"decision": "release"}, action=f"/desk/orders/{number}")

    decided = """select state, outcome, reviewed_by is not null
                 from service_order join order_review on order_id = id where id = ?"""
    assert "I open four shops." in seen
    assert rows(stores, "accounts", decided, number) == [("active", "released", 1)]
    assert one(stores, "billing", "select count(*) from invoice where bill_to_name = 'Ada Quill'") == 4


def test_an_order_of_somebody_else_cannot_be_contested_or_ended(suspect, customer, stores):
    number = one(stores, "accounts", "select id from service_order where state = 'suspended'")
    form = customer.hidden("/panel/services")

    answer = customer.client.post(f"/panel/services/{number}/contest", data={**form, "words": "Mine!"})
    customer.send("/panel/services", {}, action=f"/panel/services/{number}/end")

    assert answer.status_code == 404
    assert one(stores, "accounts", "select state from service_order where id = ?", number) == "suspended"


def test_a_plan_is_ended(customer, stores):
    number = one(stores, "accounts", "select id from service_order where account_id = 1")

    customer.send("/panel/services", {}, action=f"/panel/services/{number}/end")

    assert rows(stores, "accounts", "select state, ended_at is null from service_order where id = ?", number) == [
        ("ended", 0)
    ]


def test_a_plan_that_is_not_on_offer_cannot_be_ordered(customer):
    assert customer.send("/panel/services", {"plan": "free"}).status_code == 400
