"""Selections as an estate file writes them."""

from datetime import UTC, datetime

import pytest

from kept.estate.errors import EstateFileError
from kept.estate.nodes import compose
from kept.estate.selection import AllOf, AnyOf, Before, Below, Equals, Everything, Has, IsNull, Not, NotBefore, OneOf
from kept.estate.where import read_selection

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "selection"),
    [
        ("{op: everything}", Everything()),
        ("{op: before, path: a, instant: 2026-11-23T12:00:00Z}", Before("a", NOON)),
        ("{op: not-before, path: a, instant: '2026-11-23T13:00:00+01:00'}", NotBefore("a", NOON)),
        ("{op: equals, path: b.a, value: 7}", Equals("b.a", 7)),
        ("{op: equals, path: a, value: yes}", Equals("a", value=True)),
        ("{op: one-of, path: a, values: [x, 2]}", OneOf("a", ("x", 2))),
        ("{op: below, path: a, value: 10}", Below("a", 10)),
        ("{op: is-null, path: a}", IsNull("a")),
        ("{op: has, dataset: d, reference: r}", Has("d", "r")),
        ("{op: has, dataset: d, reference: r, where: {op: is-null, path: a}}", Has("d", "r", IsNull("a"))),
        ("{op: not, of: {op: is-null, path: a}}", Not(IsNull("a"))),
        ("{op: all-of, of: [{op: is-null, path: a}]}", AllOf((IsNull("a"),))),
        ("{op: any-of, of: []}", AnyOf(())),
    ],
)
def test_each_kind_of_selection_is_read(text, selection):
    assert read_selection(compose(text, name="f")) == selection


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("{path: a}", "a selection is a mapping that says its `op`"),
        ("[]", "a selection is a mapping that says its `op`"),
        ("{op: keys, keys: [[1]]}", "“keys” is no selection"),
        ("{op: equals, path: a}", "equals lacks its “value”; add it"),
        ("{op: one-of, path: a, values: [yes]}", "a text or a whole number is needed here"),
        ("{op: below, path: a, value: '10'}", "a whole number is needed here, without quotes"),
        ("{op: below, path: a, value: yes}", "a whole number is needed here, without quotes"),
        ("{op: is-null, path: a, value: b}", "is-null has no key “value”"),
    ],
)
def test_what_is_no_selection_is_refused(text, sentence):
    with pytest.raises(EstateFileError, match=sentence):
        read_selection(compose(text, name="f"))
