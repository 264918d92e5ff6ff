"""Whoever opted out without a request has used a right as well; being on the list of the erased is none."""

import sqlite3
from contextlib import closing

import pytest

from kept.app.estates import FOLDER, opened
from kept.app.recorded import WorkspaceRecords
from kept.app.suppressing.listing import list_of
from kept.estate.errors import MissingError
from kept.gate import Suppression
from kept.rights.asked import Identifier
from kept.rights.treating import Asked


def asked(workspace):
    with opened(workspace) as estate:
        return list(WorkspaceRecords(workspace).asked(estate.estate, estate.connectors))


def test_who_opted_out_of_a_sale_is_found_and_who_was_erased_is_not(company):
    store = next((company.home / FOLDER).glob("accounts*.db"))
    with closing(sqlite3.connect(store)) as database:
        alone = "SELECT id, email FROM account GROUP BY email HAVING count(*) = 1 AND email <> '' ORDER BY id LIMIT 2"
        (first, sold), (_, erased) = database.execute(alone).fetchall()
    listed = list_of(company)
    listed.add(Suppression.IMPORT, [Identifier(kind="email", value=erased)], at=company.clock.now())
    before = asked(company)

    listed.add(Suppression.SALE, [Identifier(kind="email", value=sold)], at=company.clock.now())

    assert (before, asked(company)) == ([], [Asked(dataset="accounts.account", key=(first,))])


def test_a_closed_store_of_those_whose_terms_are_compared_is_no_sign_that_nobody_asked(company):
    listed, here = list_of(company), WorkspaceRecords(company)
    listed.add(Suppression.SALE, [Identifier(kind="email", value="zoe@example.org")], at=company.clock.now())

    with opened(company) as estate:
        without = {name: one for name, one in estate.connectors.items() if name != "accounts"}
        with pytest.raises(MissingError):
            list(here.asked(estate.estate, without))
