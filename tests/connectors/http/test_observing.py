from kept.connectors.http.asking import Firm
from kept.connectors.http.description import Place, Shelf
from kept.connectors.http.observing import MOST_BESIDES, observed
from kept.estate import System
from kept.estate.model import FieldKind
from kept.estate.ports import LiveField
from tests.connectors.http.wired import said, wire

SHELF = Shelf(
    location="people", path="/people", key=("id",),
    fields={
        "id": Place(at=("id",)), "city": Place(at=("home", "city")),
        "seen": Place(at=("seen",), kind=FieldKind.INSTANT),
    },
)  # fmt: skip


def look(*items):
    system = System(name="firm", kind="http", url="https://firm.example/api")
    return observed(Firm(system=system, caller=wire(said(list(items))).caller()), SHELF)


def test_what_is_described_and_there_is_there():
    found = look({"id": "a", "home": {"city": "Leeds"}, "seen": None})

    assert (found.location, found.key, found.unreadable) == ("people", ("id",), 0)
    assert [one.name for one in found.fields] == ["id", "city", "seen"]


def test_a_field_that_nobody_described_is_seen_wherever_it_stands_and_in_whichever_record():
    found = look(
        {"id": "a", "home": {"city": "Leeds"}, "seen": None},
        {"id": "b", "home": {"city": None, "floor": 2}, "seen": None, "born": None},
        {"id": "c", "home": {}, "seen": None, "born": "1990-05-17"},
    )

    assert found.fields[3:] == (
        LiveField(name="home/floor", kind=FieldKind.INTEGER), LiveField(name="born", kind=FieldKind.TEXT),
    )  # fmt: skip


def test_a_part_that_is_empty_is_no_field_and_one_that_is_null_has_its_fields():
    assert [one.name for one in look({"id": "a", "home": {}, "seen": None}).fields] == ["id", "seen"]
    assert [one.name for one in look({"id": "a", "home": None, "seen": None}).fields] == ["id", "city", "seen"]


def test_a_field_that_no_record_shows_is_gone_and_where_there_is_no_record_none_is():
    assert [one.name for one in look({"id": "a"}).fields] == ["id"]
    assert [one.name for one in look().fields] == ["id", "city", "seen"]


def test_records_that_nobody_can_read_are_counted():
    assert look({"id": "a", "seen": "yesterday"}, {"id": None}, {"id": "c"}).unreadable == 2


def test_names_that_are_data_have_an_end():
    found = look({"id": "a", "by_day": {f"day {number}": 1 for number in range(1_000)}})

    assert len(found.fields) == 1 + MOST_BESIDES
