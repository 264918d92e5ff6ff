"""Records come with their keys, whichever way the store knows them."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from kept.estate import Field
from kept.estate.errors import CannotError
from kept.estate.keyed import FEW, keyed_few, keyed_rows, scalar
from kept.estate.selection import Everything
from tests.verdict.declared import dataset, estate, stores

THING = dataset(fields=(Field(name="name"),))
ROWS = [{"id": 1, "name": "Ada"}, {"id": 2, "name": "Ben"}]


def store():
    return stores(estate(THING), {"s.thing": ROWS})["s"]


class Lines:
    """A store whose records are known by their places."""

    def keyed(self, dataset, selection, fields):
        yield (7,), dict.fromkeys(fields, "x")


class AtOnce:
    """A store that answers several questions in one go, unless there is too much."""

    def __init__(self, answer):
        self._answer = answer
        self.asked = []

    def together(self, questions, most):
        self.asked.append((questions[0].fields, most))
        return [self._answer]

    def read(self, dataset, selection, fields):
        return iter(ROWS)


def test_a_key_is_read_out_of_the_fields_and_asked_for_with_them():
    assert list(keyed_rows(store(), THING, Everything(), ["name"])) == [((1,), ROWS[0]), ((2,), ROWS[1])]


def test_a_store_that_knows_its_keys_is_asked_for_them():
    lines: Any = Lines()

    assert list(keyed_rows(lines, replace(THING, key=()), Everything(), ["name"])) == [((7,), {"name": "x"})]


def test_without_any_key_records_cannot_be_told_apart():
    with pytest.raises(CannotError, match="no key"):
        list(keyed_rows(store(), replace(THING, key=()), Everything(), ["name"]))


@pytest.mark.parametrize(("answer", "ids"), [(ROWS[:1], [1]), (None, [1, 2])])
def test_little_is_asked_for_in_one_go_and_much_streamed(answer, ids):
    connector: Any = AtOnce(answer)

    found = [key for (key,), _ in keyed_few(connector, THING, Everything(), ["name"])]

    assert (found, connector.asked) == (ids, [(("id", "name"), FEW)])


@pytest.mark.parametrize(
    ("value", "part"),
    [
        (7, 7),
        ("7", "7"),
        (7.0, "7"),
        (b"\x0a", "0a"),
        (datetime(2026, 1, 2, tzinfo=UTC), "2026-01-02T00:00:00+00:00"),
        (None, "None"),
    ],
)
def test_a_part_of_a_key_is_a_whole_number_or_a_text(value, part):
    assert scalar(value) == part
