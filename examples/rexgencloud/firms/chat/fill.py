"""The chat service, filled: talks of the last three years."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from random import Random

from rexgencloud.firms.chat.tables import LINE, TALK
from rexgencloud.moments import between, days, years
from rexgencloud.people import Person
from rexgencloud.phrases import AGENTS, ENGLISH, TALKS
from rexgencloud.pools import letters
from rexgencloud.rows import Filled, Row
from rexgencloud.support import OLDEST


@dataclass(frozen=True, slots=True, kw_only=True)
class _Talk:
    number: str
    person: Person
    lines: tuple[str, ...]
    sent: tuple[datetime, ...]


def fill(people: Sequence[Person], draw: Random, at: datetime) -> Iterator[Filled]:
    """Yield a talk of every fifth customer, and its lines."""
    talks = [_talk(one, draw, at) for one in people if one.is_active and one.id % 5 == 2]  # noqa: PLR2004 - every fifth
    yield TALK, [_row(one, draw) for one in talks]
    yield LINE, [row for one in talks for row in _lines(one, draw)]


def _talk(person: Person, draw: Random, at: datetime) -> _Talk:
    lines = tuple(draw.choice(TALKS.get(person.country, ENGLISH)).lines)
    start = between(draw, max(person.created_at, years(at, OLDEST)), at)
    sent = sorted(between(draw, start, min(at, days(start, -0.02))) for _ in lines)
    return _Talk(number=f"tk_{letters(draw, 16)}", person=person, lines=lines, sent=tuple(sent))


def _row(talk: _Talk, draw: Random) -> Row:
    return {
        "id": talk.number,
        "account": talk.person.id,
        "cookie_id": letters(draw, 16),
        "page": draw.choice(("/", "/hosting/plans", "/panel")),
        "started_at": talk.sent[0],
        "last_message_at": talk.sent[-1],
    }


def _lines(talk: _Talk, draw: Random) -> Iterator[Row]:
    for place, (line, sent) in enumerate(zip(talk.lines, talk.sent, strict=True)):
        from_staff = place % 2 == 1
        yield {
            "id": f"ln_{letters(draw, 16)}",
            "talk": talk.number,
            "author": draw.choice(AGENTS) if from_staff else talk.person.name,
            "from_staff": from_staff,
            "at": sent,
            "body": line,
        }
