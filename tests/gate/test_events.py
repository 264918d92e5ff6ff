"""Lists leave counts in the ledger, and nobody's name."""

from kept.gate.events import lifted_entry, listed_entry, screened_entry
from kept.gate.state import Suppression
from tests.verdict.declared import NOW


def test_an_import_says_how_many_were_read_and_how_many_passed():
    entry = screened_entry(read=9, passed=7, at=NOW)

    assert (entry.about, entry.counts) == ("import", {"passed": 7, "read": 9})


def test_a_list_is_named_and_how_many_came_onto_it_or_left_it():
    on, off = (make(Suppression.CALLS, count=2, at=NOW) for make in (listed_entry, lifted_entry))

    assert [one.kind for one in (on, off)] == ["gate:list:added", "gate:list:lifted"]
    assert [(one.about, one.counts) for one in (on, off)] == [("list:calls", {"identifiers": 2})] * 2
