"""The keys inside JSON values, as paths: `newsletter`, `address.city`. The members of a list share one path.

A dot inside a key is written `·`.
"""

import json
import re
from collections.abc import Collection, Iterator

_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_ -]{0,39}")
_NUMBER = re.compile(r"\d{4}")

ANYTHING = "*"
"""A declared key that stands for every key at its place and below it: `*`, or `labels.*`."""


def key_paths(text: str) -> frozenset[str] | None:
    """Return the paths of the keys in a JSON text that hold no further keys; None for a text that is not JSON."""
    try:
        value = json.loads(text)
        return frozenset(_paths(value))
    except (ValueError, RecursionError):
        return None


def is_declared(path: str, declared: Collection[str]) -> bool:
    """Whether a path is among the declared ones, or below one that stands for everything."""
    if path in declared or ANYTHING in declared:
        return True
    steps = path.split(".")
    return any(".".join((*steps[:count], ANYTHING)) in declared for count in range(1, len(steps)))


def shown_path(path: str) -> str:
    """Return a path as it may be repeated: a step that could be somebody's own (an address, a number) as `‹…›`."""
    return ".".join(step if _NAME.fullmatch(step) and not _NUMBER.search(step) else "‹…›" for step in path.split("."))


def _paths(value: object) -> Iterator[str]:
    waiting: list[tuple[str, object]] = [("", value)]
    while waiting:
        path, inner = waiting.pop()
        if isinstance(inner, dict) and inner:
            waiting.extend((below(path, key), one) for key, one in inner.items())
        elif isinstance(inner, list) and any(isinstance(one, dict | list) for one in inner):
            waiting.extend((path, one) for one in inner)
        elif path:
            yield path


def below(path: str, key: str) -> str:
    """Return the path of a key below another."""
    step = key.replace(".", "·")
    return f"{path}.{step}" if path else step
