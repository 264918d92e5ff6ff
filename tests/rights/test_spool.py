"""Records on their way into a package are sealed where they lie, and come back in their order."""

from datetime import datetime, timedelta, timezone

from kept.rights.spool import Spool
from kept.safeguards.sealing import Sealer

EAST = timezone(timedelta(hours=2))


def test_pieces_come_back_in_order_and_instants_as_texts(tmp_path):
    spool = Spool(Sealer(b"k" * 32), tmp_path)
    spool.add("a", [{"id": 1, "at": datetime(2026, 1, 2, 3, tzinfo=EAST)}])
    spool.add("b", [{"id": 9, "raw": b"\x0a"}])
    spool.add("a", [{"id": 2, "at": None}])

    assert spool.names() == ("a", "b")
    assert list(spool.pieces("a")) == [[{"id": 1, "at": "2026-01-02T01:00:00Z"}], [{"id": 2, "at": None}]]
    assert list(spool.pieces("b")) == [[{"id": 9, "raw": "0a"}]]
    spool.close()
    assert (spool.names(), list(spool.pieces("a"))) == ((), [])


def test_nothing_of_what_was_kept_can_be_read_where_it_lies(tmp_path):
    spool = Spool(Sealer(b"k" * 32), tmp_path)
    spool.add("a", [{"name": "canary-7391" * 50}])
    held = spool._opened()
    held.seek(0)

    assert b"canary" not in held.read()
    spool.close()
