"""A restricted record is seen where an application's own connection shows it, and as it was set aside."""

from kept.estate import Field
from kept.estate.change import Flag, Seal
from kept.estate.errors import RefusedError
from kept.estate.restricting import Lifted
from kept.rights.tried import Door, Tried, tried
from tests.verdict.declared import dataset, estate, stores

THING = dataset("thing", fields=(Field(name="name", category="account.name"),))
ESTATE = estate(THING)
KEPT = [[Lifted(key=(1,), row=b"Ada"), Lifted(key=(2,), row=b"Bob")], [Lifted(key=(3,), row=b"Eve")]]


def door(name, *rows, connector=None):
    known = stores(ESTATE, {"s.thing": [{"id": number, "name": "x"} for number in rows]})["s"]
    return Door(name=name, connector=connector or known)


class Refusing:
    """A connection that the store does not let in."""

    def keys(self, dataset, selection):
        raise RefusedError("It is refused")


class Lifting:
    """A connection through which fields can be read as they are."""

    def __init__(self, rows):
        self._rows = rows

    def lift(self, dataset, keys, fields=()):
        return [Lifted(key=key, row=self._rows[key]) for key in keys if key in self._rows]

    def way(self, dataset):
        return None

    hide = show = lay = way


def test_a_record_that_is_there_again_is_seen_and_once_through_however_many_connections():
    doors = [door("billing", 2, 7), door("desk", 2, 3), door("mail")]

    for change in (Seal(), Flag()):
        assert tried(THING, change, KEPT, doors) == Tried(
            dataset="s.thing", count=3, seen=2, doors=3, through=("billing", "desk")
        )


def test_of_fields_that_were_set_aside_what_was_written_since_is_not_what_was_restricted():
    doors = [door("billing", connector=Lifting({(1,): b"Ada", (2,): b"Bobby"}))]

    assert tried(THING, Seal(("name",)), KEPT, doors) == Tried(
        dataset="s.thing", count=3, seen=1, doors=1, through=("billing",)
    )


def test_a_connection_that_cannot_read_what_was_set_aside_has_not_looked():
    found = tried(THING, Seal(("name",)), KEPT, [door("billing", 1, 2, 3)])

    assert found == Tried(dataset="s.thing", count=3, seen=0, doors=1, shut=("billing",))


def test_a_connection_that_is_refused_has_seen_nothing_and_shown_nothing():
    doors = [door("billing", connector=Refusing()), door("desk")]

    assert tried(THING, Seal(), KEPT, doors) == Tried(dataset="s.thing", count=3, seen=0, doors=2, shut=("billing",))
