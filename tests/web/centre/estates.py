"""A company that really holds something: two customers in a database of its own."""

import sqlite3

from kept.app import Workspace
from kept.app.estates import declare_estate

ESTATE = """kept: estate/1
systems:
  - name: shop
    kind: relational
    title: {{en: The shop}}
    url: sqlite:///{database}
    datasets:
      - name: customer
        location: customer
        key: [id]
        whose: customer
        fields:
          - {{name: id, kind: integer, personal: no}}
          - {{name: email, category: account.email, source: person}}
          - {{name: name, category: account.name, source: person}}
          - {{name: password, category: profile.password, source: person}}
      - name: ticket
        location: ticket
        title: {{en: Tickets, de: Anfragen}}
        key: [id]
        whose: customer
        purposes: [1.0.1]
        fields:
          - {{name: id, kind: integer, personal: no}}
          - {{name: customer_id, kind: integer, personal: no}}
          - {{name: body, category: communication, source: person}}
        references:
          - {{name: customer, to: shop.customer, fields: [customer_id]}}
"""


def open_shop(workspace: Workspace, *, tickets: int = 30) -> None:
    """Build the shop and declare it."""
    database = workspace.home / "shop.db"
    with sqlite3.connect(database) as shop:
        shop.executescript(
            "create table customer (id integer primary key, email text, name text, password text);"
            "create table ticket (id integer primary key, customer_id integer references customer, body text);"
            "insert into customer values (1, 'zoe@example.org', 'Zoe <b>Mayr</b>', '$argon2id$secret');"
            "insert into customer values (2, 'ben@example.org', 'Ben', '$argon2id$other');"
            "insert into ticket values (1000, 2, 'Ben was here');"
        )
        shop.executemany("insert into ticket values (?, 1, ?)", [(n, f"Ticket {n}") for n in range(1, tickets + 1)])
    path = workspace.home / "estate.yaml"
    path.write_text(ESTATE.format(database=database), encoding="utf-8")
    declare_estate(workspace, path)
