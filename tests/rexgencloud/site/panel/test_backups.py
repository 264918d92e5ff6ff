"""Backups by service level, seen by those they hold, and put back without bringing back what was erased."""

import shutil
import sqlite3
from contextlib import closing

import pytest

from rexgencloud.backups import archives_of
from tests.rexgencloud.site.visiting import NEW, Visitor, one, rows, words_of

CONTENTS = "select path, body from content join project on project.id = project_id where account_id = 19 order by path"


@pytest.fixture
def owner(app, stores):
    """Return account 19, which owns a project with contents."""
    return Visitor(app, stores).sign_in(19)


def lose(stores, sql):
    with closing(sqlite3.connect(stores.folder / "projects.db")) as connection, connection:
        connection.execute(sql)


def newest(stores):
    return archives_of(stores, 19)[0]


def test_each_backup_of_the_account_is_listed_with_its_level(owner, stores):
    shown = owner.page("/panel/backups").select("main tbody tr")

    assert len(shown) == len(archives_of(stores, 19)) > 2
    assert {row.select("td")[0].get_text() for row in shown} == {"Business"}


def test_what_was_lost_is_put_back_and_what_was_made_since_stays(owner, stores):
    before = rows(stores, "projects", CONTENTS)
    project = one(stores, "projects", "select id from project where account_id = 19")
    lose(stores, f"delete from content where project_id = {project}")
    lose(stores, f"insert into content values (99, {project}, 'new.html', 'new', null, '2026-11-23 11:00:00.000000')")

    answer = owner.send("/panel/backups", {"archive": newest(stores)})

    assert rows(stores, "projects", CONTENTS) == sorted([*before, ("new.html", "new")])
    assert "were put back" in words_of(owner.get(answer.headers["Location"]))


@pytest.mark.parametrize("archive", ["", "../../site.key", "business/eu-central/20200101-000000.tar.gz"])
def test_an_archive_that_is_none_of_the_accounts_is_not_there(owner, archive):
    assert owner.send("/panel/backups", {"archive": archive}).status_code == 404


def test_an_archive_that_was_tampered_with_puts_nothing_back_and_says_so(owner, stores):
    latest, older = archives_of(stores, 19)[:2]
    shutil.copyfile(stores.folder / "backups" / older, stores.folder / "backups" / latest)
    before = rows(stores, "projects", CONTENTS)

    answer = owner.send("/panel/backups", {"archive": latest})

    assert rows(stores, "projects", CONTENTS) == before
    assert "cannot be put back" in words_of(owner.get(answer.headers["Location"]))


def test_who_is_in_no_backup_is_told_when_one_is_made(visitor):
    visitor.send("/sign-up", NEW)
    visitor.send("/sign-in", {"email": NEW["email"], "password": NEW["password"]})

    assert "There is no backup of your account yet" in words_of(visitor.get("/panel/backups"))
