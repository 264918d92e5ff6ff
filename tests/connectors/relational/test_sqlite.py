import pytest

from kept.testing.connector_contract import ConnectorContract


class TestSqlite(ConnectorContract):
    @pytest.fixture
    def load(self, sqlite_database):
        return sqlite_database.load
