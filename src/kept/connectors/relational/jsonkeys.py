"""The keys inside all JSON of a column, asked for in one query where the database can say them."""

import json
import re
from collections.abc import Iterable

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql as pg
from sqlalchemy.engine import Engine

from kept.connectors.relational.catalog import Column
from kept.estate.jsonkeys import below
from kept.estate.ports import KeysInside

_STEP = re.compile(r'\.(?:"((?:[^"\\]|\\.)*)"|([^."\[\]]+))|\[\d+\]')

_SQLITE = """
SELECT inside.fullkey, 0 FROM {table}, json_tree(CASE WHEN json_valid({column}) THEN {column} ELSE 'null' END) AS inside
WHERE inside.type NOT IN ('object', 'array') OR inside.value IN ('{{}}', '[]') GROUP BY inside.fullkey
UNION ALL SELECT NULL, count(*) FROM {table} WHERE {column} IS NOT NULL AND {column} <> ''
UNION ALL SELECT NULL, count(*) FROM {table} WHERE {column} <> '' AND NOT json_valid({column})
"""
_POSTGRESQL = """
WITH RECURSIVE inside(path, value) AS (
  SELECT ARRAY[]::text[], CAST({column} AS jsonb) FROM {table} WHERE {column} IS NOT NULL
  UNION
  SELECT CASE WHEN next.key IS NULL THEN inside.path ELSE inside.path || next.key END, next.value
  FROM inside CROSS JOIN LATERAL (
    SELECT member.key, member.value
    FROM jsonb_each(CASE jsonb_typeof(inside.value) WHEN 'object' THEN inside.value ELSE '{{}}' END) AS member
    UNION ALL SELECT NULL, item.value
    FROM jsonb_array_elements(CASE jsonb_typeof(inside.value) WHEN 'array' THEN inside.value ELSE '[]' END) AS item
  ) AS next
)
SELECT DISTINCT path, 0 FROM inside
WHERE jsonb_typeof(value) NOT IN ('object', 'array') OR value IN ('{{}}', '[]')
UNION ALL SELECT NULL, count({column}) FROM {table}
UNION ALL SELECT NULL, 0
"""


def keys_inside(engine: Engine, clause: sa.TableClause, live: Column) -> KeysInside | None:
    """Return the keys inside every value of a column; None where the database cannot say them by itself."""
    name = engine.dialect.name
    if name == "sqlite":
        template = _SQLITE
    elif name == "postgresql" and isinstance(live.type, pg.JSON):
        template = _POSTGRESQL
    else:
        return None
    preparer = engine.dialect.identifier_preparer
    table, column = preparer.format_table(clause), preparer.quote(live.name)
    with engine.connect() as connection:
        rows = connection.exec_driver_sql(template.format(table=table, column=column).replace("%", "%%")).all()
    values, unreadable = (int(count) for place, count in rows if place is None)
    found = [_steps(place) for place, _ in rows if place is not None]
    if any(steps is None for steps in found):
        return None
    paths = frozenset(_path(steps) for steps in found if steps)
    return KeysInside(values=values, unreadable=unreadable, paths=paths)


def _steps(place: str | list[str]) -> list[str] | None:
    """Return the keys on the way: as PostgreSQL lists them, or read from SQLite's text; None for one it garbles."""
    if isinstance(place, list):
        return place
    rest, steps = place.removeprefix("$"), list[str]()
    while rest:
        found = _STEP.match(rest)
        if found is None:
            return None
        quoted, plain = found.groups()
        steps += [plain] if plain is not None else [json.loads(f'"{quoted}"')] if quoted is not None else []
        rest = rest[found.end() :]
    return steps


def _path(steps: Iterable[str]) -> str:
    path = ""
    for step in steps:
        path = below(path, step)
    return path
