"""What is blacked out, beside what was written: texts in which others are spoken of, or the person in others' texts."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field

from kept.estate.change import Redact
from kept.estate.keyed import keyed_rows
from kept.estate.naming import redacted
from kept.estate.ports import Row
from kept.estate.selection import Keys
from kept.plans.errand import Errand
from kept.rights.carrying import Beside, Sides
from kept.rights.scope import reference_to
from kept.rights.sorting import Piece
from kept.rights.trail import Traced
from kept.rights.working import Stores, work_out
from kept.terms import Personal


class _EnoughError(Exception):
    """A page is full: what comes after it need not be read."""


@dataclass(slots=True, kw_only=True)
class _Taking:
    """Takes one page of the records in which somebody is only spoken of."""

    stores: Stores
    start: int
    count: int
    seen: int = 0
    found: list[Beside] = field(default_factory=list)

    def take(self, piece: Piece, traced: Traced) -> None:
        """Take what falls on the page; end the work where it is full."""
        if not piece.mention:
            return
        first = max(0, self.start - self.seen)
        self.seen += len(piece.keys)
        last = first + self.count - len(self.found)
        after = dict(zip(piece.keys[first:last], traced.rows[first:last], strict=True))
        connector, dataset = self.stores.connectors[traced.dataset.system], traced.dataset
        written = dict(keyed_rows(connector, dataset, Keys(tuple(after)), dataset.mentions)) if after else {}
        for key, row in after.items():
            texts = tuple(_sides(dataset.mentions, written.get(key, row), row, piece))
            self.found.append(Beside(record=reference_to(dataset.full_name, key), texts=texts))
        if len(self.found) >= self.count:
            raise _EnoughError


def compare(errand: Errand, *, stores: Stores, start: int, count: int) -> tuple[Beside, ...]:
    """Return some of the records in which somebody is spoken of, each text as written and as it would go out.

    Everything is read anew: what somebody wrote since the plan was made stands here as well.
    """
    taking = _Taking(stores=stores, start=start, count=count)
    with suppress(_EnoughError):
        work_out(errand, stores=stores, take=taking.take)
    return tuple(taking.found)


def _sides(fields: tuple[str, ...], written: Row, taken: Row, piece: Piece) -> Iterator[Sides]:
    for name in fields:
        before = written[name]
        if not isinstance(before, str):
            continue
        # What is read comes blacked out already; what is to be changed comes as it is.
        texts = piece.change.texts if isinstance(piece.change, Redact) else ()
        after = redacted(before, texts) if texts else str(taken[name] or "")
        yield Sides(field=name, before=Personal(before), after=Personal(after))
