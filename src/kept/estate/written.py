"""An estate written out, always in the same way, so that equal estates have equal texts."""

from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import UTC, date, datetime
from enum import Enum

import yaml

from kept.estate.canaries import Canary, Correctable
from kept.estate.coherence import problems
from kept.estate.errors import EstateFileError
from kept.estate.model import Dataset, Estate, Field, Reference
from kept.estate.offers import Offer
from kept.estate.panels import Changing, Door, Guarding, Saying, Showing
from kept.estate.residence import Residence
from kept.estate.upkeep import Freshness, Groups, Parts, Prohibition
from kept.estate.uses import RecordedUse
from kept.estate.ways import Erasure, Exemption, Identifier, Way

Plain = str | int | bool | list["Plain"] | dict[str, "Plain"] | None


_OF_UPKEEP = (Freshness, Prohibition, Groups, Parts, RecordedUse, Offer, Residence)
_SHORT = (
    Field,
    Reference,
    Identifier,
    Way,
    Exemption,
    Erasure,
    *_OF_UPKEEP,
    Door,
    Showing,
    Changing,
    Saying,
    Guarding,
    Canary,
    Correctable,
)
"""What is written on one line."""


class _Line(dict[str, Plain]):
    """A mapping that is written on one line."""


class _Row(list[Plain]):
    """A list that is written on one line."""


class _Dumper(yaml.SafeDumper):
    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002 - the signature is the library's
        return True

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002 - the signature is the library's
        return super().increase_indent(flow, False)  # noqa: FBT003 - lists stand under their key, indented


def _line(dumper: yaml.SafeDumper, data: _Line) -> yaml.Node:
    return dumper.represent_mapping("tag:yaml.org,2002:map", data.items(), flow_style=True)


def _row(dumper: yaml.SafeDumper, data: _Row) -> yaml.Node:
    return dumper.represent_sequence("tag:yaml.org,2002:seq", data, flow_style=True)


def _text(dumper: yaml.SafeDumper, data: str) -> yaml.Node:
    # Only in double quotes are line ends of every kind written so that they come back as they were.
    style = None if data.isprintable() else '"'
    return dumper.represent_scalar("tag:yaml.org,2002:str", data, style=style)


_Dumper.add_representer(str, _text)
_Dumper.add_representer(_Line, _line)
_Dumper.add_representer(_Row, _row)


def dump_estate(estate: Estate) -> str:
    """Return the estate as YAML: what `parse_estate` reads back to an equal one; what has its default is left out.

    Raises `EstateFileError` for an estate that does not hang together.
    """
    for problem in problems(estate):
        where = ".".join(str(step) for step in problem.place)
        raise EstateFileError(f"The estate cannot be written, at {where}: {problem.sentence}")
    systems = [_plain(one) for one in estate.systems]
    document = {"kept": "estate/1", "systems": systems}
    if estate.panels:
        document["panels"] = [_plain(one) for one in estate.panels]
    if estate.canaries:
        document["canaries"] = [_plain(one) for one in estate.canaries]
    return yaml.dump(document, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=10_000, indent=2)


def _plain(value: object) -> Plain:
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, date):
        return (value.astimezone(UTC) if isinstance(value, datetime) else value).isoformat()
    if isinstance(value, str | int | None):
        return value
    if isinstance(value, tuple):
        inner = [_plain(one) for one in value]
        return inner if any(is_dataclass(one) for one in value) else _Row(inner)
    if isinstance(value, Mapping):
        return _Line({str(name): _plain(value[name]) for name in sorted(value)})
    return _record(value)


def _record(value: object) -> Plain:
    assert is_dataclass(value)
    own = {
        one.name.rstrip("_"): _plain(getattr(value, one.name))
        for one in fields(value)
        if not _left_out(value, one.name)
    }
    if isinstance(value, Field) and value.category is None:
        own["personal"] = False
    if isinstance(value, Dataset):
        return own
    op = getattr(value, "op", None)
    one_line = op or isinstance(value, _SHORT)
    whole = {"op": op, **own} if op else own
    return _Line(whole) if one_line else whole


def _left_out(value: object, name: str) -> bool:
    found = getattr(value, name)
    if name == "op" or (isinstance(value, Dataset) and name == "system"):
        return True
    if isinstance(value, Dataset) and name == "location":
        return bool(found == value.name)
    assert is_dataclass(value)
    own = next(one for one in fields(value) if one.name == name)
    if own.default_factory is not MISSING:
        return bool(found == own.default_factory())
    return own.default is not MISSING and bool(found == own.default)
