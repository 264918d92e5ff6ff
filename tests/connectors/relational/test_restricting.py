"""Restricted rows are out of the applications' sight, tried from their own connection, and come back as they were."""

from contextlib import closing
from dataclasses import replace

import pytest
import sqlalchemy as sa

from kept.connectors.relational import open_relational
from kept.estate import Dataset, Field
from kept.estate.change import Erase, Mask
from kept.estate.errors import CannotError
from kept.estate.model import FieldKind
from kept.estate.restricting import Restricting, RestrictionWay
from kept.estate.selection import Everything, Keys
from kept.testing.connector_contract import shop, sweep
from kept.testing.contract_data import CUSTOMER, INVOICE, SHOP

POSTGRESQL = """
CREATE TABLE odd (id int PRIMARY KEY, label text NOT NULL, amount numeric(12,4), at timestamptz, day date,
 raw bytea, notes jsonb, tags text[], twice int GENERATED ALWAYS AS (id * 2) STORED);
INSERT INTO odd (id, label, amount, at, day, raw, notes, tags) VALUES (1, 'Zoë ''x', 1234.5600,
 '2026-01-01 00:00:00.123456+02', '2026-02-28', '\\x00ff', '{"a": [1, 2.50]}', '{x,"y z"}');
INSERT INTO odd (id, label) VALUES (2, '')"""
MARIADB = """
CREATE TABLE odd (id int PRIMARY KEY, label varchar(80) NOT NULL, amount decimal(12,4), at datetime(6),
 day date, raw blob, notes json, clock time(6), twice int AS (id * 2) STORED);
INSERT INTO odd (id, label, amount, at, day, raw, notes, clock) VALUES (1, 'Zoë ''x', 1234.56,
 '2026-01-01 00:00:00.123456', '2026-02-28', x'00ff', '{"a": [1, 2.50]}', '-25:00:00.5');
INSERT INTO odd (id, label) VALUES (2, '')"""
SQLITE = """
CREATE TABLE odd (id integer PRIMARY KEY, label text NOT NULL, amount, at text, raw blob,
 twice int AS (id * 2) STORED);
INSERT INTO odd (id, label, amount, at, raw) VALUES (1, 'Zoë ''x', 0.1, '2026-01-01', x'00ff');
INSERT INTO odd (id, label) VALUES (2, '')"""
ODD = Dataset(
    name="odd",
    system="shop",
    location="odd",
    key=("id",),
    fields=(Field(name="id", kind=FieldKind.INTEGER), Field(name="label")),
)
EVERY = sa.text("SELECT * FROM odd ORDER BY id")


def check_that_rows_come_back_as_they_were(connector):
    with connector.engine.connect() as connection:
        before = connection.execute(EVERY).all()
    lifted = list(connector.lift(ODD, [(1,), (2,)]))
    sweep(connector, ODD, Keys(((1,), (2,))), Erase())

    assert connector.lay(ODD, lifted) == 2
    assert connector.lay(ODD, lifted) == 0
    with connector.engine.connect() as connection:
        assert connection.execute(EVERY).all() == before


def check_that_fields_come_back_unless_written_since(connector):
    lifted = list(connector.lift(ODD, [(1,), (2,)], ["label"]))
    sweep(connector, ODD, Everything(), Mask(("label",)))
    with connector.engine.begin() as connection:
        connection.execute(sa.text("UPDATE odd SET label = 'newer' WHERE id = 2"))

    assert connector.lay(ODD, lifted, ["label"]) == 1
    assert connector.lay(ODD, lifted, ["label"]) == 0
    found = {row["id"]: row["label"] for row in connector.read(ODD, Everything(), ["id", "label"])}
    assert found == {1: "Zoë 'x", 2: "newer"}


BOTH_WAYS = [check_that_rows_come_back_as_they_were, check_that_fields_come_back_unless_written_since]


@pytest.mark.parametrize("check", BOTH_WAYS)
def test_sqlite_lifts_rows_and_lays_them_back(sqlite_database, check):
    sqlite_database.run(*SQLITE.split(";"))
    connector = sqlite_database.open(SHOP)

    assert connector.way(ODD) is RestrictionWay.LIFT
    check(connector)
    connector.close()


def test_a_relational_connector_can_restrict_as_the_protocol_says(sqlite_database):
    with closing(sqlite_database.open(SHOP)) as connector:
        assert isinstance(connector, Restricting)


@pytest.mark.mariadb
@pytest.mark.parametrize("check", BOTH_WAYS)
def test_mariadb_lifts_rows_and_lays_them_back(mariadb_database, check):
    mariadb_database.run(*MARIADB.split(";"))
    connector = open_relational(replace(SHOP, url=mariadb_database.url), None)

    assert connector.way(ODD) is RestrictionWay.LIFT
    check(connector)
    connector.close()


@pytest.mark.postgres
@pytest.mark.parametrize("check", BOTH_WAYS)
def test_postgresql_lifts_rows_and_lays_them_back(postgres_database, check):
    postgres_database.run(*POSTGRESQL.split(";"))
    connector = open_relational(replace(SHOP, url=postgres_database.url), None)

    check(connector)
    connector.close()


@pytest.fixture
def as_application(postgres_database):
    """An application's own connection: a role that may read and write the tables, and no more."""
    postgres_database.load(shop())
    postgres_database.run(
        "DROP ROLE IF EXISTS kept_test_app",
        "CREATE ROLE kept_test_app LOGIN",
        "GRANT USAGE ON SCHEMA public TO kept_test_app",
        "GRANT SELECT, UPDATE, INSERT, DELETE ON ALL TABLES IN SCHEMA public TO kept_test_app",
    )
    url = sa.make_url(postgres_database.url).set(username="kept_test_app")
    engine = sa.create_engine(url.set(drivername="postgresql+psycopg"), poolclass=sa.NullPool)
    yield engine
    engine.dispose()
    postgres_database.run("DROP OWNED BY kept_test_app", "DROP ROLE kept_test_app")


def ids(engine, query="SELECT id FROM customer ORDER BY id"):
    with engine.connect() as connection:
        return list(connection.execute(sa.text(query)).scalars())


@pytest.mark.postgres
def test_postgresql_hides_rows_from_the_application_and_not_from_kept(postgres_database, as_application):
    connector = open_relational(replace(SHOP, url=postgres_database.url), None)

    assert connector.way(CUSTOMER) is RestrictionWay.HIDE
    assert connector.hide(CUSTOMER, [(2,), (3,)]) == 2
    assert connector.hide(CUSTOMER, [(3,)]) == 0
    assert ids(as_application) == [1, *range(4, 11)]
    assert len(list(connector.keys(CUSTOMER, Everything()))) == 10
    with as_application.begin() as connection:
        assert connection.execute(sa.text("UPDATE customer SET email = 'x' WHERE id = 2")).rowcount == 0
    assert connector.show(CUSTOMER, [(2,)]) == 1
    assert ids(as_application) == [1, 2, *range(4, 11)]
    connector.close()


@pytest.mark.postgres
def test_when_nothing_is_hidden_nothing_of_ours_stays_on_the_table(postgres_database, as_application):
    connector = open_relational(replace(SHOP, url=postgres_database.url), None)
    connector.hide(CUSTOMER, [(2,)])

    connector.show(CUSTOMER, [(2,)])

    assert ids(as_application) == list(range(1, 11))
    security = "SELECT relrowsecurity, relforcerowsecurity FROM pg_class WHERE oid = 'customer'::regclass"
    with connector.engine.connect() as connection:
        assert connection.execute(sa.text(security)).all() == [(False, False)]
        assert connection.execute(sa.text("SELECT polname FROM pg_policy")).all() == []
    assert [one.location for one in connector.structure()] == ["customer", "invoice", "note"]
    connector.close()


@pytest.mark.postgres
def test_a_key_of_several_fields_is_hidden_and_an_erased_row_is_forgotten(postgres_database, as_application):
    postgres_database.run(
        "INSERT INTO invoice (customer_id, number, status) VALUES (91, 'a\"b', 'x'), (91, 'c', 'x'), (92, 'c', 'x')"
    )
    connector = open_relational(replace(SHOP, url=postgres_database.url), None)
    connector.hide(INVOICE, [(91, 'a"b'), (92, "c")])

    seen = ids(as_application, "SELECT number FROM invoice WHERE customer_id > 90")

    assert seen == ["c"]
    sweep(connector, INVOICE, Keys(((91, 'a"b'),)), Erase())
    connector.show(INVOICE, [(92, "c")])
    with connector.engine.connect() as connection:
        assert connection.execute(sa.text("SELECT count(*) FROM kept.restricted")).scalar_one() == 0
    connector.close()


@pytest.mark.postgres
def test_a_policy_of_theirs_stays_in_force_before_during_and_after(postgres_database, as_application):
    postgres_database.run(
        "ALTER TABLE customer ENABLE ROW LEVEL SECURITY",
        "CREATE POLICY theirs ON customer USING (id < 5)",
    )
    connector = open_relational(replace(SHOP, url=postgres_database.url), None)
    connector.hide(CUSTOMER, [(2,)])

    assert ids(as_application) == [1, 3, 4]
    connector.show(CUSTOMER, [(2,)])
    assert ids(as_application) == [1, 2, 3, 4]
    connector.close()


def test_a_database_without_row_level_security_says_so(sqlite_database):
    connector = sqlite_database.open(SHOP)

    with pytest.raises(CannotError, match="row-level security"):
        connector.hide(CUSTOMER, [(1,)])
    connector.close()
