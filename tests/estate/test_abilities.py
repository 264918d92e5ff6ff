"""What a store says it cannot do is heard before anything is planned on it; one that says nothing is taken to do it."""

from typing import Any

from kept.estate.abilities import cannot, left_undone, may_be_empty
from kept.estate.change import Erase, Mask, Set, undone
from tests.verdict.declared import dataset

THING = dataset()


class Silent:
    """A store that says nothing of itself."""


class Narrow:
    """A store that erases no single record, and writes a dash where it empties a field that may not be empty."""

    def cannot(self, dataset, change):
        return "too-narrow" if isinstance(change, Erase) else None

    def emptied(self, dataset, names):
        return {name: "-" if name == "needed" else None for name in names}


NARROW: Any = Narrow()
SILENT: Any = Silent()


def test_what_a_store_refuses_is_its_own_reason():
    assert cannot(NARROW, THING, Erase()) == "too-narrow"
    assert cannot(NARROW, THING, Mask(("a",))) is None
    assert cannot(SILENT, THING, Erase()) is None


def test_a_field_that_gets_something_instead_of_nothing_may_not_be_empty():
    assert may_be_empty(NARROW, THING, ["free"])
    assert not may_be_empty(NARROW, THING, ["free", "needed"])
    assert may_be_empty(SILENT, THING, ["needed"])


def test_what_is_left_to_empty_is_told_by_what_the_store_writes_there():
    change = Mask(("needed",))

    assert left_undone(NARROW, THING, change) == undone(Set({"needed": "-"}))
    assert left_undone(SILENT, THING, change) == undone(change)
