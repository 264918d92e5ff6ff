"""The fields of each kind of commitment, in and out of the plain values of JSON and YAML."""

import types
from collections.abc import Mapping
from dataclasses import fields
from enum import StrEnum
from typing import Literal, TypeAlias, Union, get_args, get_origin, get_type_hints

from kept.policy.commitments import FAMILY, Commitment
from kept.terms import Period
from kept.terms.period import PeriodError

Plain: TypeAlias = str | int | float | bool | None
KINDS: Mapping[str, type[Commitment]] = {one.kind: one for one in FAMILY}
_SHARED = frozenset(field.name for field in fields(Commitment))
_WRITTEN = {"origin": "from"}
_PLAIN_NAMES = ((str, "a text"), (int, "a whole number"), (bool, "true or false"))
_READ = {written: name for name, written in _WRITTEN.items()}


class FieldError(ValueError):
    """A field that the kind does not have, or a value that the field cannot take. The text is a sentence's end."""


def own_fields(kind: type[Commitment]) -> tuple[str, ...]:
    """Return the names of the fields that a kind has besides the shared ones, in order."""
    return tuple(field.name for field in fields(kind) if field.name not in _SHARED)


def hints_of(kind: type[Commitment]) -> Mapping[str, object]:
    """Return the type of each field of a kind."""
    return get_type_hints(kind)


def written_name(field: str) -> str:
    """Return the name of a field in JSON and YAML: `from` for `origin`."""
    return _WRITTEN.get(field, field)


def plain_fields(commitment: Commitment) -> dict[str, Plain]:
    """Return the fields of the commitment's kind as plain values; periods in ISO 8601, what is not said as None."""
    kind = type(commitment)
    return {written_name(name): _plain(getattr(commitment, name)) for name in own_fields(kind)}


def _plain(value: object) -> Plain:
    if isinstance(value, Period):
        return str(value)
    if isinstance(value, StrEnum):
        return value.value
    if value is None or isinstance(value, str | int | float | bool):
        return value
    raise TypeError(f"{type(value).__name__} has no plain form")


def typed_fields(kind: type[Commitment], values: Mapping[str, object]) -> dict[str, object]:
    """Return plain values as what the fields of `kind` hold. Raises `FieldError` with the end of a sentence."""
    known = own_fields(kind)
    typed: dict[str, object] = {}
    for written, raw in values.items():
        name = _READ.get(written, written)
        if name not in known or written in _WRITTEN:
            names = ", ".join(written_name(one) for one in known)
            raise FieldError(f"“{kind.kind}” has no field “{written}”; it has {names}")
        typed[name] = _typed(hints_of(kind)[name], raw, written)
    return typed


def _typed(hint: object, raw: object, field: str) -> object:
    options = get_args(hint) if get_origin(hint) in {Union, types.UnionType} else (hint,)
    for option in options:
        try:
            return _as(option, raw)
        except (TypeError, ValueError, PeriodError):
            continue
    wanted = " or ".join(_named(option) for option in options)
    raise FieldError(f"“{field}” should be {wanted}, not “{raw}”")


def _as(option: object, raw: object) -> object:
    if get_origin(option) is Literal:
        return _one_of(get_args(option), raw)
    if option is type(None):
        return _one_of((None,), raw)
    if option is Period and isinstance(raw, str):
        return Period.parse(raw)
    if isinstance(option, type) and issubclass(option, StrEnum):
        return option(str(raw))
    if isinstance(option, type) and option is not Period and type(raw) is option:
        return raw
    raise TypeError


def _one_of(values: tuple[object, ...], raw: object) -> object:
    if raw not in values:
        raise ValueError
    return raw


def _named(option: object) -> str:
    if get_origin(option) is Literal:
        return " or ".join(f"“{one}”" for one in get_args(option))
    if option is type(None):
        return "null"
    if option is Period:
        return "an ISO 8601 duration such as P90D"
    if isinstance(option, type) and issubclass(option, StrEnum):
        return "one of " + ", ".join(member.value for member in option)
    return next((words for kind, words in _PLAIN_NAMES if kind is option), str(option))
