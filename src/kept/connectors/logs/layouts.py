"""How log lines are laid out, and the patterns that take apart just what is asked for."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from kept.connectors.logs.stamps import Stamps, apache_stamps, combined_stamps, nginx_stamps
from kept.estate.model import FieldKind

LINE = "line"
"""A line as a whole, without its end; not a field, but what its key is made of."""

_ANY_OFFSET = rb"[+-]\d{4}"
_CLOCK = rb"[0-2]\d:[0-5]\d:[0-6]\d"
_QUOTED = rb'[^"\\\n]*(?:\\[^\n][^"\\\n]*)*'


@dataclass(frozen=True, slots=True)
class Layout:
    """One way to write a line.

    A line is readable when its beginning up to its time is: its time decides when it is due. What follows may be cut
    off or odd, and the fields there are then null. `head` and `rest` are templates with a group for each field.
    """

    name: str
    fields: Mapping[str, FieldKind]
    always: tuple[str, ...]
    head: bytes
    rest: bytes
    stamps: Callable[[], Stamps]
    sorts_by_day: bool = True
    """Whether the stamps between two of one day and offset, in the order of their bytes, are of that day too."""
    maskable: Mapping[str, bytes] = field(default_factory=dict)
    """Fields that can be rewritten, each with the characters that its value may not have."""


COMBINED = Layout(
    name="combined",
    fields={
        "ip": FieldKind.TEXT,
        "ident": FieldKind.TEXT,
        "user": FieldKind.TEXT,
        "at": FieldKind.INSTANT,
        "request": FieldKind.TEXT,
        "status": FieldKind.INTEGER,
        "size": FieldKind.INTEGER,
        "referrer": FieldKind.TEXT,
        "agent": FieldKind.TEXT,
        "extra": FieldKind.TEXT,
    },
    always=("ip", "user", "at", "request", "status", "size"),
    head=rb"(?P<ip>[^ \n]+) (?P<ident>[^ \n]+) (?P<user>[^\[\n]*) \[(?P<at>\d\d/[A-Z][a-z]{2}/\d{4}:"
    + _CLOCK
    + rb" "
    + _ANY_OFFSET
    + rb")\]",
    rest=(
        rb' "(?P<request>' + _QUOTED + rb')" (?P<status>\d{3}|-) (?P<size>\d+|-)'
        rb'(?: "(?P<referrer>' + _QUOTED + rb')" "(?P<agent>' + _QUOTED + rb')")?(?: (?P<extra>[^\n]+))?'
    ),
    stamps=combined_stamps,
    maskable={
        **dict.fromkeys(("ip", "ident"), b" \n"),
        "user": b"[ \n",
        **dict.fromkeys(("request", "referrer", "agent"), b'"\\\n'),
        "extra": b"\n",
    },
)
NGINX_ERROR = Layout(
    name="error",
    fields={
        "at": FieldKind.INSTANT,
        "level": FieldKind.TEXT,
        "message": FieldKind.TEXT,
        "ip": FieldKind.TEXT,
    },
    always=("at", "level", "message", "ip"),
    head=rb"(?P<at>\d{4}/\d\d/\d\d " + _CLOCK + rb") \[(?P<level>\w+)\]",
    rest=rb" (?P<message>(?:[^\n]*?, client: (?P<ip>[^, \n]+))?[^\n]*)",
    stamps=nginx_stamps,
    maskable={"message": b"\n", "ip": b", \n"},
)
APACHE_ERROR = Layout(
    name="apache-error",
    fields=NGINX_ERROR.fields,
    always=NGINX_ERROR.always,
    head=rb"\[(?P<at>\w{3} \w{3} [ \d]\d [\d:.]+ \d{4})\] \[(?:\w*:)?(?P<level>\w+)\]",
    rest=rb" (?P<message>(?:[^\n]*?\[client (?P<ip>[^\]\n]+?)(?::\d+)?\])?[^\n]*)",
    stamps=apache_stamps,
    sorts_by_day=False,
    maskable={"message": b"\n", "ip": b"] \n"},
)
LAYOUTS = (COMBINED, NGINX_ERROR, APACHE_ERROR)


@lru_cache(maxsize=256)
def pattern(layout_name: str, wanted: frozenset[str], *, spans: bool = False) -> re.Pattern[bytes]:
    """Return a pattern that takes any line, its end included, with a group for each of `wanted` in the fields' order.

    All groups are empty for a line that is not readable. With `spans`, the pattern names its groups and is for one
    line without its end.
    """
    layout = next(one for one in LAYOUTS if one.name == layout_name)
    if spans:
        return re.compile(layout.head + b"(?:" + layout.rest + b")?[^\n]*")
    body = _asking(layout.head, wanted)
    if not wanted.isdisjoint(_names(layout.rest)):
        body += b"(?:" + _asking(layout.rest, wanted) + b"|[^\n]*)"
    body += b"[^\n]*"
    if LINE in wanted:
        body = b"(" + body + b")"
    return re.compile(body + b"\n?|[^\n]*\n|[^\n]+")


@lru_cache(maxsize=64)
def pattern_of_offset(layout_name: str, offset: bytes) -> re.Pattern[bytes]:
    """Return the pattern of the time alone that takes a line written with another offset from UTC for unreadable."""
    whole = pattern(layout_name, frozenset({"at"})).pattern
    return re.compile(whole.replace(_ANY_OFFSET, re.escape(offset)))


def order(layout: Layout, wanted: frozenset[str]) -> tuple[str, ...]:
    """Return `wanted` in the order of the groups of `pattern`."""
    first = (LINE,) if LINE in wanted else ()
    return first + tuple(name for name in (*_names(layout.head), *_names(layout.rest)) if name in wanted)


def _names(template: bytes) -> list[str]:
    return [name.decode() for name in re.findall(rb"\(\?P<(\w+)>", template)]


def _asking(template: bytes, wanted: frozenset[str]) -> bytes:
    """Make groups of the wanted fields alone."""

    def group(found: "re.Match[bytes]") -> bytes:
        return b"(" if found[1].decode() in wanted else b"(?:"

    return re.sub(rb"\(\?P<(\w+)>", group, template)


def guess(sample: bytes) -> Layout | None:
    """Return the layout that most of the sample's lines are written in; None where none fits half of them."""
    lines = sample.splitlines()[:200]
    fitting = {one.name: sum(bool(re.match(one.head, line)) for line in lines) for one in LAYOUTS}
    best = max(LAYOUTS, key=lambda one: fitting[one.name])
    return best if lines and fitting[best.name] * 2 >= len(lines) else None
