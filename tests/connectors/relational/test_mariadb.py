import pytest

from kept.estate.ports import Count, Oldest
from kept.estate.selection import Before
from kept.testing.connector_contract import ConnectorContract
from kept.testing.contract_data import INVOICE, SHOP


@pytest.mark.mariadb
class TestMariaDb(ConnectorContract):
    @pytest.fixture
    def load(self, mariadb_database):
        return mariadb_database.load


@pytest.mark.mariadb
def test_texts_that_hold_instants_are_read(mariadb_database):
    from datetime import UTC, datetime

    mariadb_database.run(
        "ALTER TABLE invoice MODIFY issued VARCHAR(40)",
        "INSERT INTO invoice (customer_id, number, issued) VALUES (1, 'x', '2026-01-01T10:00:00.5Z'),"
        " (2, 'y', '2026-01-01T10:00:00+02:00')",
    )
    connector = mariadb_database.open(SHOP)
    eight, ten = datetime(2026, 1, 1, 8, tzinfo=UTC), datetime(2026, 1, 1, 10, tzinfo=UTC)

    assert connector.measure(INVOICE, [Oldest("issued"), Count(Before("issued", ten))]) == [eight, 1]
    connector.close()
