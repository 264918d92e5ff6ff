"""What the company does once a day, at night: a backup of each service level, and the figures of the day before."""

from datetime import timedelta

from rexgencloud.analytics import aggregate_finished
from rexgencloud.backups import LEVELS, REGIONS, back_up
from rexgencloud.site.current import Site
from rexgencloud.stores import backups_of

_FROM = timedelta(hours=2)


def nightly(site: Site) -> None:
    """Do what of it is not done yet of the night before this moment; from two o'clock (UTC) on."""
    stores, now = site.settings.stores, site.now()
    night = (now - _FROM).date()
    for level in LEVELS:
        there = backups_of(stores) / level / REGIONS[0]
        if not any(there.glob(f"{night:%Y%m%d}-*")):
            back_up(stores, level, now)
    aggregate_finished(stores, now)
