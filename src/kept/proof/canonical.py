"""One writing for one value: JSON with sorted keys, no spaces, whole numbers and text alone (after RFC 8785).

There are no fractions, so the hard half of RFC 8785 (how a float is written) does not arise; all keys are ASCII,
so sorting by code point is its sorting by UTF-16.
"""

import json
from typing import NoReturn

_WRITER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def to_canonical(value: object) -> bytes:
    """Return the canonical bytes of a value made of objects, lists, text and whole numbers."""
    return _WRITER.encode(value).encode("utf-8")


def from_canonical(raw: bytes) -> object:
    """Return the value; raise `ValueError` if `raw` is not exactly the bytes that `to_canonical` gives for it."""
    try:
        value: object = json.loads(raw.decode("utf-8"), parse_float=_refuse, parse_constant=_refuse)
        again = to_canonical(value)
    except RecursionError as error:
        raise ValueError("nested too deeply") from error
    if again != raw:
        raise ValueError("not the canonical writing")
    return value


def _refuse(_text: str) -> NoReturn:
    raise ValueError("not a whole number")
