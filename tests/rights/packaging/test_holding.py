"""A package is read back for the keys of what it holds, as the stores have them."""

import io
import json
import zipfile

from kept.estate import Dataset, Estate, Field, System
from kept.estate.model import FieldKind
from kept.rights.packaging import Archived, Column, Section, write_archive
from kept.rights.packaging.holding import keys_in, keys_in_lines, unpacked
from tests.rights.packaging.test_archive import NOW, SIGNER, contents

EVENT = Dataset(
    name="event",
    system="s",
    location="event",
    key=("id", "at"),
    fields=(Field(name="id", kind=FieldKind.INTEGER), Field(name="at", kind=FieldKind.INSTANT)),
)
LINE = Dataset(name="line", system="s", location="line", fields=(Field(name="text"),))
ESTATE = Estate(systems=(System(name="s", kind="m", url="memory:", datasets=(EVENT, LINE)),))


def section(dataset, *rows, mentions=False):
    columns = (Column(name="id", kind=FieldKind.INTEGER), Column(name="at", kind=FieldKind.INSTANT))
    return Section(dataset=dataset, title="x", columns=columns, rows=rows, mentions=mentions)


def test_the_keys_of_records_are_those_of_the_store_and_what_only_speaks_of_the_person_is_left_out():
    rows = [{"id": number, "at": NOW} for number in (1, 2)]
    made = contents(
        section("s.event", *rows),
        section("s.event", {"id": 3, "at": NOW}, mentions=True),
        section("s.line", {"id": 4, "at": NOW}),
        section("s.gone", {"id": 5, "at": NOW}),
    )
    package = b"".join(write_archive(made, sign=SIGNER.note, archived=Archived()))

    assert keys_in(package, ESTATE) == {"s.event": frozenset({(1, NOW.isoformat()), (2, NOW.isoformat())})}


def copy_of(*lines):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name in ("data/s/event.jsonl", "mentions/s/event.jsonl", "data/s/gone.jsonl"):
            archive.writestr(name, "".join(f"{json.dumps(line)}\n" for line in lines))
    return out.getvalue()


def test_a_copy_that_a_plan_made_for_two_tells_whose_each_record_is():
    lines = [{"person": person, "id": number, "at": NOW.isoformat()} for person, number in ((1, 7), (2, 8))]

    assert keys_in_lines(copy_of(*lines), ESTATE, people=2) == (
        {"s.event": frozenset({(7, NOW.isoformat())})},
        {"s.event": frozenset({(8, NOW.isoformat())})},
    )


def test_the_mark_of_whose_a_record_is_stands_first_whatever_it_is_called_and_where_there_is_none_nobody_knows():
    line = {"id": 7, "at": NOW.isoformat()}

    assert keys_in_lines(copy_of({"person_": 2, "person": "Ada", **line}), ESTATE, people=2) == (
        {},
        {"s.event": frozenset({(7, NOW.isoformat())})},
    )
    for lost in ("Ada", 0, 3):
        assert keys_in_lines(copy_of({"person": lost, **line}), ESTATE, people=2) is None


def test_how_large_the_records_of_a_copy_are_is_told_before_they_are_unpacked():
    line = {"id": 7, "text": "x" * 1_000_000}

    assert unpacked(copy_of(line)) == 3 * len(f"{json.dumps(line)}\n")
