"""Relational databases (SQLite, PostgreSQL, MariaDB and MySQL), reached by SQLAlchemy Core."""

from kept.connectors.relational.opening import open_relational

__all__ = ["open_relational"]
