from dataclasses import replace

from kept.estate.change import Erase
from kept.estate.selection import Everything
from kept.testing.connector_contract import sweep
from kept.testing.contract_data import SHOP


def test_tables_without_rowid_are_swept_in_buckets(sqlite_database):
    sqlite_database.run("DROP TABLE note", "CREATE TABLE note (label TEXT PRIMARY KEY, written DATETIME) WITHOUT ROWID")
    sqlite_database.run(*(f"INSERT INTO note VALUES ('n{number}', '2026-01-01')" for number in range(50)))
    connector = sqlite_database.open(SHOP)
    note = replace(SHOP.datasets[2], fields=SHOP.datasets[2].fields[:1], references=())

    spans = list(connector.spans(note, Everything()))

    assert (spans, sweep(connector, note, Everything(), Erase())) == (["h:0:1"], 50)
    connector.close()
