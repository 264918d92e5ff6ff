"""Everything of a person is a token, in every store: after an erasure nothing is found but what the plan said stays."""

import sqlite3
from contextlib import ExitStack, closing
from dataclasses import replace

import pytest

from kept.app.estates import FOLDER
from kept.app.rights.advance import advance
from kept.app.rights.estate import EstateCarrier
from kept.app.sweeping import apply_retention, plan_retention
from kept.testing.company import Stores
from tests.app.conftest import AT
from tests.app.rights.canaries import TABLES, Aviary
from tests.app.rights.conftest import keeping
from tests.app.rights.lives import approved, asked, proved, recipients_told
from tests.app.rights.searching import BACKUP, found

NEEDED = {
    "billing.invoice.bill_to_address",
    "billing.invoice.bill_to_name",
    "billing.invoice.number",
    "billing.invoice.tax_id",
    "billing.payment.processor",
}
"""The columns in which a token may stay while tax law asks for the invoice; of the processor, its name is no one's."""


@pytest.fixture
def clerk(company, channel, clock):
    carrier = EstateCarrier(replace(company, clock=clock))
    return keeping(company, clock, carrier, channel, company.settings.house)


@pytest.fixture
def stores(company):
    return Stores(folder=company.home / FOLDER)


@pytest.fixture
def aviary(stores):
    return Aviary(stores=stores, at=AT)


@pytest.fixture
def applications(stores):
    """Keep the company's programs at work: they write to a log of their own, clear nothing, and never let go."""
    with ExitStack() as stack:
        opened = {
            system: stack.enter_context(closing(sqlite3.connect(stores.folder / f"{system}.db"))) for system in TABLES
        }
        for connection in opened.values():
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA secure_delete = OFF")
            connection.execute("PRAGMA wal_autocheckpoint = 0")
        yield opened


def erased(clerk, channel, person):
    """Erase a person as it is done for anybody: asked, shown, planned, approved by two, carried out, answered."""
    request = asked(clerk, email=person.email)
    proved(clerk, channel, request)
    approved(clerk, request)
    recipients_told(clerk, request)
    return request


def tables(left):
    return {place for _, place in left if not place.startswith((BACKUP, FOLDER))}


def test_after_an_erasure_no_byte_of_a_person_is_found_but_what_the_plan_said_stays(
    clerk, channel, aviary, stores, applications
):
    anna, ben = aviary.add(), aviary.add()
    aviary.back_up()
    applications["accounts"].execute("UPDATE account SET street = 'Moved' WHERE id = ?", [anna.account])
    applications["accounts"].commit()
    before = found(clerk.workspace.home, stores)

    request = erased(clerk, channel, anna)
    after = found(clerk.workspace.home, stores)

    state = clerk.find(request).request.state
    left = {(token, place) for token, place in after if token in aviary.of(anna)}
    assert {one.token for one in aviary.canaries} == {token for token, _ in before}
    assert state.is_closed
    assert {one.dataset for one in state.plan.stays} == {"billing.invoice", "billing.payment", "backups.content"}
    assert tables(left) == NEEDED
    assert {place for _, place in left if place.startswith(FOLDER)} == {"estate/billing.db"}
    assert {token for token, place in left if place == "estate/billing.db"} == {
        one.token for one in aviary.canaries if one.owner == anna.account and one.place in NEEDED
    }
    assert after - left == {(token, place) for token, place in before if token in aviary.of(ben)}


def test_backups_hold_a_person_until_the_day_that_the_letter_says(clerk, channel, clock, aviary, stores):
    anna = aviary.add()
    aviary.back_up()
    request = erased(clerk, channel, anna)
    until = next(one.backups_until for one in clerk.find(request).request.events if one.what == "confirmed")
    held = {place for _, place in found(clerk.workspace.home, stores) if place.startswith(BACKUP)}

    clock.instant = until
    apply_retention(clerk.workspace, plan_retention(clerk.workspace).id)

    assert len(held) == 2
    assert any(f"{until:%d %B %Y}" in parcel.text for parcel in channel.taken)
    assert {place for _, place in found(clerk.workspace.home, stores)} == NEEDED | {"estate/billing.db"}


def test_what_stayed_goes_when_its_time_is_over_although_its_person_is_gone(clerk, channel, clock, aviary, stores):
    anna, ben = aviary.add(), aviary.add()
    request = erased(clerk, channel, anna)
    stays = clerk.find(request).request.state.plan.stays

    clock.instant = max(one.until for one in stays if one.until)
    advance(clerk, request)

    left = found(clerk.workspace.home, stores)
    assert {token for token, _ in left if token in aviary.of(anna)} == set()
    assert {token for token, _ in left} == aviary.of(ben)
    assert channel.taken[-1].subject.startswith("What had to stay is now erased")
