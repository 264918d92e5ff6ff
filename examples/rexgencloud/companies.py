"""The customers that are firms, and who speaks for them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from random import Random

from rexgencloud import cast
from rexgencloud.people import Person
from rexgencloud.pools import Pool
from rexgencloud.rows import Numbers, Row
from rexgencloud.tables import accounts as tables

_TAX_ID = {
    "US": "US-99-{:07}", "GB": "GB{:09}", "DE": "DE{:09}", "FR": "FR99{:09}", "ES": "ESX{:08}",
    "NL": "NL{:09}B99", "PL": "PL{:010}",
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Firm:
    """A company (or a sole trader) with those who speak for it; it sits where the first of them lives."""

    id: int
    name: str
    tax_id: str
    is_sole_trader: bool
    seat: Person
    contacts: tuple[Person, ...]

    @property
    def closed_at(self) -> datetime | None:
        """When the last of its people left: a company stays when one of its contacts goes."""
        closings = [one.closed_at for one in self.contacts]
        return None if None in closings else max(one for one in closings if one is not None)


def tax_id(country: str, number: int) -> str:
    """Return a tax number in the form of the country, that no authority gave out."""
    return _TAX_ID[country].format(number)


def firms_of(people: Sequence[Person], drawn: Mapping[str, Pool], *, draw: Random, numbers: Numbers) -> list[Firm]:
    """Found the firms of these people: the cast's, then one for every fifth of the others."""
    by_id = {one.id: one for one in people if one.id <= cast.LAST}
    founded = [_firm(name, contacts, numbers) for name, contacts in _cast_firms(by_id)]
    for person in people:
        if person.id > cast.LAST and person.id % 5 == 0:
            sole = person.id % 20 == 0
            name = person.name if sole else f"{draw.choice(drawn[person.country].firms)} {person.id}"
            founded.append(_firm(name, (person,), numbers, sole=sole))
    return founded


def contacts_of(firms: Sequence[Firm]) -> Iterator[Row]:
    """Yield who speaks for which firm; a contact who closed the account is no contact any more."""
    for firm in firms:
        for person in firm.contacts:
            if person.is_active:
                yield {
                    "company_id": firm.id,
                    "account_id": person.id,
                    "role": "owner" if firm.is_sole_trader else "contact",
                    "since": person.created_at,
                }


def _cast_firms(by_id: dict[int, Person]) -> Iterator[tuple[str, tuple[Person, ...]]]:
    if not by_id:
        return
    both, colleague, sole = by_id[cast.TWO_COMPANIES], by_id[cast.COLLEAGUE], by_id[cast.SOLE_TRADER]
    yield "Waterlicht Studio", (both, colleague)
    yield "Noorderhaven Drukkerij", (both,)
    yield sole.name, (sole,)


def _firm(name: str, contacts: tuple[Person, ...], numbers: Numbers, *, sole: bool | None = None) -> Firm:
    seat = contacts[0]
    number = numbers.next(tables.COMPANY)
    return Firm(
        id=number,
        name=name,
        tax_id=tax_id(seat.country, number),
        is_sole_trader=seat.id == cast.SOLE_TRADER if sole is None else sole,
        seat=seat,
        contacts=contacts,
    )
