"""The support system, filled: tickets and chats of the last three years."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from random import Random

from rexgencloud import cast
from rexgencloud.moments import between, days, years
from rexgencloud.people import Person
from rexgencloud.phrases import AGENTS, ENGLISH, MENTIONS, TALKS, Talk
from rexgencloud.pools import Pool
from rexgencloud.rows import Filled, Numbers, Row
from rexgencloud.tables import support as tables
from rexgencloud.watching import looks

OLDEST = 2.9
"""The age in years of the oldest last message: within the three years of clause 6.1.4."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """A conversation before it becomes rows: who talks, about what, when, and whom the first line names."""

    person: Person
    kind: str
    talk: Talk
    sent: tuple[datetime, ...]
    named: Person | None = None


def fill(
    people: Sequence[Person], drawn: Mapping[str, Pool], draw: Random, at: datetime, numbers: Numbers
) -> Iterator[Filled]:
    """Yield the conversations of these people, and their messages; once, beside them, what the prober saw."""
    del drawn
    spoken = [*_of_cast(people, at), *_of_crowd(people, draw=draw, at=at)]
    numbered = [(numbers.next(tables.CONVERSATION), one) for one in spoken]
    yield tables.CONVERSATION, [_conversation(number, one, at) for number, one in numbered]
    yield tables.MESSAGE, [row for number, one in numbered for row in _messages(number, one, draw, numbers)]
    if any(one.id == cast.LAST for one in people):
        yield tables.UPTIME, list(looks(draw, at, numbers))


def _of_cast(people: Sequence[Person], at: datetime) -> Iterator[Spoken]:
    by_id = {one.id: one for one in people if one.id <= cast.LAST}
    if not by_id:
        return
    yield Spoken(
        person=by_id[cast.MENTIONING],
        kind="ticket",
        talk=ENGLISH[0],
        sent=_ages(at, 210, 209.8, 209),
        named=by_id[cast.MENTIONED],
    )
    yield Spoken(
        person=by_id[cast.OLD_CONVERSATION],
        kind="ticket",
        talk=ENGLISH[1],
        sent=tuple(years(at, age) for age in (3.2, 3.1, 3.0, OLDEST)),
    )
    yield Spoken(person=by_id[cast.CHATTING], kind="chat", talk=ENGLISH[3], sent=_ages(at, 20, 19.99, 19.98))
    yield Spoken(person=by_id[cast.WROTE_AND_LEFT], kind="ticket", talk=ENGLISH[2], sent=_ages(at, 1_000, 999))


def _of_crowd(people: Sequence[Person], *, draw: Random, at: datetime) -> Iterator[Spoken]:
    for person in people:
        if person.id <= cast.LAST:
            continue
        for _ in range(draw.choice((0, 0, 0, 1, 1, 2))):
            talk = draw.choice(TALKS.get(person.country, ENGLISH))
            early = max(person.created_at, years(at, OLDEST))
            start = between(draw, early, (person.closed_at or at))
            if start < years(at, OLDEST):
                continue
            sent = sorted(between(draw, start, min(at, days(start, -6))) for _ in talk.lines)
            named = draw.choice(people) if draw.random() < 0.1 else None  # noqa: PLR2004 - one in ten
            kind = draw.choice(("ticket", "ticket", "chat"))
            yield Spoken(person=person, kind=kind, talk=talk, sent=tuple(sent), named=named)


def _ages(at: datetime, *ages: float) -> tuple[datetime, ...]:
    return tuple(days(at, age) for age in ages)


def _conversation(number: int, spoken: Spoken, at: datetime) -> Row:
    return {
        "id": number,
        "kind": spoken.kind,
        "account_id": spoken.person.id,
        "subject": spoken.talk.subject,
        "opened_at": spoken.sent[0],
        "last_message_at": spoken.sent[-1],
        "closed": spoken.sent[-1] < days(at, 7),
    }


def _messages(number: int, spoken: Spoken, draw: Random, numbers: Numbers) -> Iterator[Row]:
    for place, (line, sent) in enumerate(zip(spoken.talk.lines, spoken.sent, strict=True)):
        from_staff = place % 2 == 1
        body = f"{line} {_mention(spoken)}" if place == 0 and spoken.named else line
        yield {
            "id": numbers.next(tables.MESSAGE),
            "conversation_id": number,
            "author": draw.choice(AGENTS) if from_staff else spoken.person.name,
            "from_staff": from_staff,
            "sent_at": sent,
            "body": body,
        }


def _mention(spoken: Spoken) -> str:
    named = spoken.named
    assert named is not None
    wording = " ".join(MENTIONS[:2]) if named.id <= cast.LAST else MENTIONS[spoken.person.id % len(MENTIONS)]
    return wording.format(name=named.name, email=named.email, phone=named.phone)
