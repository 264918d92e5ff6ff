"""Making a backup of a service level, and putting the contents of a customer's sites back from one."""

from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from datetime import datetime

from sqlalchemy import Connection, Table, delete, select

from kept.testing.company import Stores
from rexgencloud.applications import Application, opened_by
from rexgencloud.backups.archives import BackupError, read_back, writing
from rexgencloud.backups.contents import PARTS, lines_of, row_of
from rexgencloud.tables.accounts import ACCOUNT, SERVICE_ORDER
from rexgencloud.tables.projects import PROJECT

BATCH = 500
"""Accounts that are read, packed and encrypted together."""

_PUT_BACK = ("projects.requirement", "projects.content")


def back_up(stores: Stores, level: str, at: datetime) -> list[str]:
    """Write everything of the accounts on a service level to an archive in each region; return their places.

    The same moment once more replaces what it made.
    """
    with everything(stores) as connections, writing(stores, level=level, at=at) as archive:
        on_level = select(SERVICE_ORDER.c.account_id).where(
            SERVICE_ORDER.c.plan == level, SERVICE_ORDER.c.state == "active"
        )
        open_ones = select(ACCOUNT.c.id).where(ACCOUNT.c.closed_at.is_(None), ACCOUNT.c.id.in_(on_level))
        ids = list(connections["accounts"].scalars(open_ones.order_by(ACCOUNT.c.id)))
        for first in range(0, len(ids), BATCH):
            batch = ids[first : first + BATCH]
            archive.add(batch, [line.text for line in lines_of(connections, batch)])
        return archive.finish()


def restore(stores: Stores, archive: str, account: int) -> int:
    """Put the contents and requirements of an account's projects back as an archive has them; return how many rows.

    What was made since stays. Nothing that was erased comes back: `BackupError` is raised for an account that is closed
    or gone, and what belonged to a project that is gone is left out.
    """
    held = read_back(stores, archive, account)
    with opened_by(Application.BACKUP, "accounts", stores) as connection:
        if (
            connection.scalar(select(ACCOUNT.c.id).where(ACCOUNT.c.id == account, ACCOUNT.c.closed_at.is_(None)))
            is None
        ):
            raise BackupError("An account that was closed is not put back")
    tables = {part.name: part for part in PARTS if part.name in _PUT_BACK}
    rows = [(tables[name].table, row_of(tables[name], row)) for name, row in held if name in tables]
    with opened_by(Application.BACKUP, "projects", stores) as connection:
        there = set(connection.scalars(select(PROJECT.c.id).where(PROJECT.c.account_id == account)))
        living = [(table, row) for table, row in rows if row["project_id"] in there]
        for table, row in living:
            _put(connection, table, row)
    return len(living)


@contextmanager
def everything(stores: Stores) -> Iterator[Mapping[str, Connection]]:
    """Open every system that is backed up."""
    with ExitStack() as stack:
        systems = dict.fromkeys(one.system for one in PARTS)
        yield {name: stack.enter_context(opened_by(Application.BACKUP, name, stores)) for name in systems}


def _put(connection: Connection, table: Table, row: Mapping[str, object]) -> None:
    connection.execute(delete(table).where(table.c.id == row["id"]))
    connection.execute(table.insert().values(row))
