"""From a database nobody has seen to an estate file for a person to read, with nothing of what it holds in it."""

import sqlite3
from contextlib import closing

import pytest

from kept.estate.document import load_estate
from rexgencloud.firms import client
from rexgencloud.firms.declaring import declared_firms
from tests.cli.test_documents import misfits
from tests.e2e.process import Place

CANARY = "zyxwv"
TABLES = """
CREATE TABLE customers (id INTEGER PRIMARY KEY, full_name TEXT, email TEXT);
CREATE TABLE tickets (id INTEGER PRIMARY KEY, customerid INTEGER, words TEXT);
"""


@pytest.fixture
def place(tmp_path):
    found = Place(tmp_path, "2026-11-23T09:30:00+00:00")
    assert found.kept("init").status == 0
    with closing(sqlite3.connect(tmp_path / "shop.db")) as database:
        database.executescript(TABLES)
        for n in range(1, 400):
            person = (n, f"{CANARY} {n}", f"{CANARY}{n}@example.org")
            database.execute("INSERT INTO customers VALUES (?, ?, ?)", person)
            database.execute("INSERT INTO tickets VALUES (?, ?, ?)", (n, 400 - n, f"ask {CANARY}@example.org"))
        database.commit()
    connected = found.kept("estate", "connect", "shop", f"sqlite:///{tmp_path}/shop.db", "--region", "DE")
    assert connected.status == 0, connected
    return found


def test_an_empty_estate_and_a_database_make_a_file_that_loads(place):
    written = place.folder / "estate.yaml"

    answer = place.kept("estate", "scan", "--write", written)

    assert (answer.status, answer.err) == (0, "")
    customers, tickets = load_estate(written).datasets()
    assert (customers.key, customers.whose, tickets.key, tickets.whose) == (("id",), "customer", ("id",), "customer")
    assert [(one.name, one.to, one.fields) for one in tickets.references] == [
        ("customer", "shop.customers", ("customerid",))
    ]
    assert [one.name for one in (*customers.fields, *tickets.fields) if not one.proposed] == []
    assert CANARY not in written.read_text(encoding="utf-8") + answer.out


def test_the_document_lists_keys_and_references_and_shows_no_value(place):
    answer = place.kept("estate", "scan", "--json")

    found = answer.document()

    assert misfits("estate-scan", found) == []
    assert CANARY not in answer.out
    assert found["datasets"][1] == {
        "dataset": "shop.tickets",
        "location": "tickets",
        "whose": "customer",
        "key": ["id"],
        "confirmed": False,
        "references": [
            {"name": "customer", "to": "shop.customers", "fields": ["customerid"], "confirmed": False},
        ],
    }


def test_a_firm_is_connected_by_its_description_and_what_it_shows_is_proposed(tmp_path):
    place = Place(tmp_path, "2026-11-23T09:30:00+00:00")
    assert place.kept("init").status == 0
    declared_firms(place.stores)
    with client("mail", place.stores) as mail:
        mail.post("/v3/messages", json={"account": 1, "email": "a@example.org", "kind": "news", "subject": "News"})
    named = ("--option", "description=firms/mail.yaml", "--secret", "file:estate/firms/mail.key")

    connected = place.kept("estate", "connect", "post", "example-firm:mail", "--kind", "http", *named)
    scanned = place.kept("estate", "scan", "--json").document()

    proposed = {(one["dataset"], one["field"]): one["category"] for one in scanned["fields"]}
    assert (connected.status, connected.err) == (0, "")
    assert proposed["post.recipients", "email"] == "account.email"
    assert {dataset for dataset, _ in proposed} == {
        f"post.{name}" for name in ("recipients", "messages", "bounces", "suppressions")
    }


def test_an_option_without_a_value_is_refused(tmp_path):
    place = Place(tmp_path, "2026-11-23T09:30:00+00:00")
    assert place.kept("init").status == 0

    refused = place.kept(
        "estate", "connect", "post", "https://post.example", "--kind", "http", "--option", "description"
    )

    assert (refused.status, "“description” must be a name, a =, and a value." in refused.err) == (2, True)
