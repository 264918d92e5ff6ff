"""Several questions to PostgreSQL in one round trip, on a connection that prepares what it is asked again."""

import re
import select
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import count
from typing import Any

import psycopg
from psycopg.abc import Transformer as Reads
from psycopg.adapt import Transformer
from psycopg.pq import DiagnosticField, ExecStatus
from psycopg.pq.abc import PGconn, PGresult

from kept.connectors.relational.values import Raw

PREPARED = 300
"""Statements that a connection keeps prepared."""


_PLACE = re.compile("%[s%]")


@dataclass(frozen=True, slots=True)
class Pipeline:
    """A connection of psycopg that is asked through libpq itself: its own pipeline waits once for each question."""

    connection: "psycopg.Connection[Any]"
    _names: dict[str, bytes] = field(default_factory=dict)

    def ask(self, questions: Sequence[tuple[str, Sequence[Sequence[object]]]]) -> list[list[tuple[Raw, ...]]]:
        """Return the rows for each statement; its parameters are lists of whole numbers or texts.

        Raises `psycopg.Error`; the connection is of no use any more then.
        """
        wire, transformer = self.connection.pgconn, Transformer(self.connection)
        wire.enter_pipeline_mode()
        sent = [self._send(wire, *one) for one in questions]
        wire.pipeline_sync()
        _flush(wire)
        found = [_rows(_answers(wire, results)[-1], transformer) for results in sent]
        _answers(wire, 1)
        # Not after an error: whoever holds the connection throws it away.
        wire.exit_pipeline_mode()
        return found

    def _send(self, wire: PGconn, statement: str, values: Sequence[Sequence[object]]) -> int:
        """Send one statement; return how many results it has."""
        encoding = self.connection.info.encoding
        parameters = [_array(one).encode(encoding) for one in values]
        name = self._names.get(statement)
        if name is not None:
            wire.send_query_prepared(name, parameters)
            return 1
        text = _numbered(statement).encode(encoding)
        if len(self._names) >= PREPARED:
            wire.send_query_params(text, parameters)
            return 1
        name = self._names[statement] = f"kept_{len(self._names)}".encode()
        wire.send_prepare(name, text)
        wire.send_query_prepared(name, parameters)
        return 2


def _numbered(statement: str) -> str:
    """Return a statement with `$1`, `$2`, … for its placeholders, as the protocol wants them."""
    numbers = count(1)
    return _PLACE.sub(lambda found: "%" if found[0] == "%%" else f"${next(numbers)}", statement)


def _array(values: Sequence[object]) -> str:
    """Return whole numbers or texts as PostgreSQL reads an array."""
    return "{" + ",".join(str(one) if isinstance(one, int) else _quoted(str(one)) for one in values) + "}"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _flush(wire: PGconn) -> None:
    while wire.flush():
        if _wait(wire, select.POLLIN | select.POLLOUT) & select.POLLIN:
            wire.consume_input()


def _wait(wire: PGconn, events: int) -> int:
    poll = select.poll()
    poll.register(wire.socket, events)
    return poll.poll()[0][1]


def _answers(wire: PGconn, count: int) -> list[PGresult]:
    """Return the next results; between those of two questions there is an empty one."""
    found: list[PGresult] = []
    while len(found) < count:
        while wire.is_busy():
            _wait(wire, select.POLLIN)
            wire.consume_input()
        result = wire.get_result()
        if result is not None:
            found.append(result)
    return found


def _rows(result: PGresult, transformer: Reads) -> list[tuple[Raw, ...]]:
    if result.status != ExecStatus.TUPLES_OK:
        state = result.error_field(DiagnosticField.SQLSTATE) or b""
        raise psycopg.errors.lookup(state.decode()) if state else psycopg.OperationalError
    transformer.set_pgresult(result)
    return transformer.load_rows(0, result.ntuples, tuple)
