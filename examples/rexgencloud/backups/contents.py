"""What a backup holds of an account: its rows in the relational systems, and with them the contents of its sites."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Column, Connection, Select, Table, select

from rexgencloud.tables import accounts, billing, projects, support

_JSON = json.JSONEncoder(ensure_ascii=False)

Value = str | int | bool | None | Mapping[str, str | int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Rows of one table that belong to an account, by its own column or by that of the table it points at.

    `born` is when a row came to be; None where that is not before its account.
    """

    system: str
    table: Table
    owner: Column[int]
    born: Column[datetime] | None = None

    @property
    def name(self) -> str:
        """System and table, as a line of a backup names them."""
        return f"{self.system}.{self.table.name}"

    def query(self, ids: Sequence[int]) -> Select[Any]:
        """Return the rows of these accounts, each after the number of its account."""
        joined = self.table if self.owner.table is self.table else self.table.join(self.owner.table)
        return select(self.owner, *self.table.columns).select_from(joined).where(self.owner.in_(ids))


PARTS = (
    Part(system="accounts", table=accounts.ACCOUNT, owner=accounts.ACCOUNT.c.id, born=accounts.ACCOUNT.c.created_at),
    Part(system="accounts", table=accounts.PROFILE, owner=accounts.PROFILE.c.account_id),
    Part(
        system="accounts",
        table=accounts.SERVICE_ORDER,
        owner=accounts.SERVICE_ORDER.c.account_id,
        born=accounts.SERVICE_ORDER.c.placed_at,
    ),
    Part(system="billing", table=billing.INVOICE, owner=billing.INVOICE.c.account_id, born=billing.INVOICE.c.issued_at),
    Part(system="billing", table=billing.PAYMENT, owner=billing.INVOICE.c.account_id, born=billing.PAYMENT.c.paid_at),
    Part(
        system="support",
        table=support.CONVERSATION,
        owner=support.CONVERSATION.c.account_id,
        born=support.CONVERSATION.c.opened_at,
    ),
    Part(
        system="support",
        table=support.MESSAGE,
        owner=support.CONVERSATION.c.account_id,
        born=support.MESSAGE.c.sent_at,
    ),
    Part(
        system="projects",
        table=projects.PROJECT,
        owner=projects.PROJECT.c.account_id,
        born=projects.PROJECT.c.started_at,
    ),
    Part(
        system="projects",
        table=projects.REQUIREMENT,
        owner=projects.PROJECT.c.account_id,
        born=projects.REQUIREMENT.c.written_at,
    ),
    Part(
        system="projects",
        table=projects.CONTENT,
        owner=projects.PROJECT.c.account_id,
        born=projects.CONTENT.c.changed_at,
    ),
    Part(
        system="projects",
        table=projects.DOMAIN,
        owner=projects.DOMAIN.c.account_id,
        born=projects.DOMAIN.c.registered_at,
    ),
)


@dataclass(frozen=True, slots=True)
class Line:
    """One row in a backup, as a line of JSON."""

    account: int
    born: datetime | None
    text: str


def lines_of(connections: Mapping[str, Connection], ids: Sequence[int]) -> Iterator[Line]:
    """Yield every row of these accounts, part by part."""
    for part in PARTS:
        names = [column.name for column in part.table.columns]
        born = None if part.born is None else names.index(part.born.name) + 1
        for row in connections[part.system].execute(part.query(ids)):
            values = zip(names, map(_plain, row[1:]), strict=True)
            text = _JSON.encode({"account": row[0], "table": part.name, "row": dict(values)})
            yield Line(row[0], None if born is None else aware(row[born]), text)


def row_of(part: Part, told: Mapping[str, Value]) -> dict[str, Value | datetime]:
    """Return a row as its table takes it, from what a line says of it."""
    instants = {column.name for column in part.table.columns if column.type.python_type is datetime}
    return {
        name: datetime.fromisoformat(value) if name in instants and isinstance(value, str) else value
        for name, value in told.items()
    }


def aware(moment: datetime) -> datetime:
    """Return an instant from a store with its time zone: SQLite and MariaDB hold UTC without saying so."""
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


def _plain(value: object) -> object:
    return aware(value).isoformat() if isinstance(value, datetime) else value
