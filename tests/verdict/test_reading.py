"""Reading records for what they hold: all of few, a part of many that moves on, and nothing but counts kept."""

from dataclasses import dataclass, field
from datetime import timedelta

import pytest

from kept.estate import Field
from kept.estate.contents import Content
from kept.estate.model import FieldKind
from kept.estate.ports import Count, KeysInside, Newest, Oldest, Row
from kept.estate.selection import AllOf, AnyOf, Before, Everything, IsNull, NotBefore, Selection
from kept.terms import Message
from kept.testing.connector import InMemoryConnector
from kept.verdict import Finding
from kept.verdict.findings import Keyed, Searched
from kept.verdict.measuring import look
from kept.verdict.reading import MOST_READ, Read, read
from tests.verdict.declared import NOW, dataset, days_ago, estate, eyes, stores

AT = Field(name="at", kind=FieldKind.INSTANT)
NOTE = dataset("note", "s", fields=(AT, Field(name="body"), Field(name="more", kind=FieldKind.JSON)))
CARDS = Searched(id="cards", dataset="s.note", fields=("body", "more"), seeks=Content.CARD)
KEYS = Keyed(id="keys", dataset="s.note", field="more", declared=("theme", "labels.*"))
ROWS: list[Row] = [
    {"id": 1, "at": NOW, "body": "4111 1111 1111 1111", "more": '{"theme": "dark", "labels": {"a": 1}}'},
    {"id": 2, "at": NOW, "body": None, "more": '{"born": "2001", "4111111111111111": 1}'},
    {"id": 3, "at": NOW, "body": "5500 0000 0000 0004", "more": "dark"},
    {"id": 4, "at": NOW, "body": "nothing", "more": None},
]


def found(probes, rows, note=NOTE):
    declared = estate(note)
    return look(probes, eyes=eyes(declared, stores(declared, {"s.note": rows})), now=NOW)


def test_each_record_is_read_and_counted_by_the_field_that_holds_it():
    assert found([CARDS], ROWS) == (
        Finding(probe="cards", at=NOW, value=("held\t4", "looked\t4", "body\t2", "more\t1")),
    )


def test_keys_that_nobody_declared_are_named_and_values_that_are_no_json_counted():
    (finding,) = found([KEYS], ROWS)

    assert Read.of(finding) == Read(held=4, looked=4, shown=(("-", 1), ("born", 1), ("‹…›", 1)))


def test_of_very_many_keys_the_first_are_named_and_the_others_counted_together():
    rows = [{"id": n, "at": NOW, "body": "", "more": f'{{"k{n}": 1}}'} for n in range(150)]

    (finding,) = found([KEYS], rows)

    assert len(Read.of(finding).shown) == 101
    assert dict(Read.of(finding).shown)["…"] == 50


def test_what_a_finding_says_is_read_back():
    said = Read(held=7, looked=5, shown=(("a\tb", 2), ("c", 1)))

    assert Read.of(Finding(probe="p", at=NOW, value=said.lines())) == said
    assert Read.of(Finding(probe="p", at=NOW)) == Read()


@pytest.mark.parametrize("live", [(), ("id", "at")], ids=["gone dataset", "gone fields"])
def test_what_is_gone_holds_nothing(live):
    connector = stores(estate(NOTE), {"s.note": ROWS})["s"]

    (finding,) = read(NOTE, [CARDS], connector=connector, live=live, now=NOW)

    assert Read.of(finding) == Read()


def test_a_system_that_is_silent_is_named():
    declared = estate(NOTE)

    (finding,) = look([CARDS], eyes=eyes(declared, {}), now=NOW)

    assert finding.error == Message("verdict-not-answered", {"system": "s.note", "reason": "estate.missing"})


@dataclass
class Large(InMemoryConnector):
    """Says that it holds many records, and notes which are asked for."""

    held: int
    asked: list[Selection] = field(default_factory=list)

    def measure(self, dataset, measures):
        answers = {Count(): self.held, Oldest("at"): days_ago(100), Newest("at"): NOW}
        return [answers[one] for one in measures]

    def read(self, dataset, selection, fields):
        self.asked.append(selection)
        yield from ({"id": 1, "body": "", "more": None},) * (3 * MOST_READ)


def asked_of(held, *, now=NOW, note=NOTE):
    connector = Large(held)
    (finding,) = read(note, [CARDS], connector=connector, live=["at", "body", "more"], now=now)
    (selection,) = connector.asked
    return selection, Read.of(finding)


def test_a_dataset_that_is_not_large_is_read_whole():
    assert asked_of(MOST_READ)[0] == Everything()


def test_of_a_large_one_the_new_records_are_read_and_each_day_another_stretch_of_the_old():
    now = NOW.replace(day=22)
    stretches = [asked_of(4 * MOST_READ, now=now + timedelta(days=day))[0] for day in range(4)]

    quarters = [AllOf((NotBefore("at", days_ago(days)), Before("at", days_ago(days - 25)))) for days in (100, 75, 50)]
    expected = []
    for day in range(4):
        recent, place = NotBefore("at", now + timedelta(days=day - 2)), (now.toordinal() + day) % 4
        expected.append(
            AnyOf((recent, quarters[place]))
            if place < len(quarters)
            else AnyOf((recent, NotBefore("at", days_ago(25)), IsNull("at")))
        )
    assert stretches == expected


def test_what_was_read_of_a_large_one_is_said_and_has_an_end():
    assert asked_of(4 * MOST_READ)[1] == Read(held=4 * MOST_READ, looked=2 * MOST_READ)


def test_a_large_one_without_a_time_is_read_from_its_beginning():
    timeless = dataset("note", "s", fields=(Field(name="body"),))

    assert asked_of(4 * MOST_READ, note=timeless) == (
        Everything(),
        Read(held=4 * MOST_READ, looked=2 * MOST_READ),
    )


class Telling(InMemoryConnector):
    """Tells the keys inside JSON by itself, or (with None) leaves them to be read."""

    told: KeysInside | None

    def keys_inside(self, dataset, field):
        return self.told


@pytest.mark.parametrize(
    ("told", "said"),
    [
        (
            KeysInside(values=9_000_000, unreadable=2, paths=frozenset({"theme", "born", "labels.x", "4111 1111"})),
            Read(held=9_000_000, looked=9_000_000, shown=(("-", 2), ("born", 1), ("‹…›", 1))),
        ),
        (None, Read(held=4, looked=4, shown=(("-", 1), ("born", 1), ("‹…›", 1)))),
    ],
)
def test_a_store_that_can_tell_all_keys_at_once_is_asked_and_one_that_cannot_is_read(told, said):
    connector = Telling(estate(NOTE).systems[0], {"note": ROWS})
    connector.told = told

    (finding,) = read(NOTE, [KEYS], connector=connector, live=["more"], now=NOW)

    assert Read.of(finding) == said


CARDS_OF_TEN = ("4111111111111111", *(f"400000000000000{last}" for last in "013456789"))


@pytest.mark.parametrize(
    ("values", "count"),
    [
        (CARDS_OF_TEN * 5, 0),
        (CARDS_OF_TEN, 1),
        (("4111111111111111",) * 10 + ("4000000000000001",) * 30, 10),
        ((*CARDS_OF_TEN * 5, "card 4111 1111 1111 1111"), 1),
    ],
    ids=["ids by chance", "too few to tell", "too many for chance", "one that is written as a card"],
)
def test_numbers_in_a_field_of_ids_look_like_cards_by_chance(values, count):
    rows = [{"id": n, "at": NOW, "body": body, "more": None} for n, body in enumerate(values)]

    (finding,) = found([CARDS], rows)

    assert dict(Read.of(finding).shown).get("body", 0) == count
