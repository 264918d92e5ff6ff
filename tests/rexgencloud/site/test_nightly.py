import polars as pl
import pytest

from rexgencloud.analytics.figures import figures_of_day
from rexgencloud.backups import REGIONS
from rexgencloud.site.current import KEY
from rexgencloud.site.nightly import nightly
from rexgencloud.stores import backups_of
from tests.rexgencloud.conftest import AT


@pytest.fixture
def night(app, clock, stores):
    """Return how many backups there are once the company has done what it does at night, at this hour."""

    def done(**later):
        clock.go_on(**later)
        nightly(app.extensions[KEY])
        return len(list(backups_of(stores).glob("*/*/*.tar.gz")))

    return done


def test_each_level_is_backed_up_once_a_night_in_two_regions(night, stores):
    before = len(list(backups_of(stores).glob("*/*/*.tar.gz")))
    first, again, later = night(), night(hours=1), night(hours=24)

    assert (first - before, again - first, later - again) == (3 * len(REGIONS), 0, 3 * len(REGIONS))


def test_before_two_oclock_it_is_still_the_night_before(night):
    assert night(hours=0) == night(hours=13, minutes=59) < night(minutes=1)


def test_the_figures_of_a_day_are_worked_out_once_it_is_over(night, stores):
    night(hours=24)

    figures = pl.read_parquet(figures_of_day(stores, AT.date()))
    assert figures.filter(pl.col("visitors") < 10).is_empty()
