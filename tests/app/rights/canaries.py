"""People all of whose data are tokens: a row of theirs in every table, a line, a letter and an event in every file."""

import gzip
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count
from random import Random
from typing import Any

import sqlalchemy as sa

from kept.testing.company import Stores
from rexgencloud.analytics.events import Event, record
from rexgencloud.backups.running import back_up
from rexgencloud.firms.registry import FIRMS
from rexgencloud.firms.state import engine_of as engine_of_firm
from rexgencloud.firms.state import file_of
from rexgencloud.mailbox.boxes import BOXES, put
from rexgencloud.mailbox.made_up import letter_of
from rexgencloud.stores import engine_of, logs_of
from rexgencloud.tables import accounts, billing, projects, support

TABLES = {
    "accounts": accounts.METADATA,
    "billing": billing.METADATA,
    "support": support.METADATA,
    "projects": projects.METADATA,
}
NOBODYS = {"revocation", "submission", "webhook_event", "uptime", "switch", "job", "answered", "outbox", "grant"}
"""Tables that hold nothing of a customer's, by what the estate says, or that a firm needs for its own working."""

LONG = 14
"""Characters of a token. What is shorter (a country, a language, the last digits of a card) can hold none."""

FIRST = 700_001
"""The first of the numbers that nobody else in the company has."""

_CLOSED = {"closed_at", "ended_at", "released_at", "withdrawn_at", "keep_until"}
_FOREIGN = {"talk", "customer", "payment", "message", "method", "connection", "invoice"}
"""Columns of a firm that name a record of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Canary:
    """One token: whose it is, and where it was put, as `accounts.account.name`."""

    token: str
    owner: int
    place: str


@dataclass(slots=True, kw_only=True)
class Person:
    """Somebody made of tokens. `ip` was theirs, and nobody else's, while their session lasted."""

    account: int
    email: str
    cookie: str
    ip: str
    trades_alone: bool
    ids: dict[str, object] = field(default_factory=dict)


@dataclass(slots=True, kw_only=True)
class Aviary:
    """Puts people into the stores of a company, and knows every token that it put there."""

    stores: Stores
    at: datetime
    draw: Random = field(default_factory=lambda: Random(4))
    canaries: list[Canary] = field(default_factory=list)
    people: list[Person] = field(default_factory=list)
    _numbers: Iterator[int] = field(default_factory=lambda: count(FIRST + 100))

    def of(self, person: Person) -> set[str]:
        """Return the tokens of a person."""
        return {one.token for one in self.canaries if one.owner == person.account}

    def token(self, owner: int, place: str) -> str:
        """Return a new token that is in no store yet."""
        token = "zw" + "".join(self.draw.choices("abcdefghijklmnopqrstuvwxyz", k=LONG - 2))
        self.canaries.append(Canary(token=token, owner=owner, place=place))
        return token

    def add(self, *, email: str = "", ip: str = "", company: int | None = None, trades_alone: bool = True) -> Person:
        """Put a person into every store: everything that a table can hold of one is there.

        They speak for `company`, or else for one of their own, which they trade as alone or not. An `email` or `ip`
        that is given is another's as well; tokens are counted for whom they were made.
        """
        account = FIRST + len(self.people)
        groups = "".join(self.draw.choices("abcdef", k=12))
        person = Person(
            account=account,
            email=email or f"{self.token(account, 'email')}@canary.example",
            cookie=self.token(account, "cookie"),
            trades_alone=trades_alone,
            ip=ip or f"2001:db8:f{groups[:3]}:f{groups[3:6]}:f{groups[6:9]}:f{groups[9:]}::1",
        )
        if not ip:
            self.canaries.append(Canary(token=person.ip, owner=account, place="ip"))
        self.people.append(person)
        self._fill_tables(person, company)
        self._write_lines(person)
        self._write_events(person)
        self._write_letters(person)
        return person

    def back_up(self) -> None:
        """Back everybody up who is in the stores now, as the company does each night."""
        back_up(self.stores, "business", self.at - timedelta(days=1))

    def _fill_tables(self, person: Person, company: int | None) -> None:
        for system, metadata in TABLES.items():
            engine = engine_of(system, self.stores)
            with engine.begin() as connection:
                self._fill(connection, system, metadata, person, company)
            engine.dispose()
        for firm in FIRMS:
            engine = engine_of_firm(file_of(firm.name, self.stores.folder))
            with engine.connect().execution_options(writes=True) as connection, connection.begin():
                self._fill(connection, firm.name, firm.tables, person, None)
            engine.dispose()

    def _fill(
        self, connection: sa.Connection, system: str, metadata: sa.MetaData, person: Person, company: int | None
    ) -> None:
        for table in metadata.tables.values():
            name = f"{system}.{table.name}"
            if table.name in NOBODYS or (company is not None and name == "accounts.company"):
                person.ids |= {name: company} if company is not None and name == "accounts.company" else {}
                continue
            row = {column.name: self._value(column, name, person) for column in table.columns}
            connection.execute(table.insert().values(row))
            person.ids[name] = row[next(iter(table.primary_key.columns)).name]

    def _value(self, column: sa.Column[Any], table: str, person: Person) -> object:
        known = self._known(column, table, person)
        if known is not None:
            return known
        match column.type.python_type.__name__:
            case "datetime":
                return None if column.nullable and column.name in _CLOSED else self.at - timedelta(days=20)
            case "dict":
                return {"theme": self.token(person.account, f"{table}.{column.name}")}
            case "bool":
                return person.trades_alone and column.name == "sole_trader"
            case "int":
                return next(self._numbers) if column.primary_key or "cents" in column.name else 1
            case _:
                return self._text(column, table, person)

    def _text(self, column: sa.Column[Any], table: str, person: Person) -> str:
        length = getattr(column.type, "length", None)
        if column.name in {"status", "state", "plan", "kind", "currency", "outcome", "topic"}:
            return {"plan": "business", "currency": "EUR"}.get(column.name, "active")
        if length is not None and length < LONG:
            return "DE"[:length]
        return self.token(person.account, f"{table}.{column.name}")

    def _known(self, column: sa.Column[Any], table: str, person: Person) -> object:
        """Return what leads from one record to another, and what people are known by."""
        system, name = table.partition(".")[0], column.name
        if name in {"account_id", "account"} or (table, name) == ("accounts.account", "id"):
            return person.account
        for key in column.foreign_keys:
            return person.ids[f"{system}.{key.column.table.name}"]
        if name in _FOREIGN and f"{system}.{name}" in person.ids:
            return person.ids[f"{system}.{name}"]
        if (table, name) == ("accounts.session", "ended_at"):
            return self.at - timedelta(days=20) + timedelta(hours=1)
        known = {"email": person.email, "cookie_id": person.cookie, "ip": person.ip, "to_address": person.email}
        return known.get(name)

    def _write_lines(self, person: Person) -> None:
        for ago in (1, 5, 20):
            moment = self.at - timedelta(days=ago) + timedelta(minutes=5)
            place = f"web.access.{ago}"
            lines = [
                f'{person.ip} - {user} [{moment:%d/%b/%Y:%H:%M:%S +0000}] "GET /{self.token(person.account, place)}'
                f' HTTP/1.1" 200 51 "-" "{self.token(person.account, place)}"\n'
                for user in ((person.account, "-") if ago == 20 else (person.account,))
            ]
            self._append(f"access.log-{moment:%Y%m%d}", lines)
        moment, token = self.at - timedelta(days=20), self.token(person.account, "web.error")
        error = f"{moment:%Y/%m/%d %H:%M:%S} [error] 812#812: *7 {token}, client: {person.ip}, server: a.example\n"
        self._append(f"error.log-{moment:%Y%m%d}", [error])

    def _append(self, name: str, lines: list[str]) -> None:
        path, added = logs_of(self.stores) / name, "".join(lines).encode()
        if path.exists():
            path.write_bytes(path.read_bytes() + added)
        else:
            packed = path.with_name(f"{name}.gz")
            packed.write_bytes(gzip.compress(gzip.decompress(packed.read_bytes()) + added))

    def _write_events(self, person: Person) -> None:
        events = [
            Event(
                at=self.at - timedelta(days=ago),
                cookie_id=person.cookie,
                account_id=account,
                page=self.token(person.account, "analytics.event.page"),
                referrer=self.token(person.account, "analytics.event.referrer"),
                country="DE",
                load_ms=7,
            )
            for ago in (2, 20)
            for account in (person.account, None)
        ]
        record(self.stores, events)

    def _write_letters(self, person: Person) -> None:
        for box in BOXES:
            sent = self.at - timedelta(days=3)
            token = [self.token(person.account, f"mailbox.{box}") for _ in range(3)]
            letter = letter_of(token[0], person.email, box=box, sent=sent, subject=token[1], text=token[2])
            put(self.stores, box, letter, name=f"{int(sent.timestamp())}.{person.account}.rexgencloud")
