from datetime import UTC, datetime

import pytest

from rexgencloud.backups import BackupError, archives_of, back_up, read_back, restore
from rexgencloud.faults.rows import alter
from rexgencloud.tables.accounts import ACCOUNT, SERVICE_ORDER
from rexgencloud.tables.projects import CONTENT, PROJECT
from tests.rexgencloud.reading import query

OWNER = 19
CONTENTS = """select content.id, path, body, changed_at from content join project on project.id = project_id
              where account_id = 19 order by 1"""


def on_level(stores, level):
    sql = "select account.id from account join service_order o on o.account_id = account.id where {} and plan = ?"
    return {number for (number,) in query(stores, "accounts", sql.format("closed_at is null"), level)}


def test_a_backup_holds_everyone_who_is_open_on_the_level_and_nobody_else(copied, at):
    alter(copied, "accounts", SERVICE_ORDER.update().where(SERVICE_ORDER.c.account_id == 3).values(state="ended"))

    made = back_up(copied, "basic", at)

    held = {number for number in range(1, 301) if made[0] in archives_of(copied, number)}
    assert made == ["basic/eu-central/20261123-120000.tar.gz", "basic/us-east/20261123-120000.tar.gz"]
    assert held == on_level(copied, "basic") - {3}


def test_contents_that_were_lost_or_spoilt_are_put_back_and_what_is_newer_stays(copied):
    before = query(copied, "projects", CONTENTS)
    (spoilt, *_), (lost, *_) = before
    alter(copied, "projects", CONTENT.update().where(CONTENT.c.id == spoilt).values(body="<h1>Oops</h1>"))
    alter(copied, "projects", CONTENT.delete().where(CONTENT.c.id == lost))
    project = query(copied, "projects", "select id from project where account_id = 19")[0][0]
    newer = {"id": 2**30, "project_id": project, "path": "new.html", "body": "New", "changed_at": datetime.now(UTC)}
    alter(copied, "projects", CONTENT.insert().values(newer))

    restored = restore(copied, archives_of(copied, OWNER)[0], OWNER)

    after = query(copied, "projects", CONTENTS)
    assert restored == 4
    assert after[:-1] == before
    assert after[-1][1] == "new.html"


def test_who_was_erased_does_not_come_back(copied):
    archive = archives_of(copied, OWNER)[0]
    alter(copied, "projects", CONTENT.delete())
    alter(copied, "accounts", ACCOUNT.delete().where(ACCOUNT.c.id == OWNER))

    with pytest.raises(BackupError, match="closed"):
        restore(copied, archive, OWNER)

    assert query(copied, "projects", CONTENTS) == []


def test_what_belonged_to_a_project_that_is_gone_does_not_come_back(copied):
    archive = archives_of(copied, OWNER)[0]
    alter(copied, "projects", CONTENT.delete())
    alter(copied, "projects", PROJECT.delete().where(PROJECT.c.account_id == OWNER))

    assert restore(copied, archive, OWNER) == 0
    assert query(copied, "projects", "select count(*) from content") == [(0,)]


def test_a_closed_account_is_not_put_back(copied, at):
    archive = archives_of(copied, OWNER)[0]
    alter(copied, "accounts", ACCOUNT.update().where(ACCOUNT.c.id == OWNER).values(closed_at=at))

    with pytest.raises(BackupError):
        restore(copied, archive, OWNER)


def test_what_a_backup_holds_is_what_stood_in_the_stores(copied, at):
    made, _ = back_up(copied, "business", at)

    held = [row for table, row in read_back(copied, made, OWNER) if table == "projects.content"]
    assert [(one["id"], one["path"], one["body"]) for one in sorted(held, key=lambda one: int(str(one["id"])))] == [
        row[:3] for row in query(copied, "projects", CONTENTS)
    ]
