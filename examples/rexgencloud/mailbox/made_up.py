"""The letters that customers wrote in the last three years, some of them about other people."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from email.message import EmailMessage
from email.utils import format_datetime, formataddr
from random import Random

from kept.testing.company import Stores
from rexgencloud import cast
from rexgencloud.mailbox.boxes import ADDRESSES, put
from rexgencloud.moments import between, days, years
from rexgencloud.orders import LANGUAGE
from rexgencloud.people import Person
from rexgencloud.phrases import ENGLISH, MENTIONS, TALKS
from rexgencloud.support import OLDEST

_EVERY = 40
_UNREAD = 7
"""In days: older letters were read."""

_ASKS: Mapping[str, tuple[str, str]] = {
    "en": ("What do you hold about me?", "Please send me a copy of everything that you hold about me."),
    "de": ("Auskunft", "Bitte schicken Sie mir eine Kopie aller Daten, die Sie über mich gespeichert haben."),
    "fr": ("Demande d'accès", "Merci de m'envoyer une copie de toutes les données que vous détenez sur moi."),
    "es": ("Acceso a mis datos", "Envíenme, por favor, una copia de todos los datos que tienen sobre mí."),
}


def write_letters(stores: Stores, people: Sequence[Person], *, draw: Random, at: datetime) -> None:
    """Deliver the letters of these people."""
    for person, box, sent, named in _written(people, draw, at):
        subject, text = _asked(person) if box == "privacy" else _told(person, named, draw)
        letter = letter_of(person.name, person.email, box=box, sent=sent, subject=subject, text=text)
        name = f"{int(sent.timestamp())}.{person.id}.rexgencloud"
        put(stores, box, letter, name=name, was_read=sent < days(at, _UNREAD))


def letter_of(name: str, email: str, *, box: str, sent: datetime, subject: str, text: str) -> EmailMessage:
    """Return a letter as a customer's mail program sends it."""
    letter = EmailMessage()
    letter["From"] = formataddr((name, email))
    letter["To"] = ADDRESSES[box]
    letter["Date"] = format_datetime(sent)
    letter["Subject"] = subject
    letter["Message-ID"] = f"<{int(sent.timestamp())}.{email}>"
    letter.set_content(f"{text}\n\n{name}\n")
    return letter


def _written(
    people: Sequence[Person], draw: Random, at: datetime
) -> Iterator[tuple[Person, str, datetime, Person | None]]:
    by_id = {one.id: one for one in people if one.id <= cast.LAST}
    if by_id:
        yield by_id[cast.MENTIONING], "support", days(at, 120), by_id[cast.MENTIONED]
        yield by_id[cast.OLD_CONVERSATION], "support", years(at, OLDEST), None
        yield by_id[cast.HOUSEHOLD[0]], "privacy", days(at, 45), None
        yield by_id[cast.CHATTING], "support", days(at, 2), None
    for person in people:
        if person.id > cast.LAST and person.id % _EVERY == 0:
            early = max(person.created_at, years(at, OLDEST))
            late = person.closed_at or at
            if early < late:
                box = "privacy" if draw.random() < 0.2 else "support"  # noqa: PLR2004 - one in five
                named = draw.choice(people) if draw.random() < 0.3 else None  # noqa: PLR2004 - three in ten
                yield person, box, between(draw, early, late), named


def _asked(person: Person) -> tuple[str, str]:
    return _ASKS.get(LANGUAGE[person.country], _ASKS["en"])


def _told(person: Person, named: Person | None, draw: Random) -> tuple[str, str]:
    talk = draw.choice(TALKS.get(person.country, ENGLISH))
    if named is None or named.id == person.id:
        return talk.subject, talk.lines[0]
    mention = MENTIONS[person.id % len(MENTIONS)].format(name=named.name, email=named.email, phone=named.phone)
    return talk.subject, f"{talk.lines[0]}\n{mention}"
