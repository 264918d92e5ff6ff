"""A store that a backup turned back serves nobody, on the example company's own site, before it was erased in again."""

import shutil
import sqlite3
from contextlib import closing
from datetime import timedelta
from threading import Event

import pytest

from kept.app.estates import FOLDER
from kept.app.rights.backups import replay_behind
from kept.app.rights.erasing import erase
from kept.app.rights.errands import plan_errand
from kept.app.rights.estate import EstateCarrier
from kept.app.rights.fencing import FOLDER as FENCES
from kept.app.rights.fencing import fences, raise_fences
from kept.plans.errand import Errand, Known, Sought
from kept.records.stores.erasures import Erasure
from kept.testing.company import Stores
from rexgencloud.site import Settings, create_app
from rexgencloud.site.current import KEY
from rexgencloud.site.rounds import Round, go_round
from tests.app.conftest import AT
from tests.app.rights.clocks import HandClock
from tests.app.rights.conftest import keeping
from tests.app.rights.lives import approved, asked, proved


class OneLook(Event):
    """Lets a loop look once, and then tells it to stop."""

    def wait(self, timeout=None):
        seen = self.is_set()
        self.set()
        return seen


@pytest.fixture
def clerk(company, channel, clock):
    return keeping(company, clock, EstateCarrier(company), channel, company.settings.house)


@pytest.fixture
def folder(company):
    return company.home / FOLDER


@pytest.fixture
def site(company, folder):
    settings = Settings(
        stores=Stores(folder=folder), secret=b"k" * 32, clock=HandClock(AT), fences=company.home / FENCES
    )
    app = create_app(settings)
    yield app
    app.extensions[KEY].databases.close()


def rows(store, query, *values):
    with closing(sqlite3.connect(store)) as database:
        return database.execute(query, values).fetchall()


def customers(folder):
    """Return the customers with conversations whose address is theirs alone, as numbers and addresses."""
    alone = rows(folder / "accounts.db", "SELECT min(id), email FROM account GROUP BY email HAVING count(*) = 1")
    talking = {one for (one,) in rows(folder / "support.db", "SELECT account_id FROM conversation")}
    return sorted(one for one in alone if one[0] in talking and one[1])


def planned(clerk, email):
    people = (Sought(known_by=(Known(kind="email", value=email),)),)
    return plan_errand(clerk.workspace, Errand(right="erasure", whose="customer", people=people))


def erased(clerk, email):
    return erase(clerk.workspace, planned(clerk, email), notice=lambda _event: None)


def answers(site):
    return site.test_client().get("/").status_code


def test_the_site_serves_nobody_from_a_restored_store_until_it_was_erased_in_again(
    clerk, channel, site, folder, tmp_path
):
    store = folder / "accounts.db"
    _, email = customers(folder)[0]
    backup = shutil.copy(store, tmp_path / "backup.db")
    request = asked(clerk, email=email)
    proved(clerk, channel, request)
    approved(clerk, request)
    before = answers(site)

    shutil.copy(backup, store)
    page = site.test_client().get("/sign-in")
    behind = [one.system for one in fences(clerk.workspace) if one.is_behind]
    done = replay_behind(clerk)

    assert (before, page.status_code, page.headers["Retry-After"], "Back soon" in page.text) == (200, 503, "300", True)
    assert behind == ["accounts"]
    assert sum(one.records for one in done) > 0
    assert rows(store, "SELECT id FROM account WHERE email = ?", email) == []
    assert answers(site) == 200
    assert replay_behind(clerk) == ()


def test_while_a_store_is_behind_nothing_goes_round_and_a_later_erasure_opens_no_gate(
    clerk, clock, site, folder, tmp_path
):
    store = folder / "accounts.db"
    (_, first), (_, second), *_ = customers(folder)
    backup = shutil.copy(store, tmp_path / "backup.db")
    erased(clerk, first)
    shutil.copy(backup, store)
    clock.go(hours=1)
    erased(clerk, second)
    done: list[object] = []
    go_round(site.extensions[KEY], OneLook(), [Round(every=timedelta(0), do=done.append)])
    refused = answers(site)

    replay_behind(clerk)
    go_round(site.extensions[KEY], OneLook(), [Round(every=timedelta(0), do=done.append)])

    assert (refused, answers(site), done) == (503, 200, [site.extensions[KEY]])
    assert rows(store, "SELECT id FROM account WHERE email IN (?, ?)", first, second) == []


def test_in_a_store_that_was_restored_alone_the_records_go_that_nothing_leads_to_any_more(
    clerk, site, folder, tmp_path
):
    store = folder / "support.db"
    theirs, others = (f"SELECT id FROM conversation WHERE account_id {one} ? ORDER BY id" for one in ("=", "<>"))
    number, email = customers(folder)[0]
    everybody = rows(store, others, number)
    backup = shutil.copy(store, tmp_path / "backup.db")
    erased(clerk, email)
    gone = rows(store, theirs, number)

    shutil.copy(backup, store)
    restored, refused = rows(store, theirs, number), answers(site)
    replay_behind(clerk)

    assert (gone, len(restored) > 0, refused) == ([], True, 503)
    assert (rows(store, theirs, number), rows(store, others, number)) == ([], everybody)
    assert answers(site) == 200


def test_a_fence_does_not_pass_an_erasure_that_is_still_carried_out(clerk, clock, folder):
    (_, first), (_, second), *_ = customers(folder)
    plan = planned(clerk, first)
    begun = clerk.carrier.replay(plan.id)
    clerk.erasures.add(Erasure(plan=plan.id, request=None, erased_at=AT, until=begun.until, replay=begun.body))
    clock.go(hours=1)
    erased(clerk, second)
    before = {one.stands for one in fences(clerk.workspace)}

    erase(clerk.workspace, plan, notice=lambda _event: None)

    after = fences(clerk.workspace)
    assert before == {0}
    assert {one.since for one in after} == {clock.now() + timedelta(microseconds=1)}
    raise_fences(clerk.workspace, to=AT)
    assert fences(clerk.workspace) == after
