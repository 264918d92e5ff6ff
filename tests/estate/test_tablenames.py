"""A field and the table it points at say the same word, each in its own dress."""

import pytest

from kept.estate.tablenames import forms_of, head_of, shared_prefix, stem_of


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("customer_id", ("customer", True)),
        ("CustomerID", ("customer", True)),
        ("customerid", ("customer", True)),
        ("ownerHex", ("owner", True)),
        ("order_no", ("order", True)),
        ("user", ("user", False)),
        ("id", ("id", False)),
    ],
)
def test_a_field_names_what_it_points_at(name, stem):
    assert stem_of(name) == stem


@pytest.mark.parametrize(
    ("location", "form"),
    [
        ("customers", "customer"),
        ("crm.Customers", "customer"),
        ("t_account", "account"),
        ("user_info", "user"),
        ("auth_user", "user"),
        ("OrderDetails", "order_detail"),
        ("groups1", "group"),
    ],
)
def test_a_table_can_be_called_by_its_records(location, form):
    assert form in forms_of(location)


def test_what_most_tables_begin_with_is_no_part_of_their_names():
    tables = ["shop_user", "shop_order", "shop_address", "log"]

    assert shared_prefix(tables) == "shop_"
    assert "address" in forms_of("shop_address", "shop_")
    assert shared_prefix(["order_line", "order", "person"]) == ""


@pytest.mark.parametrize(("location", "head"), [("auth_users", "user"), ("t_orders", "order"), ("user_role", "role")])
def test_the_head_says_what_the_records_are(location, head):
    assert head_of(location) == head
