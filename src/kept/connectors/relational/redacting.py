"""Blacking texts out inside the rows of a table: read, rewritten and written back in one transaction."""

import json
from collections.abc import Sequence
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from kept.connectors.relational.catalog import Column
from kept.connectors.relational.dialect import Condition, Dialect
from kept.connectors.relational.values import Raw, key_from
from kept.estate.change import Redact
from kept.estate.keydigest import key_digest
from kept.estate.naming import redacted
from kept.estate.ports import Acted


@dataclass(frozen=True, slots=True, kw_only=True)
class Redaction:
    """The rows of `clause` in `where`, told apart by `key`, whose `fields` name somebody."""

    clause: sa.TableClause
    where: Condition
    key: tuple[Column, ...]
    fields: tuple[Column, ...]
    change: Redact
    salt: bytes

    def carry_out(self, connection: Connection, dialect: Dialect) -> Acted:
        """Rewrite what names one of the texts; the rows stay locked from being read to being written."""
        named = [dialect.named(self.clause.c[one.name], one, self.change.texts) for one in self.fields]
        asked = [self.clause.c[one.name] for one in (*self.key, *self.fields)]
        query = sa.select(*asked).where(self.where, sa.or_(sa.false(), *named)).with_for_update()
        rows = connection.execute(query).all()
        for row in rows:
            connection.execute(self._update(row[: len(self.key)], row[len(self.key) :], dialect))
        kinds = tuple(one.kind for one in self.key)
        keys = [key_from(tuple(row)[: len(kinds)], kinds) for row in rows]
        return Acted(count=len(keys), digest=key_digest(keys, salt=self.salt))

    def _update(self, key: Sequence[Raw], values: Sequence[Raw], dialect: Dialect) -> sa.Update:
        own = (self.clause.c[one.name] == part for one, part in zip(self.key, key, strict=True))
        written = {
            self.clause.c[one.name]: dialect.written(redacted(_text(raw), self.change.texts), one)
            for one, raw in zip(self.fields, values, strict=True)
            if raw is not None
        }
        return sa.update(self.clause).where(*own).values(written)


def _text(raw: Raw) -> str:
    return json.dumps(raw, ensure_ascii=False) if isinstance(raw, dict | list) else str(raw)
