"""YAML read with the line of every entry, so that an error can say where it is.

Keys are always text as written (`NO` is Norway, not a truth value), dates are text in ISO form, and a key that
stands twice is refused.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import yaml
from yaml.constructor import SafeConstructor

Place = tuple[str | int, ...]
_DEEPEST = 20
_CONTAINERS = ("tag:yaml.org,2002:map", "tag:yaml.org,2002:seq")


class MarkedError(ValueError):
    """The text is no YAML that can be used. `line` is counted from 1."""

    def __init__(self, line: int, problem: str) -> None:
        self.line = line
        super().__init__(problem)


@dataclass(frozen=True, slots=True)
class Marked:
    """A value made of dictionaries, lists and scalars, and the line of each entry by its place."""

    value: object
    lines: Mapping[Place, int]


def read_marked(text: str) -> Marked:
    """Return what a YAML text holds. Raises `MarkedError`; aliases and tags of other languages are refused."""
    try:
        node = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise MarkedError(line, f"this is not YAML ({error.problem})") from error
    except yaml.YAMLError as error:
        raise MarkedError(1, "this is not YAML") from error
    lines: dict[Place, int] = {}
    return Marked(None if node is None else _value(node, (), lines), lines)


def _value(node: yaml.Node, place: Place, lines: dict[Place, int]) -> object:
    lines.setdefault(place, node.start_mark.line + 1)
    if len(place) > _DEEPEST:
        raise MarkedError(lines[place], "this is nested too deeply")
    if not isinstance(node, yaml.ScalarNode) and node.tag not in _CONTAINERS:
        raise MarkedError(lines[place], f"the tag {node.tag} is not known")
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, place, lines)
    if isinstance(node, yaml.SequenceNode):
        return [_value(one, (*place, number), lines) for number, one in enumerate(node.value)]
    return _scalar(node)


def _mapping(node: yaml.MappingNode, place: Place, lines: dict[Place, int]) -> dict[str, object]:
    found: dict[str, object] = {}
    for key, value in node.value:
        line = key.start_mark.line + 1
        if not isinstance(key, yaml.ScalarNode):
            raise MarkedError(line, "a key should be a text")
        if key.value in found:
            raise MarkedError(line, f"the key “{key.value}” stands twice")
        lines[(*place, key.value)] = line
        found[key.value] = _value(value, (*place, key.value), lines)
    return found


def _scalar(node: yaml.Node) -> object:
    try:
        value = SafeConstructor().construct_object(node)
    except (yaml.YAMLError, ValueError) as error:
        raise MarkedError(node.start_mark.line + 1, "this value cannot be read") from error
    return value.isoformat() if isinstance(value, date) else value
