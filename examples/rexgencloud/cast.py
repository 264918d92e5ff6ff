"""The people of the company who have a part to play, at fixed account numbers.

| account | part                                                                         |
|---------|------------------------------------------------------------------------------|
| 1, 2    | live at the same address, and are nothing to each other                      |
| 3, 4    | a household: one IP address at the same time, one e-mail address for both    |
| 5       | is named, with e-mail address and telephone number, in the ticket of 6       |
| 6       | wrote that ticket                                                            |
| 7       | speaks for two companies; 8 speaks for the first of them too                 |
| 9       | a sole trader: the company is the person                                     |
| 10, 11  | had the same IP address, 10 until 40 days ago and 11 from 38 days ago        |
| 12-17   | closed their accounts 1, 2, 3.5, 5, 6.5 and 6.9 years ago                    |
| 13      | wrote a ticket before that, which is kept                                    |
| 18      | owns a project that ended 2.5 years ago, kept under an agreement for longer  |
| 19      | owns a project that ended 1.5 years ago, without an agreement                |
| 20      | works on the project of 19 without owning it                                 |
| 21      | an old conversation: first message 3.2 years ago, the last 2.9               |
| 22-28   | one in each country, with an invoice near the end of its country's period    |
| 28      | a school, with students of whom two have a parent's verified consent           |
| 29      | talks in the live chat, and names nobody                                     |
| 30      | has a domain whose WHOIS contact is somebody else                            |
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from rexgencloud.moments import days, years
from rexgencloud.network import CHANGED_HANDS_IP, HOUSEHOLD_IP
from rexgencloud.people import Person, has_closed
from rexgencloud.pools import COUNTRIES

SHARED_ADDRESS = (1, 2)
HOUSEHOLD = (3, 4)
HOUSEHOLD_EMAIL = "famille.kervran@example.org"
MENTIONED, MENTIONING = 5, 6
TWO_COMPANIES, COLLEAGUE = 7, 8
SOLE_TRADER = 9
IP_BEFORE, IP_AFTER = 10, 11
CLOSED: Mapping[int, float] = {12: 1.0, 13: 2.0, 14: 3.5, 15: 5.0, 16: 6.5, 17: 6.9}
WROTE_AND_LEFT = 13
UNDER_AGREEMENT = 18
PROJECT_OWNER, PROJECT_MEMBER = 19, 20
OLD_CONVERSATION = 21
INVOICED = dict(enumerate(COUNTRIES, start=22))
SCHOOL = 28
CHATTING = 29
WHOIS_OF_ANOTHER = 30

LAST = 30
"""The smallest company has the whole cast."""

_NAMES = {
    1: "Marta Feldmann", 2: "Jonas Wiegand", 3: "Odile Kervran", 4: "Yann Kervran", 5: "Prudence Ashgrove",
    6: "Barnaby Thistlewood", 7: "Saskia van der Lelie", 8: "Teunis Hoekwater", 9: "Remedios Alcorta",
    10: "Casimir Wrona", 11: "Ludmila Zawada", 18: "Hollis Quarterman", 19: "Leonie Achterberg",
    20: "Ignatius Pell", 21: "Bertrand Cassegrain", 29: "Philippa Oakhanger", 30: "Wenceslas Dorn",
}  # fmt: skip
COUNTRY: Mapping[int, str] = INVOICED | {
    1: "DE", 2: "DE", 3: "FR", 4: "FR", 5: "GB", 6: "GB", 7: "NL", 8: "NL", 9: "ES", 10: "PL", 11: "PL",
}  # fmt: skip


def with_cast(crowd: Sequence[Person], at: datetime) -> list[Person]:
    """Give the first thirty of the crowd their parts; the others stay as they are."""
    return [_play(person, at) if person.id <= LAST else person for person in crowd]


def _play(person: Person, at: datetime) -> Person:
    closed = CLOSED.get(person.id)
    played = replace(person, created_at=years(at, 8.9), closed_at=None if closed is None else years(at, closed))
    if person.id in _NAMES:
        handle = ".".join(_NAMES[person.id].casefold().split())
        played = replace(played, name=_NAMES[person.id], email=f"{handle}@example.org", username=handle)
    if person.id in HOUSEHOLD:
        return replace(played, email=HOUSEHOLD_EMAIL)
    if person.id in SHARED_ADDRESS:
        return replace(played, street="Gartenweg 14", postcode="04109", city="Leipzig", region=None)
    return played


def has_left(account_id: int) -> bool:
    """Whether a made-up person, in the cast or not, has closed the account."""
    return account_id in CLOSED or (account_id > LAST and has_closed(account_id))


def ip_at(person: Person, moment: datetime, at: datetime) -> str:
    """Return the address from which a person came at that moment."""
    return address_at(person.id, moment, at) or person.ip


def address_at(account_id: int, moment: datetime, at: datetime) -> str | None:
    """Return the address that its part gives an account at that moment, None where it gives none."""
    if account_id in HOUSEHOLD:
        return HOUSEHOLD_IP
    had_it = account_id == IP_BEFORE and moment < days(at, 40)
    has_it = account_id == IP_AFTER and moment >= days(at, 38)
    return CHANGED_HANDS_IP if had_it or has_it else None
