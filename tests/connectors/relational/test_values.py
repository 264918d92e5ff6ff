from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from uuid import UUID

import pytest

from kept.connectors.relational.values import instant_from, key_from, value_of
from kept.estate.model import FieldKind

NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("raw", "kind", "value"),
    [
        (None, FieldKind.TEXT, None),
        (Decimal("19.99"), FieldKind.DECIMAL, 19.99),
        (1, FieldKind.BOOLEAN, True),
        (memoryview(b"ab"), FieldKind.BYTES, b"ab"),
        (date(2026, 1, 1), FieldKind.DATE, "2026-01-01"),
        ("2026-01-01 00:00:00", FieldKind.DATE, "2026-01-01"),
        ({"a": 1}, FieldKind.JSON, '{"a": 1}'),
        ("twelve", FieldKind.INTEGER, "twelve"),
        ("once", FieldKind.INSTANT, "once"),
        (UUID(int=7), FieldKind.TEXT, "00000000-0000-0000-0000-000000000007"),
        (b"ab", FieldKind.TEXT, "6162"),
    ],
)
def test_values_are_the_same_whatever_the_driver_hands_out(raw, kind, value):
    assert value_of(raw, kind) == value


@pytest.mark.parametrize(
    "raw",
    [NOON.replace(tzinfo=None), NOON.astimezone(timezone(timedelta(hours=5))), "2026-01-01T12:00:00", 1767268800],
)
def test_instants_are_utc_whatever_the_driver_hands_out(raw):
    found = instant_from(raw)

    assert (found, found and found.utcoffset()) == (NOON, timedelta(0))


def test_keys_are_numbers_and_texts():
    assert key_from((7, UUID(int=7), NOON), (FieldKind.INTEGER, FieldKind.TEXT, FieldKind.INSTANT)) == (
        7,
        "00000000-0000-0000-0000-000000000007",
        "2026-01-01T12:00:00+00:00",
    )
