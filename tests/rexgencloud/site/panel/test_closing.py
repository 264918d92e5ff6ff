"""An account that is closed keeps what is basic and what other promises keep, and opens nothing any more."""

import pytest

from rexgencloud.passwords import made_up_password
from tests.e2e.judged import judged, reviewed_policy
from tests.rexgencloud.site.test_day import wrong
from tests.rexgencloud.site.visiting import NEW, Visitor, one, rows, words_of


def password_of(stores, account):
    return made_up_password(
        str(one(stores, "accounts", "select password_hash from profile where account_id = ?", account))
    )


@pytest.fixture
def closed(app, stores, desk):
    """Account 7, which speaks for two companies, has asked something, was looked at, and has closed."""
    visitor = Visitor(app, stores).sign_in(7)
    visitor.send("/panel/services", {"plan": "basic"})
    visitor.send("/panel/tickets", {"subject": "Bye", "body": "I am leaving."})
    number = one(stores, "support", "select id from conversation where subject = 'Bye'")
    desk("support").get(f"/desk/conversations/{number}")
    assert visitor.send("/panel/close", {"password": password_of(stores, 7)}).headers["Location"] == "/?closed=1"
    return visitor


@pytest.mark.usefixtures("closed")
def test_closing_ends_everything_and_breaks_no_promise(stores, clock):
    held = rows(stores, "accounts", "select phone, language, status from account where id = 7")
    tables = ("profile", "service_order", "opt_in", "acknowledgement", "company_contact", "staff_view", "letter")
    left = {table: one(stores, "accounts", f"select count(*) from {table} where account_id = 7") for table in tables}

    assert held == [(None, None, "closed")]
    assert left == dict.fromkeys(tables, 0)
    assert one(stores, "support", "select count(*) from conversation where account_id = 7 and not closed") == 0
    assert one(stores, "projects", "select count(*) from domain where account_id = 7 and released_at is null") == 0
    assert one(stores, "billing", "select count(*) from invoice where account_id = 7") == 1
    assert wrong(judged(stores.folder, clock.now(), reviewed_policy())) == {}


@pytest.mark.usefixtures("closed")
def test_a_company_stays_with_who_else_speaks_for_it(stores):
    mine = "select company_id from company_contact where account_id = 8"
    shared = f"select closed_at is null from company where id in ({mine})"

    assert set(rows(stores, "accounts", shared)) == {(1,)}


def test_who_has_closed_is_out_and_is_told_so(closed, post):
    assert closed.get("/panel").status_code == 303
    assert "Your account is closed" in words_of(closed.get("/?closed=1"))
    assert post.letters[-1].to == "saskia.van.der.lelie@example.org"


def test_a_wrong_password_closes_nothing(customer, stores):
    answer = customer.send("/panel/close", {"password": "not this one"})

    assert answer.status_code == 422
    assert one(stores, "accounts", "select status from account where id = 1") == "active"


@pytest.mark.usefixtures("closed")
def test_nobody_at_the_desk_looks_at_an_account_that_was_closed(desk, stores):
    person = desk("support")
    look = {"email": "saskia.van.der.lelie@example.org", "purpose": "support", "reason": "Curious"}
    number = one(stores, "support", "select id from conversation where subject = 'Bye'")

    looked = person.send("/desk", look, action="/desk/look").status_code
    read = person.get(f"/desk/conversations/{number}").status_code

    assert (looked, read) == (422, 404)
    assert one(stores, "accounts", "select count(*) from staff_view where account_id = 7") == 0


@pytest.mark.usefixtures("closed")
def test_an_address_is_free_again_once_its_account_was_closed(app, stores):
    visitor = Visitor(app, stores)
    visitor.send("/sign-up", {**NEW, "email": "saskia.van.der.lelie@example.org"})

    same = "select count(*) from account where email = 'saskia.van.der.lelie@example.org' and closed_at is null"
    assert one(stores, "accounts", same) == 1
