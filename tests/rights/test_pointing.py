"""The key that a record points at is read as the target writes its keys."""

from dataclasses import replace

import pytest

from kept.estate import Field
from kept.estate.model import FieldKind
from kept.rights.pointing import pointing
from tests.verdict.declared import dataset

TARGET = dataset("target")
TWO = replace(dataset("two", fields=(Field(name="line", kind=FieldKind.INTEGER),)), key=("id", "line"))
LOG = dataset("log", fields=(Field(name="user"), Field(name="number", kind=FieldKind.INTEGER)))


@pytest.mark.parametrize(
    ("fields", "target", "row", "key"),
    [
        (["number"], TARGET, {"number": 7}, (7,)),
        (["number"], TARGET, {"number": None}, None),
        (["user"], TARGET, {"user": "7"}, (7,)),
        (["user"], TARGET, {"user": "-"}, None),
        (["user"], TARGET, {"user": None}, None),
        (["number", "number"], TWO, {"number": 7}, (7, 7)),
        (["number", "number"], TWO, {"number": None}, None),
        (["user", "number"], TWO, {"user": "3", "number": 7}, (3, 7)),
    ],
)
def test_it_is_read_as_the_kind_of_the_target_and_what_is_none_of_its_keys_leads_nowhere(fields, target, row, key):
    assert pointing(fields, LOG, target)(row) == key
