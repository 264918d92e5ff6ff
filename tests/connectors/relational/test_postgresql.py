import pytest

from kept.testing.connector_contract import ConnectorContract


@pytest.mark.postgres
class TestPostgreSql(ConnectorContract):
    @pytest.fixture
    def load(self, postgres_database):
        return postgres_database.load
