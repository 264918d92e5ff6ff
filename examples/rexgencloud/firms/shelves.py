"""What a firm's interface shows of its tables: records in pages, one by its key, or those that are asked for."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from urllib.parse import urlencode

from flask import Blueprint, Response, abort, jsonify, request
from flask.typing import ResponseReturnValue
from sqlalchemy import Column, ColumnElement, Connection, RowMapping, Table, func, select

from rexgencloud.firms.manners import firm, switch

Shown = dict[str, object]
_MOST = 500
_USUAL = 100


class Paging(StrEnum):
    """How a list goes on: from a marker in the answer, by the number of the page, or at an address in a header."""

    CURSOR = "cursor"
    PAGE = "page"
    LINK = "link"


def plainly(row: RowMapping) -> Shown:
    """Return a record as JSON has it, column by column."""
    return {name: _written(value) for name, value in row.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """One kind of record: its table, how one is shown, and by which columns a list can be narrowed.

    `ids` narrows to records by their keys, between commas; `before` to those with an earlier instant in that column.
    `goes_with` removes what the firm keeps beside records that are about to be removed, given by their keys.
    """

    name: str
    table: Table
    show: Callable[[RowMapping], Shown] = plainly
    narrowed_by: tuple[str, ...] = ()
    before: str | None = None
    goes_with: Callable[[Connection, Sequence[str]], None] | None = None

    @property
    def key(self) -> Column[str]:
        """The column that tells records apart."""
        return next(iter(self.table.primary_key))

    def shown(self, rows: Iterable[RowMapping]) -> list[Shown]:
        """Return records as the interface shows them, with a field more or less where a switch says so."""
        more: Shown = dict.fromkeys(self._named("reveals"), "revealed")
        less = self._named("hides")
        shown = ({**self.show(row), **more} for row in rows)
        return [{name: value for name, value in one.items() if name not in less} for one in shown]

    def _named(self, what: str) -> tuple[str, ...]:
        shelf, _, name = switch(what).partition(".")
        return (name,) if shelf == self.name else ()

    def asked_for(self) -> list[ColumnElement[bool]]:
        """Return what the request narrows the list to."""
        found = [self.table.c[name] == request.args[name] for name in self.narrowed_by if name in request.args]
        if "ids" in request.args:
            found.append(self.key.in_(request.args["ids"].split(",")))
        if self.before and "before" in request.args:
            found.append(self.table.c[self.before] < _instant(request.args["before"]))
        return found


@dataclass(frozen=True, slots=True, kw_only=True)
class _Slice:
    rows: list[RowMapping]
    rest: bool
    pages: int = field(default=1)


def listing(api: Blueprint, path: str, shelf: Shelf, paging: Paging) -> None:
    """Answer at `path` with the records page by page, and at `path/KEY` with one."""

    def listed() -> ResponseReturnValue:
        return _BY[paging](shelf)

    def one(key: str) -> ResponseReturnValue:
        with firm().reading() as connection:
            row = connection.execute(select(shelf.table).where(shelf.key == key)).mappings().first()
        return jsonify(shelf.shown([row])[0]) if row else abort(404)

    api.add_url_rule(path, f"list {shelf.name}", listed)
    api.add_url_rule(f"{path}/<path:key>", f"one {shelf.name}", one)


def _by_cursor(shelf: Shelf) -> Response:
    page = _after(shelf)
    marker = page.rows[-1][shelf.key.name] if page.rest else None
    return jsonify({"data": shelf.shown(page.rows), "next": marker})


def _by_link(shelf: Shelf) -> Response:
    page = _after(shelf)
    answer = jsonify(shelf.shown(page.rows))
    if page.rest:
        onward = urlencode({**request.args, "after": page.rows[-1][shelf.key.name]})
        answer.headers["Link"] = f'<{request.path}?{onward}>; rel="next"'
    return answer


def _by_page(shelf: Shelf) -> Response:
    number, size = max(1, request.args.get("page", 1, int)), _size("per_page")
    where = shelf.asked_for()
    with firm().reading() as connection:
        total = int(connection.scalar(select(func.count()).select_from(shelf.table).where(*where)) or 0)
        query = select(shelf.table).where(*where).order_by(shelf.key).offset((number - 1) * size).limit(size)
        rows = connection.execute(query).mappings().all()
    return jsonify({"items": shelf.shown(rows), "page": number, "pages": -(-total // size)})


def _after(shelf: Shelf) -> _Slice:
    size, where = _size("limit"), shelf.asked_for()
    if "after" in request.args:
        where.append(shelf.key > request.args["after"])
    with firm().reading() as connection:
        query = select(shelf.table).where(*where).order_by(shelf.key).limit(size + 1)
        rows = list(connection.execute(query).mappings())
    return _Slice(rows=rows[:size], rest=len(rows) > size)


def _size(parameter: str) -> int:
    return min(_MOST, max(1, request.args.get(parameter, _USUAL, int)))


def _instant(text: str) -> datetime:
    try:
        return datetime.fromisoformat(text).astimezone(UTC)
    except ValueError:
        abort(400)


def _written(value: object) -> object:
    if isinstance(value, datetime):
        aware = value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)
        return aware.isoformat().replace("+00:00", "Z")
    return value


_BY: Mapping[Paging, Callable[[Shelf], Response]] = {
    Paging.CURSOR: _by_cursor,
    Paging.PAGE: _by_page,
    Paging.LINK: _by_link,
}
