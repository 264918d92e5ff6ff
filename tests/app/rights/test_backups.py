"""A restored backup brings nobody back for long, and the letter says when the last copy is gone."""

import shutil
import sqlite3
from contextlib import closing
from datetime import timedelta

import pytest

from kept.app.estates import FOLDER, newest_estate
from kept.app.rights.backups import backups_until, kept_until, replay_erasures
from kept.app.rights.bureau import NO_POLICY
from kept.app.rights.estate import EstateCarrier
from kept.app.rights.forgetting import tidy
from kept.app.rights.packing import policy_or_none
from kept.estate import Estate
from tests.app.conftest import AT
from tests.app.rights.conftest import keeping
from tests.app.rights.lives import approved, asked, proved, recipients_told


@pytest.fixture
def clerk(company, channel, clock):
    return keeping(company, clock, EstateCarrier(company), channel, company.settings.house)


@pytest.fixture
def store(company):
    return next((company.home / FOLDER).glob("accounts*.db"))


def addresses(store):
    with closing(sqlite3.connect(store)) as database:
        return {address for (address,) in database.execute("SELECT email FROM account WHERE email <> ''")}


def test_who_was_erased_and_restored_is_erased_again_and_nobody_else(clerk, channel, clock, store, tmp_path):
    backup = shutil.copy(store, tmp_path / "backup.db")
    with closing(sqlite3.connect(store)) as database:
        (email,) = database.execute(
            "SELECT email FROM account GROUP BY email HAVING count(*) = 1 AND email <> '' ORDER BY id LIMIT 1"
        ).fetchone()
    request = asked(clerk, email=email)
    proved(clerk, channel, request)
    approved(clerk, request)
    recipients_told(clerk, request)
    erased = addresses(store)

    shutil.copy(backup, store)
    restored = addresses(store)
    done = replay_erasures(clerk, since=AT, system="accounts")
    again = replay_erasures(clerk, since=AT, system="accounts")

    assert (email in erased, email in restored) == (False, True)
    assert addresses(store) == erased
    assert [one.records > 0 for one in (*done, *again)] == [True, False]
    assert replay_erasures(clerk, since=AT + timedelta(days=1)) == ()


def test_the_letter_says_when_the_last_backup_is_gone_and_the_replay_is_forgotten_then(clerk, channel, clock, store):
    estate, _ = newest_estate()
    until = backups_until(estate, policy_or_none(), now=clock.now())
    assert until is not None
    email = min(addresses(store))
    request = asked(clerk, email=email, language="en")
    proved(clerk, channel, request)
    approved(clerk, request)

    letter = channel.taken[-1].text.replace("\n", " ")
    kept = [one.until for one in clerk.erasures.since(AT)]
    clock.instant = until
    tidy(clerk)

    assert until > AT
    assert f"{until.day} {until:%B %Y}" in letter
    assert kept == [until]
    assert list(clerk.erasures.since(AT)) == []


def test_without_declared_backups_an_erasure_can_be_carried_out_again_for_a_year():
    assert backups_until(Estate(), NO_POLICY, now=AT) is None
    assert kept_until(None, now=AT) == AT.replace(year=AT.year + 1)
