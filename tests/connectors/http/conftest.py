from copy import deepcopy
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from kept.connectors.http.opening import open_http
from kept.testing.contract_data import SHOP
from rexgencloud.serving import served
from tests.connectors.http.shop import SECRET, TEXT, Shop

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)


@pytest.fixture(scope="module")
def served_shop():
    shop = Shop()
    with served(shop.app()) as address:
        yield shop, address


@pytest.fixture
def shop(served_shop):
    """Return the shop, as it was at first."""
    shop, _ = served_shop
    fresh = Shop()
    for name in ("rows", "asked", "jobs", "polls", "lies", "gone_meanwhile", "blurs", "meddle"):
        setattr(shop, name, getattr(fresh, name))
    return shop


@pytest.fixture
def paused():
    """Return how long was waited, and for nothing: no test waits."""
    return []


@pytest.fixture
def open_shop(served_shop, tmp_path, paused):
    """Return how to open the shop by a description."""
    opened = []

    def open_by(text=TEXT, *, secret=SECRET, url=None, system=SHOP):
        (tmp_path / "shop.yaml").write_text(text, encoding="utf-8")
        declared = replace(system, kind="http", url=url or served_shop[1], options={"description": "shop.yaml"})
        connector = open_http(declared, secret, tmp_path, pause=paused.append, now=lambda: NOW)
        opened.append(connector)
        return connector

    yield open_by
    for connector in opened:
        connector.close()


@pytest.fixture
def load(shop, open_shop):
    connector = open_shop()

    def loaded(rows):
        shop.rows = deepcopy(rows)
        shop.asked.clear()
        return connector

    return loaded
