"""A visitor of the site: opens pages, fills in the forms that are on them, and gets letters."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bs4 import BeautifulSoup
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from kept.testing.company import Stores
from rexgencloud.passwords import made_up_password
from rexgencloud.site.post import Letter

NEW = {
    "kind": "private", "company": "", "name": "Ada Quill", "born": "1990-05-17", "email": "ada.quill@example.org",
    "phone": "", "street": "1 Elm Row", "postcode": "EH1 1AA", "city": "Edinburgh", "country": "GB",
    "password": "a sentence to remember", "acknowledged": "yes",
}  # fmt: skip


@dataclass
class MovableClock:
    instant: datetime

    def now(self) -> datetime:
        return self.instant.astimezone(UTC)

    def go_on(self, **length: float) -> None:
        self.instant += timedelta(**length)


@dataclass
class Postbox:
    letters: list[Letter] = field(default_factory=list)

    is_open: bool = True
    names: list[str] = field(default_factory=list)

    def send(self, letter: Letter, *, name: str) -> bool:
        if self.is_open:
            self.letters.append(letter)
            self.names.append(name)
        return self.is_open

    def link(self) -> str:
        """Return the path of the link in the last letter."""
        found = re.search(r"http://[^/]+(/\S+)", self.letters[-1].text)
        assert found is not None
        return found.group(1)


SECRET = b"p" * 32
"""What the payment processor and the company sign with."""


def agree_on_a_secret(folder: Path) -> None:
    """Let the payment processor and the company share `SECRET`."""
    (folder / "firms").mkdir(exist_ok=True)
    (folder / "firms" / "payments.webhook.key").write_text(SECRET.decode(), encoding="utf-8")


class Visitor:
    """One browser: its cookies, and its forms with their hidden fields."""

    def __init__(self, app: Flask, stores: Stores) -> None:
        self.client: FlaskClient = app.test_client()
        self.stores = stores

    def get(self, path: str, **options: object) -> TestResponse:
        return self.client.get(path, **options)

    def page(self, path: str) -> BeautifulSoup:
        return BeautifulSoup(self.get(path).data, "html.parser")

    def hidden(self, page: str, action: str | None = None) -> dict[str, str]:
        """Return the hidden fields of a form on a page."""
        soup = self.page(page)
        form = soup.select_one(f"form[action='{action or page}']") or soup.select_one("main form, form")
        assert form is not None, f"no form on {page}"
        return {str(one["name"]): str(one["value"]) for one in form.select("input[type=hidden]")}

    def send(self, page: str, fields: dict[str, str], action: str | None = None) -> TestResponse:
        """Open a page, fill its form in and send it."""
        return self.client.post(action or page, data={**self.hidden(page, action), **fields})

    def sign_in(self, account_id: int) -> "Visitor":
        sql = "select email, password_hash from account join profile on account_id = id where id = ?"
        ((email, hashed),) = rows(self.stores, "accounts", sql, account_id)
        fields = {"email": str(email), "password": str(made_up_password(str(hashed)))}
        assert self.send("/sign-in", fields).status_code == 303
        return self

    def sign_in_at_desk(self, role: str) -> "Visitor":
        sql = """select email, password_hash from employee join login on login.employee_id = employee.id
                 where role = ? and left_at is null order by id limit 1"""
        ((email, hashed),) = rows(self.stores, "staff", sql, role)
        fields = {"email": str(email), "password": str(made_up_password(str(hashed)))}
        assert self.send("/desk/sign-in", fields).status_code == 303
        return self


def forget_uptime(stores: Stores) -> None:
    """Take away what the prober is made up to have seen before."""
    with closing(sqlite3.connect(stores.folder / "support.db")) as connection, connection:
        connection.execute("delete from uptime")


def rows(stores: Stores, system: str, sql: str, *values: object) -> list[tuple[object, ...]]:
    """Return what stands in a store, by plain SQL."""
    with closing(sqlite3.connect(stores.folder / f"{system}.db", timeout=30)) as connection:
        return connection.execute(sql, values).fetchall()


def one(stores: Stores, system: str, sql: str, *values: object) -> object:
    """Return the single value that a query answers."""
    (row,) = rows(stores, system, sql, *values)
    return row[0]


def words_of(response: TestResponse) -> str:
    """Return what a page says, without its marks."""
    return " ".join(BeautifulSoup(response.data, "html.parser").get_text(" ").split())


def everything(stores: Stores) -> Iterator[str]:
    """Yield everything the relational stores and the logs hold, as text."""
    for file in sorted(stores.folder.glob("*.db")):
        with closing(sqlite3.connect(file, timeout=30)) as connection:
            yield from connection.iterdump()
    for log in sorted((stores.folder / "web").glob("*.log")):
        yield log.read_text()
