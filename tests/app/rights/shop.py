"""A shop of two databases, in which Ada and Ben have bought things."""

import sqlite3

from kept.app.estates import FOLDER, declare_estate
from kept.app.rights.people import sought
from kept.plans.errand import Errand

ESTATE = """kept: estate/1
systems:
  - name: shop
    kind: relational
    url: sqlite:///shop.db
    datasets:
      - name: customer
        location: customer
        key: id
        whose: customer
        fields:
          - {name: id, kind: integer, personal: no}
          - {name: email, category: account.email}
      - name: order
        location: orders
        key: id
        whose: customer
        fields:
          - {name: id, kind: integer, personal: no}
          - {name: customer_id, kind: integer, personal: no}
          - {name: what, category: usage}
        references: [{name: customer, to: shop.customer, fields: customer_id}]
  - name: old
    kind: relational
    url: sqlite:///old.db
    datasets:
      - name: visit
        location: visit
        key: id
        whose: customer
        fields:
          - {name: id, kind: integer, personal: no}
          - {name: email, category: account.email}
"""
ADA = "ada@x.example"


def opened_shop(workspace):
    """Give a workspace an estate of two databases."""
    folder = workspace.home / FOLDER
    folder.mkdir(exist_ok=True)
    filled(
        folder / "shop.db",
        "CREATE TABLE customer (id INTEGER PRIMARY KEY, email TEXT)",
        "CREATE TABLE orders (id INTEGER PRIMARY KEY, customer_id INTEGER REFERENCES customer, what TEXT)",
        f"INSERT INTO customer VALUES (1, '{ADA}'), (2, 'ben@x.example')",
        "INSERT INTO orders VALUES (10, 1, 'a lamp'), (11, 1, 'a rug'), (12, 2, 'a bed')",
    )
    filled(
        folder / "old.db",
        "CREATE TABLE visit (id INTEGER PRIMARY KEY, email TEXT)",
        f"INSERT INTO visit VALUES (7, '{ADA}'), (8, 'ben@x.example')",
    )
    (workspace.home / "estate.yaml").write_text(ESTATE)
    declare_estate(workspace, workspace.home / "estate.yaml")


def filled(path, *statements):
    with sqlite3.connect(path) as made:
        for statement in statements:
            made.execute(statement)
    made.close()


def errand(right, *emails):
    return Errand(right=right, whose="customer", people=tuple(sought([("email", one)]) for one in emails))
