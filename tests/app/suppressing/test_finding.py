"""Who was erased and is in a store again is found by the mark that is left of them, and planned to be erased."""

import sqlite3
from contextlib import closing

import pytest

from kept.app.estates import FOLDER
from kept.app.rights.errands import carry_out_errand
from kept.app.suppressing.finding import Returned, find_returned, plan_returned, returned
from kept.app.suppressing.listing import list_of, put_on_list
from kept.estate import Field
from kept.estate.errors import MissingError
from kept.gate import Suppression
from kept.rights.asked import Identifier
from tests.app.conftest import AT
from tests.verdict.declared import dataset, estate, stores

EMAIL = (Field(name="email", category="account.email"),)
PERSON = dataset("person", fields=EMAIL, whose="customer", persons=True)
NAMELESS = dataset("guest", system="nameless", whose="customer", persons=True)
ESTATE = estate(PERSON, NAMELESS, dataset("person", system="else", fields=EMAIL, whose="customer", persons=True))


@pytest.fixture
def customer(company):
    store = next((company.home / FOLDER).glob("accounts*.db"))
    with closing(sqlite3.connect(store)) as database:
        return database.execute(
            "SELECT id, email FROM account GROUP BY email HAVING count(*) = 1 AND email <> '' ORDER BY id LIMIT 1"
        ).fetchone()


def test_nobody_is_looked_for_where_nobody_was_erased(company):
    assert find_returned(company) == ()
    assert plan_returned(company) == ()


def test_who_was_brought_back_is_found_in_the_store_and_goes_again(company, customer):
    number, email = customer
    put_on_list(company, Suppression.IMPORT, [Identifier(kind="email", value=email.upper())])

    (found,) = find_returned(company)
    (plan,) = plan_returned(company)

    assert (found.dataset, found.keys) == ("accounts.account", ((number,),))
    assert (plan.purpose, plan.people, plan.blocks) == ("erasure", 1, ())
    assert find_returned(company) == (found,)
    assert carry_out_errand(company, plan).remaining == 0
    assert find_returned(company) == ()


def test_other_lists_bring_nobody_in_doubt(company, customer):
    list_of(company).add(Suppression.MARKETING, [Identifier(kind="email", value=customer[1])], at=company.clock.now())

    assert find_returned(company) == ()


def back(suppressed, *, closed=""):
    opened = stores(ESTATE, {"s.person": [{"id": 1, "email": "zoe@example.org"}]})
    open_ones = {name: one for name, one in opened.items() if name != closed}
    return returned(ESTATE, open_ones, suppressed)


def test_a_closed_store_in_which_the_erased_may_stand_is_no_sign_that_nobody_is_back(suppressed):
    suppressed.add(Suppression.IMPORT, [Identifier(kind="email", value="ada@example.org")], at=AT)

    assert back(suppressed, closed="nameless") == ()
    with pytest.raises(MissingError):
        back(suppressed, closed="else")


def test_whoever_is_found_back_is_told_of_although_another_store_is_closed(suppressed):
    suppressed.add(Suppression.IMPORT, [Identifier(kind="email", value="zoe@example.org")], at=AT)

    assert back(suppressed, closed="else") == (Returned(dataset="s.person", whose="customer", keys=((1,),)),)
