from datetime import UTC, datetime

import pytest

from kept.estate.model import FieldKind
from kept.estate.values import comparable, instant_of

NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("value", "kind", "read"),
    [
        (5, FieldKind.TEXT, "5"),
        ("5", FieldKind.INTEGER, 5),
        ("five", FieldKind.INTEGER, None),
        (2**70, FieldKind.INTEGER, None),
        ("19.99", FieldKind.DECIMAL, 19.99),
        ("much", FieldKind.DECIMAL, None),
        (True, FieldKind.BOOLEAN, True),
        ("false", FieldKind.BOOLEAN, False),
        ("perhaps", FieldKind.BOOLEAN, None),
        ("2026-01-01T13:00:00+01:00", FieldKind.INSTANT, NOON),
        ("2026-01-01T13:00:00+01:00", FieldKind.DATE, "2026-01-01"),
        ("someday", FieldKind.DATE, None),
        ("{}", FieldKind.JSON, "{}"),
        ("ab", FieldKind.BYTES, b"ab"),
    ],
)
def test_a_value_is_read_as_the_kind_of_its_field(value, kind, read):
    assert comparable(value, kind) == read


def test_an_instant_without_an_offset_is_utc():
    assert (instant_of("2026-01-01 12:00"), instant_of("noon")) == (NOON, None)
