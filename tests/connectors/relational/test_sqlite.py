import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest

from kept.connectors.relational import open_relational
from kept.estate.change import Erase
from kept.estate.errors import UnreachableError
from kept.estate.ports import Count, Oldest
from kept.estate.selection import Before, Equals, Everything
from kept.testing.connector_contract import ConnectorContract, shop, sweep
from kept.testing.contract_data import CUSTOMER, SHOP


class TestSqlite(ConnectorContract):
    @pytest.fixture
    def load(self, sqlite_database):
        return sqlite_database.load


@pytest.mark.parametrize(
    ("stored", "instant"),
    [
        ("'2026-01-01 10:00:00'", "2026-01-01T10:00:00+00:00"),
        ("'2026-01-01T10:00:00Z'", "2026-01-01T10:00:00+00:00"),
        ("'2026-01-01T10:00:00.250000+02:00'", "2026-01-01T08:00:00.250000+00:00"),
        ("'2026-01-01'", "2026-01-01T00:00:00+00:00"),
        ("1767261600", "2026-01-01T10:00:00+00:00"),
    ],
)
def test_sqlite_reads_instants_in_whatever_way_they_are_written(sqlite_database, stored, instant):
    from datetime import datetime, timedelta

    sqlite_database.run(f"INSERT INTO customer (id, joined) VALUES (1, {stored})")
    connector = sqlite_database.open(SHOP)
    at = datetime.fromisoformat(instant)
    bounds = [Count(Before("joined", at)), Count(Before("joined", at + timedelta(microseconds=1)))]

    found = connector.measure(CUSTOMER, [Oldest("joined"), *bounds, Count(Equals("joined", instant))])

    assert found == [at, 0, 1, 1]
    assert list(connector.read(CUSTOMER, Everything(), ["joined"])) == [{"joined": at}]
    connector.close()


def test_what_sqlite_erases_does_not_stay_in_its_file(sqlite_database):
    rows = shop(60)
    connector = sqlite_database.load(rows)
    sweep(connector, CUSTOMER, Everything(), Erase())
    connector.close()

    assert b"@shop.example" not in (sqlite_database.base / "shop.db").read_bytes()


def test_what_an_application_overwrote_is_cleared_from_file_and_log_once_it_lets_go(sqlite_database):
    connector = sqlite_database.load(shop(60))
    with connector.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA busy_timeout = 1")
    with closing(sqlite3.connect(sqlite_database.base / "shop.db")) as application:
        application.execute("PRAGMA journal_mode = WAL")
        application.execute("PRAGMA secure_delete = OFF")
        application.execute("UPDATE customer SET email = 'moved'")
        application.commit()
        reading = application.execute("SELECT id FROM customer")
        reading.fetchone()
        with pytest.raises(UnreachableError, match="locked by another program"):
            connector.scrub()
        reading.close()
        connector.scrub()
        held = [path.read_bytes() for path in sqlite_database.base.glob("shop.db*")]
    connector.close()

    assert len(held) == 3
    assert not any(b"@shop.example" in one for one in held)


def test_structure_has_a_plain_view_only_where_it_is_declared(sqlite_database):
    sqlite_database.load(shop())
    sqlite_database.run("CREATE VIEW seen AS SELECT * FROM customer")
    declared = replace(
        SHOP, url=sqlite_database.url, datasets=(*SHOP.datasets, replace(CUSTOMER, name="seen", location="seen"))
    )

    without = open_relational(replace(SHOP, url=sqlite_database.url), None)
    within = open_relational(declared, None)
    found = [{one.location for one in connector.structure()} for connector in (without, within)]
    without.close()
    within.close()

    assert found[1] - found[0] == {"seen"}
