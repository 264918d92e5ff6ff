"""Who objected is looked for in the stores of whoever uses are shown of: one that is not open is missed."""

from dataclasses import replace

import pytest

from kept.app.suppressing.objecting import objectors
from kept.estate import Field
from kept.estate.errors import MissingError
from kept.gate import EVERYTHING, Objection
from kept.records.stores.bearings import OBJECTION, Bearings
from kept.records.stores.persons import Persons
from kept.rights.asked import Identifier
from kept.rights.objecting import Objector
from tests.app.conftest import AT
from tests.rights.test_objecting import LETTER
from tests.verdict.declared import dataset, estate, stores

EMAIL = (Field(name="email", category="account.email"),)
PERSON = dataset("person", fields=EMAIL, whose="customer", persons=True)
ESTATE = estate(PERSON, LETTER, replace(PERSON, name="guest", system="else"))
PEOPLE = [{"id": 1, "email": "Zoe@example.org"}, {"id": 2, "email": "zoe@example.org"}]


@pytest.fixture
def bearings(workspace):
    return Bearings(Persons(workspace.root_key()))


def found(bearings, suppressed, *, closed=""):
    opened = stores(ESTATE, {"s.person": PEOPLE})
    open_ones = {name: one for name, one in opened.items() if name != closed}
    return tuple(objectors(ESTATE, open_ones, bearings=bearings, suppressed=suppressed))


def test_nobody_is_missed_where_nobody_objected_or_no_use_is_shown_of_them(bearings, suppressed):
    nobody = found(bearings, suppressed, closed="s")
    bearings.add(OBJECTION, [], [Identifier(kind="email", value="zoe@example.org")], at=AT)

    always = (Objection(since=AT, purposes=EVERYTHING),)
    both = tuple(Objector(dataset="s.person", key=(number,), objections=always) for number in (1, 2))
    assert (nobody, found(bearings, suppressed, closed="else")) == ((), both)


def test_a_closed_store_in_which_whoever_objected_may_stand_is_no_sign_that_nobody_does(bearings, suppressed):
    bearings.add(OBJECTION, [], [Identifier(kind="email", value="zoe@example.org")], at=AT)

    with pytest.raises(MissingError):
        found(bearings, suppressed, closed="s")
