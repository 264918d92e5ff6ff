"""Everything of a person is a token, in every store: after an erasure nothing is found but what the plan said stays."""

import io
import sqlite3
import zipfile
from contextlib import ExitStack, closing
from dataclasses import replace

import pytest

from kept.app.estates import FOLDER
from kept.app.rights.advance import advance
from kept.app.rights.estate import EstateCarrier
from kept.app.rights.proving import prove_by_hand
from kept.app.sweeping import apply_retention, plan_retention
from kept.rights.asked import Identifier
from kept.rights.kinds import RequestKind
from kept.rights.proofs import Point
from kept.testing.company import Stores
from tests.app.conftest import AT
from tests.app.rights.canaries import TABLES, Aviary
from tests.app.rights.conftest import keeping
from tests.app.rights.lives import ADA, approved, asked, proved, recipients_told
from tests.app.rights.searching import BACKUP, TOKEN, found

NEEDED = {
    "billing.invoice.bill_to_address",
    "billing.invoice.bill_to_name",
    "billing.invoice.number",
    "billing.invoice.tax_id",
    "billing.payment.processor",
}
"""The columns in which a token may stay while tax law asks for the invoice; of the processor, its name is no one's."""

COMPANY = {f"accounts.company.{name}" for name in ("name", "street", "postcode", "city", "tax_id")}
"""What two contacts of one company are both shown of it."""

SECRET = {
    "accounts.profile.password_hash",
    "mail.recipient.unsubscribe_token",
    "payments.session.name",
    "payments.session.number",
    "payments.session.return_to",
    "payments.session.tell",
    "social.token.digest",
}
"""What is in nobody's package: the digest of a password, and what firms keep beside what their interfaces show."""


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


@pytest.fixture
def neighbours(aviary):
    """Return Ann and Bea, who share a network and speak for one company, and Cleo and Dora with one e-mail address."""
    ann = aviary.add(trades_alone=False)
    bea = aviary.add(ip=ann.ip, company=ann.ids["accounts.company"], trades_alone=False)
    cleo = aviary.add()
    return ann, bea, cleo, aviary.add(email=cleo.email)


def by_number(clerk, person, kind):
    """Ask as somebody who is known by the number of their account, and called back."""
    known = (Identifier(kind="accounts.account.id", value=str(person.account)),)
    request = asked(clerk, kind, email=person.email, identifiers=known)
    prove_by_hand(clerk, request, Point.SUBJECT, by=ADA, reason="Called back on her number.")
    advance(clerk, request)
    return request


def package_of(clerk, person):
    opened = clerk.find(by_number(clerk, person, RequestKind.ACCESS))
    data = clerk.packages.read(opened, opened.request.state.package.package, now=clerk.now)
    archive = zipfile.ZipFile(io.BytesIO(b"".join(data)))
    return {token.decode() for name in archive.namelist() for token in TOKEN.findall(archive.read(name))}


def places_of(aviary, tokens):
    return {one.place for one in aviary.canaries if one.token in tokens}


def test_a_package_holds_everything_of_its_person_and_nothing_of_those_they_share_with(clerk, aviary, neighbours):
    ann, bea, cleo, dora = neighbours

    given = {person.account: package_of(clerk, person) for person in neighbours}

    strange = {one.account: places_of(aviary, given[one.account] - aviary.of(one)) for one in neighbours}
    missing = {one.account: places_of(aviary, aviary.of(one) - given[one.account]) for one in neighbours}
    assert strange == {ann.account: set(), bea.account: {*COMPANY, "ip"}, cleo.account: set(), dora.account: {"email"}}
    assert missing[ann.account] == missing[bea.account] == {*SECRET, "web.access.20", "web.error"}
    assert missing[cleo.account] == missing[dora.account] == {*SECRET, "mailbox.privacy", "mailbox.support"}


def test_who_shares_an_address_a_network_or_a_company_loses_nothing_when_the_other_is_erased(
    clerk, aviary, stores, neighbours
):
    ann, bea, cleo, dora = neighbours
    before = found(clerk.workspace.home, stores)
    gone = [by_number(clerk, person, RequestKind.ERASURE) for person in (ann, cleo)]

    for request in gone:
        approved(clerk, request)
        recipients_told(clerk, request)

    after = found(clerk.workspace.home, stores)
    left = {one.account: places_of(aviary, {token for token, _ in after} & aviary.of(one)) for one in (ann, cleo)}
    stays = [{one.dataset for one in clerk.find(request).request.state.plan.stays} for request in gone]
    kept = {"billing.invoice", "billing.payment"}
    others = aviary.of(bea) | aviary.of(dora)
    assert {one for one in before - after if one[0] in others} == set()
    assert left[ann.account] == {*NEEDED, *COMPANY, "ip", "web.access.20", "web.error"}
    assert left[cleo.account] == {*NEEDED, "email", "mailbox.privacy", "mailbox.support"}
    assert stays == [
        {*kept, "accounts.company", "web.access", "web.error"},
        {*kept, "mailbox.privacy", "mailbox.support"},
    ]
