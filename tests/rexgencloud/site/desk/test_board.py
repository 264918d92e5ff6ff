import sqlite3
from contextlib import closing

import pytest

from tests.rexgencloud.site.visiting import one


def change(stores, sql):
    with closing(sqlite3.connect(stores.folder / "staff.db", timeout=30)) as connection, connection:
        connection.execute(sql)


@pytest.mark.parametrize("page", ["/desk", "/desk/accounts/1", "/desk/conversations/1"])
def test_the_desk_is_for_staff_alone(customer, page):
    assert customer.get(page).headers["Location"] == "/desk/sign-in"


def test_a_customer_does_not_get_in_with_a_customers_password(visitor):
    fields = {"email": "marta.feldmann@example.org", "password": "correct horse rexgencloud-0000"}

    assert visitor.send("/desk/sign-in", fields).status_code == 422


@pytest.mark.parametrize(
    "sql",
    ["update employee set left_at = '2026-11-23 11:00:00'", "update role_grant set revoked_at = '2026-11-23 11:00:00'"],
)
def test_who_has_left_or_lost_the_role_is_out_at_once(desk, stores, sql):
    support = desk("support")
    before = support.get("/desk").status_code

    change(stores, sql)

    assert (before, support.get("/desk").status_code) == (200, 303)


def test_a_day_at_the_desk_ends_after_eight_hours(desk, clock):
    support = desk("support")
    clock.go_on(hours=8, minutes=1)

    assert support.get("/desk").status_code == 303


@pytest.mark.parametrize("language", ["en", "de", "fr", "es"])
@pytest.mark.parametrize("role", ["support", "billing", "operations", "privacy"])
def test_every_role_has_a_board_in_every_language(desk, role, language):
    assert desk(role).get(f"/desk?lang={language}").status_code == 200


def test_after_ten_tries_from_one_address_the_desk_waits(visitor, stores):
    email = str(one(stores, "staff", "select email from employee where left_at is null limit 1"))

    answers = [visitor.send("/desk/sign-in", {"email": email, "password": "x"}).status_code for _ in range(11)]

    assert answers == [422] * 10 + [429]
