"""The keys inside JSON, told by a database, are those that reading every value finds."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kept.connectors.relational import open_relational
from kept.estate import Dataset, Field, System
from kept.estate.jsonkeys import key_paths
from kept.estate.model import FieldKind
from kept.estate.ports import KeysInside

NOTE = Dataset(
    name="doc",
    system="shop",
    location="doc",
    key=("id",),
    fields=(Field(name="id", kind=FieldKind.INTEGER), Field(name="more", kind=FieldKind.JSON)),
)
KEYS = st.sampled_from(("a", "b", "c.d", "with space", "é", "x-y", "0", 'quo"te', "back\\slash", "[0]", "$"))
DOCUMENTS: "st.SearchStrategy[object]" = st.recursive(
    st.sampled_from((None, True, 0, 1.5, "text", "", {}, [])),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(KEYS, inner, max_size=3)),
    max_leaves=8,
)
SOME = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


def told(database, documents, *, kind="TEXT"):
    quoted = [json.dumps(one).replace("'", "''") for one in documents]
    values = ", ".join(f"({number}, '{text}')" for number, text in enumerate(quoted))
    database.run("DROP TABLE IF EXISTS doc", f"CREATE TABLE doc (id INTEGER PRIMARY KEY, more {kind})")
    if documents:
        database.run(f"INSERT INTO doc VALUES {values}".replace("%", "%%"))
    connector = open_relational(System(name="shop", kind="relational", url=database.url, datasets=(NOTE,)), None)
    try:
        return connector.keys_inside(NOTE, "more")
    finally:
        connector.close()


def read(documents):
    paths = frozenset[str]().union(*(key_paths(json.dumps(one)) or () for one in documents))
    return KeysInside(values=len(documents), unreadable=0, paths=paths)


@SOME
@given(documents=st.lists(DOCUMENTS, max_size=4))
def test_sqlite_tells_what_reading_finds_or_says_that_it_cannot(sqlite_database, documents):
    assert told(sqlite_database, documents) in (read(documents), None)


@pytest.mark.postgres
@SOME
@given(documents=st.lists(DOCUMENTS, max_size=4))
def test_postgresql_tells_what_reading_finds(postgres_database, documents):
    assert told(postgres_database, documents, kind="jsonb") == read(documents)


def test_usual_keys_are_told_by_sqlite_and_what_is_no_json_is_counted(sqlite_database):
    sqlite_database.run(
        "CREATE TABLE doc (id INTEGER PRIMARY KEY, more TEXT)",
        """INSERT INTO doc VALUES (1, '{"theme": "dark", "address": {"city": "x"}, "tags": ["a"]}'), (2, NULL), (3, ''),
           (4, 'dark'), (5, '{"items": [{"name": 1}, {"price": null}]}')""",
    )
    connector = open_relational(System(name="shop", kind="relational", url=sqlite_database.url, datasets=(NOTE,)), None)

    found = connector.keys_inside(NOTE, "more")

    paths = frozenset({"theme", "address.city", "tags", "items.name", "items.price"})
    assert found == KeysInside(values=3, unreadable=1, paths=paths)
    connector.close()


@pytest.mark.postgres
def test_json_in_a_text_of_postgresql_is_left_to_be_read(postgres_database):
    assert told(postgres_database, [{"a": 1}], kind="text") is None


@pytest.mark.mariadb
def test_mariadb_leaves_it_to_be_read(mariadb_database):
    assert told(mariadb_database, [{"a": 1}], kind="LONGTEXT") is None
