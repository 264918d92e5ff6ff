import pytest

from kept.testing.connector_contract import ConnectorContract


@pytest.mark.mariadb
class TestMariaDb(ConnectorContract):
    @pytest.fixture
    def load(self, mariadb_database):
        return mariadb_database.load
