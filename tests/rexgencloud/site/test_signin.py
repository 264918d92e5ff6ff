import pytest

from rexgencloud.passwords import made_up_password
from tests.rexgencloud.site.visiting import Visitor, one, rows, words_of


def test_a_customer_signs_in_and_sees_the_panel(customer):
    page = customer.get("/panel")

    assert page.status_code == 200
    assert "Marta Feldmann" in words_of(page)


def test_a_sign_in_is_written_down_with_address_and_browser(visitor, stores):
    before = rows(stores, "accounts", "select id from signin_log")

    visitor.sign_in(1)

    last = rows(stores, "accounts", "select account_id, ip, outcome from signin_log order by at desc limit 1")
    assert len(rows(stores, "accounts", "select id from signin_log")) == len(before) + 1
    assert last == [(1, "127.0.0.1", "ok")]
    assert one(stores, "accounts", "select last_signin_at from account where id = 1") == "2026-11-23 12:00:00.000000"


def test_a_wrong_password_lets_nobody_in_and_is_written_down(visitor, stores):
    answer = visitor.send("/sign-in", {"email": "marta.feldmann@example.org", "password": "wrong"})

    assert answer.status_code == 422
    assert visitor.get("/panel").status_code == 303
    assert one(
        stores, "accounts", "select count(*) from signin_log where outcome = 'wrong-password' and ip = '127.0.0.1'"
    )


def test_each_of_a_family_that_shares_an_address_gets_in_by_their_own_password(app, stores):
    shared = "select email from account where closed_at is null group by email having count(*) > 1"
    joined = "select account_id, email, password_hash from account join profile on account_id = id"
    family = rows(stores, "accounts", f"{joined} where email in ({shared})")

    for _, email, hashed in family:
        Visitor(app, stores).send("/sign-in", {"email": str(email), "password": str(made_up_password(str(hashed)))})

    entered = rows(stores, "accounts", "select account_id from signin_log where at = '2026-11-23 12:00:00.000000'")
    assert sorted(entered) == sorted((number,) for number, _, _ in family)
    assert len(family) > 1


def test_an_address_that_nobody_has_is_answered_like_a_wrong_password(visitor):
    unknown = visitor.send("/sign-in", {"email": "nobody@example.org", "password": "wrong"})
    known = visitor.send("/sign-in", {"email": "marta.feldmann@example.org", "password": "wrong"})

    assert unknown.status_code == known.status_code
    assert words_of(unknown) == words_of(known)


def test_after_five_wrong_passwords_the_right_one_waits_a_quarter_of_an_hour(visitor, clock):
    wrong = {"email": "marta.feldmann@example.org", "password": "wrong"}
    answers = [visitor.send("/sign-in", wrong).status_code for _ in range(6)]

    assert answers == [422] * 5 + [429]
    clock.go_on(minutes=16)
    assert visitor.sign_in(1).get("/panel").status_code == 200


def test_who_has_closed_the_account_does_not_get_in(visitor, stores):
    email = one(stores, "accounts", "select email from account where id = 12")

    assert visitor.send("/sign-in", {"email": str(email), "password": "x"}).status_code == 422


def test_signing_out_ends_the_session_for_every_copy_of_its_cookie(customer, app):
    stolen = customer.client.get_cookie("rexgencloud")
    customer.send("/panel", {}, action="/sign-out")

    thief = app.test_client()
    thief.set_cookie("rexgencloud", stolen.value)

    assert thief.get("/panel").status_code == 303


def test_a_session_ends_after_twelve_hours(customer, clock):
    clock.go_on(hours=12, minutes=1)

    assert customer.get("/panel").status_code == 303


@pytest.mark.parametrize("place", ["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)"])
def test_signing_in_leads_to_no_other_site(visitor, stores, place):
    hashed = one(stores, "accounts", "select password_hash from profile where account_id = 1")
    fields = {"email": "marta.feldmann@example.org", "password": str(made_up_password(str(hashed))), "next": place}

    assert visitor.send("/sign-in", fields).headers["Location"] == "/panel"


def test_many_people_may_sign_in_from_one_address_and_guessing_there_ends_after_ten_tries(app, stores):
    let_in = [Visitor(app, stores).sign_in(number).get("/panel").status_code for number in range(1, 12)]
    guesses = [
        Visitor(app, stores).send("/sign-in", {"email": f"guess{place}@example.org", "password": "x"}).status_code
        for place in range(11)
    ]

    assert set(let_in) == {200}
    assert guesses == [422] * 10 + [429]
