"""Selections as an estate file writes them: a mapping with its `op` and the parts of that op."""

from collections.abc import Callable

import yaml

from kept.estate.nodes import Item, did_you_mean, shown
from kept.estate.selection import (
    AllOf,
    AnyOf,
    Before,
    Below,
    Equals,
    Everything,
    Has,
    IsNull,
    Not,
    NotBefore,
    OneOf,
    Scalar,
    Selection,
)


def read_selection(item: Item) -> Selection:
    """Read a selection. Single records by their key are not among them: an estate lists no people."""
    op = item.at(("op",))
    if op is item or not isinstance(item.node, yaml.MappingNode):
        raise item.wrong("a selection is a mapping that says its `op`, such as `{op: is-null, path: closed_at}`")
    name = op.text()
    if name not in _OPS:
        raise op.wrong(f"{shown(name)} is no selection{did_you_mean(name, _OPS)}")
    return _OPS[name](item)


def _everything(item: Item) -> Selection:
    item.parts("op", of="everything")
    return Everything()


def _before(item: Item) -> Selection:
    parts = item.parts("op", "path", "instant", of="before")
    return Before(parts["path"].text(), parts["instant"].instant())


def _not_before(item: Item) -> Selection:
    parts = item.parts("op", "path", "instant", of="not-before")
    return NotBefore(parts["path"].text(), parts["instant"].instant())


def _equals(item: Item) -> Selection:
    parts = item.parts("op", "path", "value", of="equals")
    return Equals(parts["path"].text(), parts["value"].scalar())


def _one_of(item: Item) -> Selection:
    parts = item.parts("op", "path", "values", of="one-of")
    return OneOf(parts["path"].text(), tuple(_word(one) for one in parts["values"].items(of="values")))


def _word(item: Item) -> Scalar:
    value = item.scalar()
    if isinstance(value, bool):
        raise item.wrong("a text or a whole number is needed here; put a text into quotes")
    return value


def _below(item: Item) -> Selection:
    parts = item.parts("op", "path", "value", of="below")
    value = parts["value"].scalar()
    if isinstance(value, bool) or not isinstance(value, int):
        raise parts["value"].wrong("a whole number is needed here, without quotes")
    return Below(parts["path"].text(), value)


def _is_null(item: Item) -> Selection:
    return IsNull(item.parts("op", "path", of="is-null")["path"].text())


def _has(item: Item) -> Selection:
    parts = item.parts("op", "dataset", "reference", optional=("where",), of="has")
    where = read_selection(parts["where"]) if "where" in parts else Everything()
    return Has(parts["dataset"].text(), parts["reference"].text(), where)


def _not(item: Item) -> Selection:
    return Not(read_selection(item.parts("op", "of", of="not")["of"]))


def _all_of(item: Item) -> Selection:
    return AllOf(_several(item, of="all-of"))


def _any_of(item: Item) -> Selection:
    return AnyOf(_several(item, of="any-of"))


def _several(item: Item, *, of: str) -> tuple[Selection, ...]:
    return tuple(read_selection(one) for one in item.parts("op", "of", of=of)["of"].items(of="of"))


_OPS: dict[str, Callable[[Item], Selection]] = {
    "everything": _everything,
    "before": _before,
    "not-before": _not_before,
    "equals": _equals,
    "one-of": _one_of,
    "below": _below,
    "is-null": _is_null,
    "has": _has,
    "not": _not,
    "all-of": _all_of,
    "any-of": _any_of,
}
