from dataclasses import replace

import pytest

from kept.connectors.relational import open_relational
from kept.estate import Field
from kept.estate.change import Erase, Mask
from kept.estate.errors import (
    CannotError,
)
from kept.estate.model import FieldKind
from kept.estate.ports import Count
from kept.estate.selection import Equals, Everything, Keys
from kept.testing.connector_contract import ConnectorContract, shop, sweep
from kept.testing.contract_data import CUSTOMER, SHOP

VISIT = "6f1ed002-ab5d-4b5f-8a2c-2d8b7a0f4f10"


@pytest.mark.postgres
class TestPostgreSql(ConnectorContract):
    @pytest.fixture
    def load(self, postgres_database):
        return postgres_database.load


@pytest.mark.postgres
def test_other_schemas_uuids_and_partitioned_tables_are_reached(postgres_database):
    postgres_database.run(
        "CREATE SCHEMA crm",
        "CREATE TABLE crm.visit (id uuid, at timestamptz, note json) PARTITION BY RANGE (at)",
        "CREATE TABLE crm.visit_1 PARTITION OF crm.visit FOR VALUES FROM (MINVALUE) TO (MAXVALUE)",
        f"INSERT INTO crm.visit VALUES ('{VISIT}', '2026-01-01 00:00+02', '{{\"a\": 1}}')",
    )
    visit = replace(
        CUSTOMER,
        name="visit",
        location="crm.visit",
        fields=(
            Field(name="id"),
            Field(name="at", kind=FieldKind.INSTANT),
            Field(name="note", kind=FieldKind.JSON),
        ),
    )
    connector = open_relational(replace(SHOP, url=postgres_database.url, datasets=(visit,)), None)
    (key,) = connector.keys(visit, Everything())

    (row,) = connector.read(visit, Keys((key,)), ["id", "note"])
    changed = sweep(connector, visit, Equals("id", key[0]), Mask(("note",)))

    assert row == {"id": VISIT, "note": '{"a": 1}'}
    assert (changed, sweep(connector, visit, Everything(), Erase())) == (1, 1)
    assert [one.location for one in connector.structure()][-1] == "crm.visit"
    connector.close()


@pytest.mark.postgres
def test_a_trigger_that_keeps_rows_back_is_found_out_and_nothing_changes(postgres_database):
    postgres_database.load(shop())
    postgres_database.run(
        "CREATE FUNCTION keep() RETURNS trigger LANGUAGE plpgsql AS"
        " $$ BEGIN IF old.id = 3 THEN RETURN NULL; END IF; RETURN old; END $$",
        "CREATE TRIGGER keep BEFORE DELETE ON customer FOR EACH ROW EXECUTE FUNCTION keep()",
    )
    connector = open_relational(replace(SHOP, url=postgres_database.url), None)

    with pytest.raises(CannotError, match="changed 9 of 10"):
        sweep(connector, CUSTOMER, Everything(), Erase())

    assert connector.measure(CUSTOMER, [Count()]) == [10]
    connector.close()


@pytest.mark.postgres
def test_structure_lists_a_materialized_view_which_holds_rows_and_no_plain_view(postgres_database):
    postgres_database.load(shop())
    postgres_database.run(
        "CREATE MATERIALIZED VIEW kept_copy AS SELECT * FROM customer",
        "CREATE VIEW seen AS SELECT * FROM customer",
    )
    connector = open_relational(replace(SHOP, url=postgres_database.url), None)

    locations = {one.location for one in connector.structure()}
    connector.close()
    postgres_database.run("DROP VIEW seen", "DROP MATERIALIZED VIEW kept_copy")

    assert locations & {"kept_copy", "seen"} == {"kept_copy"}
