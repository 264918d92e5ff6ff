"""Columns in the forms that the company's tables share."""

from datetime import datetime

from sqlalchemy import Column, DateTime, ForeignKey, Integer, MetaData, String, Table
from sqlalchemy.schema import SchemaItem


def table(name: str, metadata: MetaData, *items: SchemaItem) -> Table:
    """Return a table that holds any text on every kind of server."""
    return Table(name, metadata, *items, mysql_charset="utf8mb4", mariadb_charset="utf8mb4")


def number(name: str = "id") -> Column[int]:
    """Return a whole-number key that the application gives out itself."""
    return Column(name, Integer, primary_key=True, autoincrement=False)


def text(name: str, length: int = 120) -> Column[str]:
    """Return a text that must be there."""
    return Column(name, String(length), nullable=False)


def optional(name: str, length: int = 120) -> Column[str]:
    """Return a text that may be missing."""
    return Column(name, String(length))


def instant(name: str, *, index: bool = False) -> Column[datetime]:
    """Return an instant in UTC that must be there."""
    return Column(name, DateTime(timezone=True), nullable=False, index=index)


def maybe_instant(name: str, *, index: bool = False) -> Column[datetime]:
    """Return an instant in UTC that may not have come yet."""
    return Column(name, DateTime(timezone=True), index=index)


def pointing(name: str, to: str, *, key: bool = False) -> Column[int]:
    """Return a whole number that names a record of another table, which must be there."""
    return Column(name, Integer, ForeignKey(to), primary_key=key, autoincrement=False, nullable=False, index=not key)
