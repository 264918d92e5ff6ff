"""The differences of a structure are read back out of a finding, and said to whom they concern."""

from kept.estate import Field
from kept.estate.drift import DriftKind
from kept.estate.model import FieldKind
from kept.terms import Message
from kept.verdict.findings import Finding, Keyed
from kept.verdict.reading import NO_JSON, Read
from kept.verdict.structures import DriftLine, drift_lines, illegible, keyed, structure_evidence
from tests.verdict.declared import NOW, dataset, estate

BAD = f"{DriftKind.UNREADABLE}\ta.log\t4"
NEW = f"{DriftKind.UNDECLARED_FIELD}\ta.log\tscreen"
STRUCTURE = Finding(probe="structure:a", at=NOW, value=(BAD, NEW, f"{DriftKind.UNDECLARED_DATASET}\ta.x\t-"))
KEYS = Finding(probe="keys:a.log:body", at=NOW, value=Read(held=9, looked=9, shown=((NO_JSON, 2), ("born", 1))).lines())


def test_the_lines_of_a_structure_are_differences_again():
    assert list(drift_lines(STRUCTURE)) == [
        DriftLine(DriftKind.UNREADABLE, "a.log", None, 4),
        DriftLine(DriftKind.UNDECLARED_FIELD, "a.log", "screen"),
        DriftLine(DriftKind.UNDECLARED_DATASET, "a.x", None),
    ]


def test_keys_inside_a_field_are_named_with_it_and_what_is_no_json_is_counted():
    assert list(drift_lines(KEYS)) == [
        DriftLine(DriftKind.NOT_JSON, "a.log", "body", 2),
        DriftLine(DriftKind.UNDECLARED_KEY, "a.log", "body.born"),
    ]


def test_what_nobody_can_read_is_counted_in_all_or_in_one_dataset():
    assert (illegible([STRUCTURE, KEYS]), illegible([STRUCTURE], "a.log"), illegible([STRUCTURE], "a.x")) == (4, 4, 0)


def test_everybody_sees_how_many_there_are_and_staff_where():
    found = [(one.audience.value, one.looked_at, one.seen) for one in structure_evidence(STRUCTURE)]

    assert found[0] == ("public", "a", Message("evidence-structure", {"count": 3}))
    assert [(audience, where) for audience, where, _ in found[1:]] == [("staff", "a.log")] * 2 + [("staff", "a.x")]


def test_only_fields_that_hold_json_are_asked_for_their_keys():
    body = Field(name="body", kind=FieldKind.JSON, keys=("seen",))

    assert list(keyed(estate(dataset(fields=(body, Field(name="text")))))) == [
        Keyed(id="keys:s.thing:body", dataset="s.thing", field="body", declared=("seen",))
    ]
