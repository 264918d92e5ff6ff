"""The same company on PostgreSQL and MariaDB as in files."""

from contextlib import closing
from datetime import UTC, datetime

import pytest
import sqlalchemy as sa

from kept.connectors.relational import open_relational
from kept.estate.document import load_estate
from kept.testing.company import Stores
from rexgencloud.company import COMPANY
from tests.rexgencloud.conftest import AT
from tests.rexgencloud.reading import SYSTEMS, query, tables
from tests.rexgencloud.standing import ON_A_SERVER, standing_on


@pytest.fixture(params=ON_A_SERVER)
def served(request, tmp_path):
    """Return the company of 60, each of its databases on a server."""
    with standing_on(request.getfixturevalue(request.param), tmp_path, people=60) as stores:
        yield stores


def held(stores: Stores, system: str, table: str) -> list[tuple[object, ...]]:
    with sa.create_engine(stores.urls[system], poolclass=sa.NullPool).connect() as connection:
        reflected = sa.Table(table, sa.MetaData(), autoload_with=connection)
        rows = connection.execute(sa.select(reflected).order_by(*reflected.primary_key)).all()
    return [tuple(plain(value) for value in row) for row in rows]


def plain(value: object) -> object:
    if isinstance(value, datetime):
        zoned = value.astimezone(UTC) if value.tzinfo else value
        return zoned.strftime("%Y-%m-%d %H:%M:%S.%f")
    return int(value) if isinstance(value, bool) else value


def test_a_server_holds_what_the_files_hold_and_the_estate_names_exactly_that(served, tmp_path):
    COMPANY.build(tmp_path / "files", people=60, at=AT, seed=7, urls={}, progress=lambda *_: None)
    files = Stores(folder=tmp_path / "files")

    for system in load_estate(served.estate_file).systems[: len(SYSTEMS)]:
        with closing(
            open_relational(system, (served.folder / "passwords" / "kept").read_text(), served.folder)
        ) as connector:
            live = {one.location: {field.name for field in one.fields} for one in connector.structure()}
        assert live == {one.location: {field.name for field in one.fields} for one in system.datasets}
        # Preferences and reasons are JSON, of which each database has its own writing.
        for table in tables(files, system.name).keys() - {"profile", "order_review"}:
            rows = query(files, system.name, f"select * from {table} order by 1, 2")
            assert (table, held(served, system.name, table)) == (table, rows)


def test_every_fault_can_be_planted_on_servers_and_building_again_takes_them_away(served):
    clean = held(served, "accounts", "account")

    # What takes a column away goes last: others write in it. Faults of requests need requests, and there are none here.
    planted = (one for one in COMPANY.faults.values() if not one.is_of_records)
    for fault in sorted(planted, key=lambda one: one.name.startswith("gone-")):
        fault.plant(served, AT)
    broken = held(served, "accounts", "account")
    COMPANY.build(served.folder, people=60, at=AT, seed=7, urls=served.urls, progress=lambda *_: None)

    assert (len(clean), len(broken)) == (61, 62)
    assert all("second@example.net" in row for row in broken)
    assert held(served, "accounts", "account") == clean
    with sa.create_engine(served.urls["accounts"], poolclass=sa.NullPool).connect() as connection:
        assert "newsletter_import" not in sa.inspect(connection).get_table_names()
