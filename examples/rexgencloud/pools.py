"""Names, streets and firms of several countries, drawn once and combined for as many people as are wanted."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from random import Random

from faker import Faker

LOCALES: Mapping[str, str] = {
    "US": "en_US", "GB": "en_GB", "DE": "de_DE", "FR": "fr_FR", "ES": "es_ES", "NL": "nl_NL", "PL": "pl_PL",
}  # fmt: skip
COUNTRIES = tuple(LOCALES)
STATES = ("CA", "CO", "CT", "VA")
"""Where its American customers live: states whose privacy laws it has looked up."""
_AS_LETTERS = str.maketrans("0123456789abcdef", "abcdefghjkmnpqrs")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A town with a postcode, and the state where addresses name one."""

    postcode: str
    city: str
    region: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pool:
    """What the people of one country are made of."""

    given: tuple[str, ...]
    family: tuple[str, ...]
    streets: tuple[str, ...]
    places: tuple[Place, ...]
    firms: tuple[str, ...]


@cache
def pools(seed: int) -> Mapping[str, Pool]:
    """Draw the pool of each country; the same seed draws the same."""
    return {country: _pool(locale, seed) for country, locale in LOCALES.items()}


def _pool(locale: str, seed: int) -> Pool:
    fake = Faker(locale)
    fake.seed_instance(f"{seed}/{locale}")
    with_state = locale == "en_US"
    return Pool(
        given=tuple(fake.first_name() for _ in range(160)),
        family=tuple(fake.last_name() for _ in range(160)),
        streets=tuple(fake.street_name() for _ in range(80)),
        places=tuple(
            Place(
                postcode=fake.postcode(), city=fake.city(), region=fake.random_element(STATES) if with_state else None
            )
            for _ in range(60)
        ),
        firms=tuple(fake.company() for _ in range(60)),
    )


def phone(country: str, draw: Random) -> str:
    """Make up a telephone number that is nobody's.

    US 555-01xx, GB 07700 900xxx, DE 030 23125xxx and FR 06 39 98 xx xx are kept for fiction by their regulators
    (NANPA, Ofcom, Bundesnetzagentur, Arcep); the others begin as no number of their country can.
    """
    two, three, area = draw.randrange(10, 100), draw.randrange(100, 1000), draw.choice((212, 303, 415, 617, 702))
    return {
        "US": f"+1 {area}-555-01{two}",
        "GB": f"+44 7700 900{three}",
        "DE": f"+49 30 23125{three}",
        "FR": f"+33 6 39 98 {two} {three % 90 + 10}",
        "ES": f"+34 055 {three} {two}",
        "NL": f"+31 099 {three} {two}",
        "PL": f"+48 000 {three} {two}",
    }[country]


def plain(name: str) -> str:
    """Write a name in the letters that an address or a file name may have."""
    spelled = name.casefold().translate(str.maketrans("łøæ", "loa"))
    letters = unicodedata.normalize("NFKD", spelled)
    return "".join(letter for letter in letters if letter.isascii() and letter.isalnum())


def letters(draw: Random, length: int) -> str:
    """Make up a token without digits, so that no run of them can pass for a card number."""
    return f"{draw.getrandbits(4 * length):0{length}x}".translate(_AS_LETTERS)
