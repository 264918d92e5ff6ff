"""Where somebody lives: the countries and states that a form offers, and the one that a browser lets us guess."""

from collections.abc import Iterable

from babel import Locale
from django.http import HttpRequest
from django.utils.translation.trans_real import parse_accept_lang_header

from kept.rights.law import Law

_STATES = {"US-CA": "California", "US-CO": "Colorado", "US-CT": "Connecticut", "US-VA": "Virginia"}
_COUNTRY = 2
_NO_COUNTRIES = frozenset({"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"})
"""What the library of names has beside the countries of ISO 3166-1: groups of them, parts, and tests of writing."""


def places(language: str, laws: Iterable[Law]) -> tuple[tuple[str, str], ...]:
    """Return every country with its name in `language`, by name, and the states that a law of ours is about."""
    locale = Locale.parse(language)
    names = {
        code: str(name)
        for code, name in locale.territories.items()
        if len(code) == _COUNTRY and code.isalpha() and code not in _NO_COUNTRIES
    }
    states = {place for law in laws for place in law.reach.people if "-" in place}
    for state in states:
        country = names.get(state.partition("-")[0], state)
        names[state] = f"{country}: {_STATES.get(state, state)}"
    return tuple(sorted(names.items(), key=lambda one: one[1].casefold()))


def place_name(place: str, language: str) -> str:
    """Return what a country or state is called."""
    country, _, state = place.partition("-")
    name = str(Locale.parse(language).territories.get(country, country))
    return f"{name}: {_STATES.get(place, state)}" if state else name


def guessed(request: HttpRequest) -> str:
    """Return the country that the browser's languages name, or nothing: no address is looked up anywhere."""
    for tag, _ in parse_accept_lang_header(request.headers.get("Accept-Language", "")):
        region = tag.rpartition("-")[2].upper()
        if "-" in tag and len(region) == _COUNTRY and region.isalpha() and region not in _NO_COUNTRIES:
            return region
    return ""
