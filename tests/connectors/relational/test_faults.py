import sqlite3
from dataclasses import replace

import pytest
import sqlalchemy as sa

from kept.connectors.relational import open_relational
from kept.estate.change import Erase
from kept.estate.errors import (
    CannotError,
    RefusedError,
    UnreachableError,
    UnreadableError,
)
from kept.estate.ports import Count
from kept.estate.selection import Everything
from kept.testing.connector_contract import shop, sweep
from kept.testing.contract_data import CUSTOMER, SHOP

SECRET = "hunter2-of-ada"


def test_a_file_that_is_no_database_is_unreadable(tmp_path):
    (tmp_path / "shop.db").write_text("this is a letter, and no database at all" * 50)
    connector = open_relational(replace(SHOP, url="sqlite:///shop.db"), None, tmp_path)

    with pytest.raises(UnreadableError, match="damaged or no database"):
        connector.structure()

    connector.close()


def test_a_locked_file_is_said_to_be_locked(sqlite_database):
    connector = sqlite_database.load(shop())
    connector.engine.dispose()
    with connector.engine.connect() as one:
        one.exec_driver_sql("PRAGMA busy_timeout=0")
    holder = sqlite3.connect(sqlite_database.base / "shop.db", isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")

    with pytest.raises(UnreachableError, match="locked by another program") as caught:
        connector.measure(CUSTOMER, [Count()])

    holder.close()
    assert caught.value.advice == "Try again when that program is done."


def test_a_reference_that_the_database_guards_stops_an_erasure_as_a_whole(sqlite_database):
    sqlite_database.run(
        "DROP TABLE invoice", "CREATE TABLE invoice (customer_id INTEGER REFERENCES customer(id), number)"
    )
    sqlite_database.run(
        "INSERT INTO customer (id, email) VALUES (1, 'ada@example.org'), (2, 'eve@example.org')",
        "INSERT INTO invoice VALUES (2, 'x')",
    )
    connector = sqlite_database.open(SHOP)

    with pytest.raises(CannotError, match="constraints forbids it") as caught:
        sweep(connector, CUSTOMER, Everything(), Erase())

    assert connector.measure(CUSTOMER, [Count()]) == [2]
    assert "example.org" not in caught.value.sentence()
    assert caught.value.__suppress_context__
    connector.close()


@pytest.mark.postgres
def test_an_unknown_name_is_refused(postgres_database):
    url = postgres_database.url.replace("postgres@", "nobody@")

    with pytest.raises(RefusedError, match="refuses the name or the password"):
        open_relational(replace(SHOP, url=url), SECRET)


@pytest.mark.postgres
def test_an_unknown_database_is_unreachable(postgres_database):
    url = postgres_database.url.replace("/postgres?", "/gone?")

    with pytest.raises(UnreachableError, match="no such database"):
        open_relational(replace(SHOP, url=url), None)


@pytest.mark.postgres
def test_a_name_without_the_right_is_refused(postgres_database):
    postgres_database.load(shop())
    postgres_database.run(
        "DROP ROLE IF EXISTS reader", "CREATE ROLE reader LOGIN", "GRANT USAGE ON SCHEMA public TO reader"
    )
    postgres_database.run("GRANT SELECT ON customer TO reader")
    url = postgres_database.url.replace("postgres@", "reader@")
    connector = open_relational(replace(SHOP, url=url), None)

    with pytest.raises(RefusedError, match="the right to do that"):
        sweep(connector, CUSTOMER, Everything(), Erase())

    connector.close()
    postgres_database.run("DROP OWNED BY reader", "DROP ROLE reader")


@pytest.mark.postgres
def test_a_read_only_server_is_said_to_be_so(postgres_database):
    postgres_database.load(shop())
    connector = open_relational(replace(SHOP, url=postgres_database.url), None)

    connector.engine.dispose()
    sa.event.listen(connector.engine, "connect", _read_only)

    with pytest.raises(RefusedError, match="is read-only"):
        sweep(connector, CUSTOMER, Everything(), Erase())

    connector.close()


@pytest.mark.postgres
def test_a_row_that_another_holds_is_waited_for_and_then_said_to_be_locked(postgres_database):
    postgres_database.load(shop())
    connector = open_relational(replace(SHOP, url=postgres_database.url), None)
    sa.event.listen(connector.engine, "connect", _impatient)
    connector.engine.dispose()

    with postgres_database.engine.begin() as holder:
        holder.exec_driver_sql("SELECT * FROM customer FOR UPDATE")
        with pytest.raises(UnreachableError, match="locked by another program"):
            sweep(connector, CUSTOMER, Everything(), Erase())

    connector.close()


def _read_only(connection, _entry):
    connection.read_only = True


def _impatient(connection, _entry):
    with connection.cursor() as cursor:
        cursor.execute("SET lock_timeout = '50ms'")
    connection.commit()


@pytest.mark.mariadb
def test_a_wrong_password_is_refused_and_not_repeated(mariadb_database):
    mariadb_database.run("CREATE OR REPLACE USER ada@'127.0.0.1' IDENTIFIED BY 'right'")
    url = mariadb_database.url.replace("root@", "ada@")

    with pytest.raises(RefusedError, match="refuses the name or the password") as caught:
        open_relational(replace(SHOP, url=url), SECRET)

    assert SECRET not in caught.value.sentence()


@pytest.mark.mariadb
def test_a_reference_that_the_database_guards_stops_an_erasure(mariadb_database):
    mariadb_database.run("ALTER TABLE invoice ADD FOREIGN KEY (customer_id) REFERENCES customer(id)")
    connector = mariadb_database.open(SHOP)
    mariadb_database.run(
        "INSERT INTO customer (id) VALUES (1)", "INSERT INTO invoice (customer_id, number) VALUES (1, 'x')"
    )

    with pytest.raises(CannotError, match="constraints forbids it"):
        sweep(connector, CUSTOMER, Everything(), Erase())

    connector.close()
