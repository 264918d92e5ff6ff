"""Texts found whatever their capitals, by an index where few have any."""

from kept.connectors.relational.spellings import FEW, FRESH, Spellings
from kept.estate.selection import OneOf
from kept.testing.contract_data import CUSTOMER, SHOP

ANY = OneOf("email", ("ADA@x.example",), fold=True)


def connected(database):
    """Return a connector and its spellings, whose clock is turned by hand."""
    connector = database.open(SHOP)
    now = [0.0]
    made = Spellings(connector.system, connector.engine, connector.dialect, clock=lambda: now[0])
    object.__setattr__(connector, "spellings", made)
    return connector, now


def keys(connector):
    return sorted(connector.keys(CUSTOMER, ANY))


def test_a_column_is_looked_through_once_and_again_after_a_while(sqlite_database):
    sqlite_database.run("INSERT INTO customer (id, email) VALUES (1, 'ada@x.example'), (2, 'Ada@X.example')")
    connector, now = connected(sqlite_database)
    before = keys(connector)
    sqlite_database.run("INSERT INTO customer (id, email) VALUES (3, 'aDA@x.example'), (4, 'Ada@X.example')")

    at_once = keys(connector)
    now[0] = FRESH + 1

    assert (before, at_once, keys(connector)) == ([(1,), (2,)], [(1,), (2,), (4,)], [(1,), (2,), (3,), (4,)])
    connector.close()


def test_where_every_text_has_capitals_none_is_missed(sqlite_database):
    rows = ", ".join(f"({number}, 'C{number}@x.example')" for number in range(2, FEW + 4))
    sqlite_database.run(f"INSERT INTO customer (id, email) VALUES (1, 'AdA@x.example'), {rows}")
    connector, _ = connected(sqlite_database)

    assert keys(connector) == [(1,)]
    connector.close()


def test_letters_that_sqlite_does_not_know_are_folded_too(sqlite_database):
    sqlite_database.run("INSERT INTO customer (id, email) VALUES (1, 'ÅSA@x.example'), (2, 'asa@x.example')")
    connector, _ = connected(sqlite_database)

    assert list(connector.keys(CUSTOMER, OneOf("email", ("åsa@x.example",), fold=True))) == [(1,)]
    connector.close()
