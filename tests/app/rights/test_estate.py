"""Requests carried out on the example company's real stores: databases, logs, Parquet, mailboxes, archives."""

import io
import json
import sqlite3
import zipfile
from contextlib import closing
from dataclasses import replace

import pytest
from bs4 import BeautifulSoup

from kept.app.estates import FOLDER
from kept.app.holding import lift_hold, place_hold
from kept.app.rights.advance import advance
from kept.app.rights.clerk import Clerk
from kept.app.rights.errands import find_plan
from kept.app.rights.estate import EstateCarrier
from kept.holds import Hold
from kept.rights.asked import Identifier
from kept.rights.kinds import RequestKind
from kept.rights.outcomes import Answer
from kept.rights.stages import Party, Stage
from tests.app.rights.lives import approved, asked, happened, proved, recipients_told


class LostError(Exception):
    pass


class LosingCarrier(EstateCarrier):
    """Dies when the package is there and before it is kept."""

    def carry_out(self, plan, request, keep):
        def lost(pieces, _of):
            list(pieces)
            raise LostError

        return super().carry_out(plan, request, lost)


class LateCarrier(EstateCarrier):
    """Dies when the package is kept, with all of its evidence, and before the request knows of it."""

    def carry_out(self, plan, request, keep):
        super().carry_out(plan, request, keep)
        raise LostError


@pytest.fixture
def clerk(company, channel):
    return Clerk(workspace=company, carrier=EstateCarrier(company), channel=channel)


@pytest.fixture
def customer(company):
    """Return the number and the address of a customer whom nobody shares it with."""
    store = next((company.home / FOLDER).glob("accounts*.db"))
    with closing(sqlite3.connect(store)) as database:
        return database.execute(
            "SELECT id, email FROM account GROUP BY email HAVING count(*) = 1 AND email <> '' ORDER BY id LIMIT 1"
        ).fetchone()


def test_an_access_gives_a_package_that_opens_and_names_its_systems(clerk, channel, customer):
    _, email = customer
    request = asked(clerk, RequestKind.ACCESS, email=email)

    standing = proved(clerk, channel, request)

    opened = clerk.find(request)
    package = opened.request.state.package
    data = b"".join(clerk.packages.read(opened, package.package, now=clerk.now))
    archive = zipfile.ZipFile(io.BytesIO(data))
    said = json.loads(archive.read("package.json"))
    assert standing.stage is Stage.CLOSED
    assert {"accounts.account"} <= {one["dataset"] for one in said["datasets"]}
    assert email in archive.read("data/accounts/account.json").decode()
    page = BeautifulSoup(archive.read("index.html"), "html.parser")
    assert email in page.get_text()
    assert told(page, "accounts-account")["Kept until"] == (
        "as long as clause 6.1.1 says; no longer than it is needed (clause 6.1.2); 7 years at the most (clause 6.1.2)"
    )
    assert told(page, "exampleletters-recipient")["Given to"] == "Exampleletters"


def told(page, dataset):
    listed = page.select_one(f"#data-{dataset} dl")
    return dict(zip(*([one.get_text() for one in listed.select(name)] for name in ("dt", "dd")), strict=True))


def test_a_second_copy_is_read_again_where_the_first_was_read_and_lost(clerk, channel, customer):
    request = asked(clerk, RequestKind.ACCESS, email=customer[1])

    with pytest.raises(LostError):
        proved(replace(clerk, carrier=LosingCarrier(clerk.workspace)), channel, request)
    with pytest.raises(LostError):
        advance(replace(clerk, carrier=LateCarrier(clerk.workspace)), request)
    planned = happened(clerk, request).count("planned")

    # The plan of which nothing was kept is gone on with; the one that was carried out is not carried out twice.
    assert advance(clerk, request).stage is Stage.CLOSED
    assert (planned, happened(clerk, request).count("planned")) == (1, 2)


def test_an_erasure_takes_the_account_and_says_what_stays(clerk, channel, customer, company):
    number, email = customer
    request = asked(clerk, email=email)
    proved(clerk, channel, request)
    approved(clerk, request)

    standing = recipients_told(clerk, request)

    state = clerk.find(request).request.state
    known_by = (Identifier(kind="accounts.account.id", value=str(number)),)
    assert standing.stage is Stage.CLOSED
    assert (state.silent, state.is_confirmed) == ((), True)
    assert {"accounts"} <= {name for name, one in state.answers.items() if one.answer is Answer.FOUND}
    assert email not in EstateCarrier(company).addresses(known_by, whose="customer")


def test_an_address_that_is_held_is_found_by_a_number_and_none_for_a_number_that_is_nobodys(company, customer):
    number, email = customer
    carrier = EstateCarrier(company)

    known = carrier.addresses((Identifier(kind="accounts.account.id", value=str(number)),), whose="customer")
    unknown = carrier.addresses((Identifier(kind="accounts.account.id", value="999999"),), whose="customer")

    assert (email in known, unknown) == (True, ())


def test_who_is_known_by_nothing_that_the_estate_knows_is_answered_by_staff(clerk, channel):
    request = asked(clerk, RequestKind.ACCESS, identifiers=(Identifier(kind="shoe size", value="41"),))

    standing = advance(clerk, request)

    assert standing.waits_for is Party.STAFF


def test_for_an_address_that_nobody_has_nothing_is_found_in_any_system(clerk, channel):
    request = asked(clerk, RequestKind.ACCESS, email="nobody@example.net")

    standing = proved(clerk, channel, request)

    assert standing.stage is Stage.CLOSED
    assert "none holds data about you" in channel.taken[-1].text


def test_what_a_case_holds_stays_and_goes_when_the_hold_is_lifted(clerk, channel, customer, company):
    number, email = customer
    hold = Hold(
        case="smith", clause="4.2.1", begins=clerk.now, persons=(f"accounts.account#{number}",),
        datasets=("accounts.account",),
    )  # fmt: skip
    place_hold(company, hold)
    request = asked(clerk, email=email)
    proved(clerk, channel, request)
    approved(clerk, request)
    held = clerk.find(request).request.state
    before = recipients_told(clerk, request)

    going_on = lift_hold(clerk, "smith")
    advance(clerk, request)
    after = recipients_told(clerk, request)

    steps = find_plan(company, clerk.find(request).request.state.plan.plan).steps
    assert "smith" in {one.case for one in held.plan.stays}
    assert {one.dataset for one in steps} <= {one.dataset for one in held.plan.stays}
    assert (before.stage, going_on, after.stage) == (Stage.CLOSED, (request,), Stage.CLOSED)
    assert "smith" not in {one.case for one in clerk.find(request).request.state.plan.stays}
    assert channel.taken[-1].subject.startswith("What had to stay is now erased")
