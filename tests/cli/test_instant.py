"""A time on the command line is a date or a time as ISO 8601 writes it."""

from datetime import UTC, datetime

import click
import pytest

from kept.cli.instant import Instant


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("2026-11-23", datetime(2026, 11, 23)),  # noqa: DTZ001 - without a zone it is read as it stands
        ("2026-11-23T12:00:00Z", datetime(2026, 11, 23, 12, tzinfo=UTC)),
        (datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 1, 1, tzinfo=UTC)),
    ],
)
def test_a_date_or_a_time_is_read(said, read):
    assert Instant().convert(said, None, None) == read


def test_what_is_none_is_refused_with_how_one_is_written():
    with pytest.raises(click.BadParameter, match="“yesterday” is not a time; write it as 2026-11-23"):
        Instant().convert("yesterday", None, None)
