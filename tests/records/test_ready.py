"""Our records ready for use, or one sentence that says what is wrong with them; each in a process of its own."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest

from kept.records.ready import explained

WRITER = """
import sys
from pathlib import Path
from kept.records.ready import explained, migrate, ready
from kept.terms import KeptError
ready(Path(sys.argv[1]))
from django.db import connection
connection.settings_dict["OPTIONS"]["timeout"] = float(sys.argv[2])
from kept.records.stores.ledger import RecordedLedger
from kept.testing.ledger_contract import ledger_over, write
try:
    migrate()
    for line in sys.argv[3:]:
        connection.cursor().execute(line)
    for batch in range(10):
        write(ledger_over(RecordedLedger()), range(100 * batch, 100 * batch + 100))
except Exception as error:
    told = explained(error) or error
    print(told.code, told.sentence() if isinstance(told, KeptError) else repr(told))
else:
    print("written")
"""


def start(home, *lines, timeout=20.0):
    return subprocess.Popen(
        [sys.executable, "-c", WRITER, str(home), str(timeout), *lines], stdout=subprocess.PIPE, text=True
    )


def said(process):
    out, _ = process.communicate(timeout=120)
    return out.strip()


def test_processes_that_start_at_once_make_the_tables_once_and_write_one_ledger(tmp_path):
    writers = [start(tmp_path) for _ in range(3)]

    told = [said(one) for one in writers]

    with closing(sqlite3.connect(tmp_path / "kept.db")) as records:
        places = [index for (index,) in records.execute('SELECT "index" FROM ledger_leaf ORDER BY "index"')]
        rows = records.execute("SELECT count(*) FROM ledger_node WHERE level = 8").fetchone()[0]
    assert told == ["written"] * 3
    assert places == list(range(3000))
    assert rows == 3000 // 256


def test_a_file_that_is_no_database_is_said_to_be_damaged_and_stays_as_it_is(tmp_path):
    (tmp_path / "kept.db").write_bytes(b"not a database, whatever its name " * 200)

    told = said(start(tmp_path))

    assert told == (
        f"records.damaged The records at {tmp_path}/kept.db cannot be used: they are no database. "
        "Keep a copy of it, and put back the last backup of the workspace."
    )
    assert (tmp_path / "kept.db").read_bytes().startswith(b"not a database")


def test_a_database_with_torn_pages_is_said_to_be_damaged(tmp_path):
    assert said(start(tmp_path)) == "written"
    with closing(sqlite3.connect(tmp_path / "kept.db")) as records:
        records.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    whole = (tmp_path / "kept.db").read_bytes()
    (tmp_path / "kept.db").write_bytes(whole[:4096] + b"\xa5" * (len(whole) - 4096))

    told = said(start(tmp_path))

    assert told.startswith(f"records.damaged The records at {tmp_path}/kept.db cannot be used: they are damaged.")


def test_records_that_another_process_holds_are_waited_for_and_then_it_is_said(tmp_path):
    assert said(start(tmp_path)) == "written"
    with closing(sqlite3.connect(tmp_path / "kept.db")) as other:
        other.execute("BEGIN IMMEDIATE")

        told = said(start(tmp_path, timeout=0.05))

    assert told == (
        f"records.busy The records at {tmp_path}/kept.db cannot be used: "
        "another process has kept them to itself for too long. Wait until it is done, and run the same command again."
    )


def test_records_without_room_are_said_to_be_full_and_keep_no_half_of_anything(tmp_path):
    assert said(start(tmp_path)) == "written"
    with closing(sqlite3.connect(tmp_path / "kept.db")) as records:
        pages = records.execute("PRAGMA page_count").fetchone()[0]

    told = said(start(tmp_path, f"PRAGMA max_page_count = {pages + 1}"))

    with closing(sqlite3.connect(tmp_path / "kept.db")) as records:
        leaves = records.execute("SELECT count(*) FROM ledger_leaf").fetchone()[0]
    assert told == (
        f"records.full The records at {tmp_path}/kept.db cannot be used: there is no room for them to grow. "
        "Make room on the disk, check the limits on file size, and run the same command again."
    )
    assert leaves % 100 == 0


def test_a_home_that_is_not_there_is_said_to_be_closed(tmp_path):
    told = said(start(tmp_path / "nowhere"))

    assert told.startswith("records.closed ")
    assert not (tmp_path / "nowhere").exists()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anything")
def test_records_that_may_only_be_read_are_said_to_be_closed(tmp_path):
    assert said(start(tmp_path)) == "written"
    (tmp_path / "kept.db").chmod(0o400)

    assert said(start(tmp_path)).startswith("records.closed ")


def test_an_error_that_is_not_the_databases_is_left_alone():
    assert explained(ValueError("x")) is None
