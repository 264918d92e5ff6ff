"""Blacking out within rows: what else stands in them, and who writes at the same time."""

from kept.estate.change import Redact
from kept.estate.selection import Keys
from kept.testing.connector_contract import SALT, sweep
from kept.testing.contract_data import CUSTOMER, INVOICE, SHOP


def test_only_the_chosen_rows_and_the_named_fields_are_rewritten(sqlite_database):
    sqlite_database.run("INSERT INTO customer (id, email) VALUES (1, 'ada@x.example'), (2, 'ada@x.example')")
    sqlite_database.run("INSERT INTO invoice (customer_id, number, status) VALUES (1, 'x', 'for ada@x.example')")
    connector = sqlite_database.open(SHOP)
    change = Redact(("email",), ("ada@x.example",))

    changed = sweep(connector, CUSTOMER, Keys(((1,),)), change)

    assert changed == 1
    left = sorted((row["id"], row["email"]) for row in connector.read(CUSTOMER, Keys(((1,), (2,))), ["id", "email"]))
    assert left == [(1, "█████"), (2, "ada@x.example")]
    assert [row["status"] for row in connector.read(INVOICE, Keys(((1, "x"),)), ["status"])] == ["for ada@x.example"]
    connector.close()


def test_a_row_with_a_key_of_several_fields_is_found_again(sqlite_database):
    sqlite_database.run("INSERT INTO customer (id) VALUES (1)")
    sqlite_database.run("INSERT INTO invoice (customer_id, number, status) VALUES (1, 'x', 'ada'), (1, 'y', 'ada')")
    connector = sqlite_database.open(SHOP)
    selection = Keys(((1, "y"),))
    (span,) = connector.spans(INVOICE, selection)

    acted = connector.act(INVOICE, selection, Redact(("status",), ("ada",)), span=span, salt=SALT)

    assert acted.count == 1
    rows = connector.read(INVOICE, Keys(((1, "x"), (1, "y"))), ["number", "status"])
    assert sorted((row["number"], row["status"]) for row in rows) == [("x", "ada"), ("y", "█████")]
    connector.close()
