"""The events of a company that was there before: as many as may still be there, and the figures of more days."""

from collections.abc import Sequence
from datetime import datetime
from random import Random

import polars as pl

from kept.testing.company import Stores
from rexgencloud import cast
from rexgencloud.analytics.events import SCHEMA, cookie_of, file_of_day, in_letters, write_whole
from rexgencloud.analytics.figures import aggregate_day, aggregated, figures_of_day
from rexgencloud.people import is_new
from rexgencloud.pools import COUNTRIES
from rexgencloud.weblogs import day_of, moments_of

DAYS = 29
"""Today and the 28 days before it: a day within the thirty of clause 6.2.2, so that a sweep has until tomorrow."""
WITH_FIGURES = 60

_STRANGERS = 150
_PAGES = {"/": 40, "/hosting": 14, "/hosting/plans": 10, "/panel": 10, "/development": 6, "/status": 5, "/docs/dns": 4,
          "/docs/mail": 4, "/blog/passkeys": 4, "/panel/invoices": 2, "/panel/tickets": 1}  # fmt: skip
_FROM = ("https://search.example.net/", "https://www.example.com/", "https://www.example.org/", None, None, None)


def write_events(stores: Stores, *, ago: int, people: int, at: datetime, seed: int) -> None:
    """Write what is left of one day: its events where they are young enough, its figures where it is over."""
    day = day_of(at, ago)
    if ago >= DAYS:
        # Of a day whose events are gone a tenth is made up: its figures are all that is seen of it.
        write_whole(figures_of_day(stores, day), aggregated(_events(ago, people // 10, at, seed), day))
        return
    write_whole(file_of_day(stores, day), _events(ago, people, at, seed))
    if ago:
        aggregate_day(stores, day)


def _events(ago: int, people: int, at: datetime, seed: int) -> pl.DataFrame:
    draw = Random(f"{seed}/analytics/{ago}")
    return pl.concat(_at(moments, people, draw) for moments in moments_of(at, ago, max(150, people // 5), draw))


def _at(moments: Sequence[datetime], people: int, draw: Random) -> pl.DataFrame:
    count = len(moments)
    visitors = draw.choices(range(1, people + _STRANGERS), k=count)
    signed_in = draw.choices((True, True, False), k=count)
    known = [one if yes and _may_sign_in(one, people) else None for one, yes in zip(visitors, signed_in, strict=True)]
    columns = {
        "id": [in_letters(f"{draw.getrandbits(64):016x}") for _ in range(count)],
        "at": moments,
        "cookie_id": [cookie_of(one) for one in visitors],
        "account_id": known,
        "page": draw.choices(list(_PAGES), list(_PAGES.values()), k=count),
        "referrer": draw.choices(_FROM, k=count),
        "country": [country_of(one) for one in visitors],
        "load_ms": draw.choices(range(80, 2_400), k=count),
    }
    return pl.DataFrame(columns, schema=SCHEMA)


def country_of(visitor: int) -> str:
    """Return from where a made-up visitor comes."""
    return cast.COUNTRY.get(visitor, COUNTRIES[visitor * 5 % 11 % len(COUNTRIES)])


def _may_sign_in(visitor: int, people: int) -> bool:
    return visitor <= people and not is_new(visitor) and not cast.has_left(visitor)
