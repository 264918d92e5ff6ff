"""On which records a change is still to be carried out, and what it writes."""

import pytest

from kept.estate import Field
from kept.estate.change import Erase, Flag, Mask, Read, Redact, Seal, Set, undone, written_by
from kept.estate.errors import CannotError
from tests.verdict.declared import dataset, estate, stores

ROWS = [
    {"id": 1, "name": "Ada", "note": None},
    {"id": 2, "name": None, "note": "about Ada"},
    {"id": 3, "name": "", "note": ""},
]
NAMES = dataset(fields=(Field(name="name"), Field(name="note")))


def left(change):
    declared = estate(NAMES)
    store = stores(declared, {"s.thing": ROWS})["s"]
    return [key for (key,) in store.keys(NAMES, undone(change))]


@pytest.mark.parametrize(
    ("change", "ids"),
    [
        (Mask(("name",)), [1]),
        (Seal(("name", "note")), [1, 2]),
        (Set({"name": "Ada"}), [2, 3]),
        (Set({"name": None}), [1, 3]),
        (Redact(("note",), ("Ada",)), [2]),
        (Read(("name",)), []),
        (Flag(), []),
        (Erase(), [1, 2, 3]),
        (Seal(), [1, 2, 3]),
    ],
)
def test_a_record_tells_whether_a_change_was_carried_out_on_it(change, ids):
    assert left(change) == ids


def test_emptying_writes_nothing_and_setting_its_values():
    assert written_by(Mask(("name",)), dataset=NAMES) == {"name": None}
    assert written_by(Set({"name": "X"}), dataset=NAMES) == {"name": "X"}


def test_what_writes_no_values_is_refused():
    with pytest.raises(CannotError, match="erase"):
        written_by(Erase(), dataset=NAMES)
