import pytest

from kept.connectors.relational.pages import PAGES, Pages
from kept.estate.change import Erase
from kept.estate.selection import Everything
from kept.testing.connector_contract import sweep
from kept.testing.contract_data import CUSTOMER


def test_pages_are_written_and_read_back():
    assert Pages.parse(str(Pages(0, PAGES))) == Pages(0, PAGES)


@pytest.mark.postgres
def test_a_table_is_cut_by_its_pages_and_swept_whole(postgres_database):
    connector = postgres_database.load({"customer": []})
    postgres_database.run(
        "ALTER TABLE customer ALTER email TYPE text, ALTER email SET STORAGE PLAIN",
        "INSERT INTO customer (id, email) SELECT g, repeat('x', 7000) FROM generate_series(1, 1500) g",
    )

    spans = list(connector.spans(CUSTOMER, Everything()))

    assert spans == ["p:0:1000", "p:1000:2000"]
    assert list(connector.spans(CUSTOMER, Everything(), after="p:0:1000")) == ["p:1000:2000"]
    assert sweep(connector, CUSTOMER, Everything(), Erase()) == 1500
