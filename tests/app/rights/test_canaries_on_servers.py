"""Canaries on PostgreSQL (accounts, billing) and MariaDB (support, projects): what is left in their tables."""

from dataclasses import replace

import pytest
import sqlalchemy as sa

from kept.app.demonstration import build_demo
from kept.app.rights.estate import EstateCarrier
from kept.terms import FixedClock
from tests.app.conftest import AT
from tests.app.rights.canaries import TABLES, Aviary
from tests.app.rights.conftest import keeping
from tests.app.rights.searching import found
from tests.app.rights.test_canaries import NEEDED, erased, tables

pytestmark = [pytest.mark.postgres, pytest.mark.mariadb]


@pytest.fixture
def served(tmp_path, binding, postgres_server, mariadb_server):
    home, servers = tmp_path / "home", {"postgresql": postgres_server, "mariadb": mariadb_server}
    with binding(home):
        yield build_demo(
            home,
            clock=FixedClock(AT),
            company="rexgencloud",
            people=25,
            seed=1,
            fresh=False,
            progress=lambda *_: None,
            servers=servers,
        )
    for url in servers.values():
        engine = sa.create_engine(url, isolation_level="AUTOCOMMIT", poolclass=sa.NullPool)
        with engine.connect() as connection:
            for system in TABLES:
                connection.exec_driver_sql(f"DROP DATABASE IF EXISTS rexgencloud_{system}")


def test_on_servers_an_erasure_leaves_what_the_plan_said_and_all_of_everybody_else(served, channel, clock):
    carrier = EstateCarrier(replace(served.workspace, clock=clock))
    clerk = keeping(served.workspace, clock, carrier, channel, served.workspace.settings.house)
    aviary = Aviary(stores=served.stores, at=AT)
    anna, ben = aviary.add(), aviary.add()
    before = found(served.workspace.home, served.stores)

    request = erased(clerk, channel, anna)

    after = found(served.workspace.home, served.stores)
    left = {(token, place) for token, place in after if token in aviary.of(anna)}
    assert {one.token for one in aviary.canaries} == {token for token, _ in before}
    assert clerk.find(request).request.state.is_closed
    assert {place for _, place in left} == tables(left) == NEEDED
    assert after - left == {(token, place) for token, place in before if token in aviary.of(ben)}
