import pytest

from kept.testing.connector import InMemoryConnector
from kept.testing.connector_contract import ConnectorContract
from kept.testing.contract_data import SHOP


class TestInMemory(ConnectorContract):
    @pytest.fixture
    def load(self):
        return lambda rows: InMemoryConnector(SHOP, rows)
