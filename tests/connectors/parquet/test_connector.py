from datetime import date, timedelta

import polars as pl
import pytest

from kept.connectors.parquet import open_parquet
from kept.connectors.parquet.columns import FORMS
from kept.estate.model import FieldKind
from kept.testing.connector_contract import ConnectorContract
from kept.testing.contract_data import SHOP

_IN_A_FILE = 100
_TYPES = {**FORMS, FieldKind.INTEGER: pl.Int64()}


def _value(value, kind):
    return date.fromisoformat(value) if kind is FieldKind.DATE and value is not None else value


class TestParquet(ConnectorContract):
    @pytest.fixture
    def load(self, tmp_path):
        """Each dataset in files of a hundred records, one for each day."""

        def load(rows):
            for left in tmp_path.iterdir():
                left.unlink()
            for dataset in SHOP.datasets:
                schema = {one.name: _TYPES[one.kind] for one in dataset.fields}
                kinds = {one.name: one.kind for one in dataset.fields}
                held = [{name: _value(one[name], kinds[name]) for name in kinds} for one in rows[dataset.name]]
                for number in range(max(1, -(-len(held) // _IN_A_FILE))):
                    day = date(2026, 1, 1) + timedelta(days=number)
                    part = held[number * _IN_A_FILE : (number + 1) * _IN_A_FILE]
                    frame = pl.DataFrame(part, schema=schema, orient="row")
                    frame.write_parquet(tmp_path / f"{dataset.location}-{day}.parquet")
            return open_parquet(SHOP, None, tmp_path)

        return load
