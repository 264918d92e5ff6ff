"""What is blacked out, beside what was written: texts in which others are spoken of, or the person in others' texts."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field

from kept.estate.change import Redact
from kept.estate.naming import places
from kept.estate.selection import Key
from kept.plans.errand import Errand
from kept.rights.carrying import Beside
from kept.rights.redacting import Blacked, Span, Spoken
from kept.rights.scope import reference_to
from kept.rights.sorting import Piece
from kept.rights.trail import Traced
from kept.rights.working import Stores, work_out


class _EnoughError(Exception):
    """A page is full: what comes after it need not be read."""


@dataclass(slots=True, kw_only=True)
class _Taking:
    """Takes one page of the records in which something is blacked out, or somebody is only spoken of."""

    start: int
    count: int
    seen: int = 0
    found: list[Beside] = field(default_factory=list)

    def take(self, piece: Piece, traced: Traced) -> None:
        """Take what falls on the page; end the work where it is full."""
        sides = _sides(piece, traced)
        first = max(0, self.start - self.seen)
        self.seen += len(sides)
        for key, texts in sides[first : first + self.count - len(self.found)]:
            record = reference_to(traced.dataset.full_name, key)
            self.found.append(Beside(record=record, texts=tuple(texts.items())))
        if len(self.found) >= self.count:
            raise _EnoughError


def compare(errand: Errand, *, stores: Stores, start: int, count: int) -> tuple[Beside, ...]:
    """Return some of the records in which somebody is spoken of, each text as written and as it would go out.

    Everything is read anew: what somebody wrote since the plan was made stands here as well. So do a person's own
    records in which staff have something blacked out.
    """
    taking = _Taking(start=start, count=count)
    with suppress(_EnoughError):
        work_out(errand, stores=stores, take=taking.take)
    return tuple(taking.found)


def _sides(piece: Piece, traced: Traced) -> Sequence[tuple[Key, Mapping[str, Blacked]]]:
    if piece.mention and isinstance(piece.change, Redact):
        return tuple(zip(piece.keys, _to_be_blacked(piece.change, traced), strict=True))
    # Of the person's own records, those alone have anything to show in which something was marked by hand.
    return tuple((key, texts) for key, texts in zip(piece.keys, traced.blacked, strict=False) if texts)


def _to_be_blacked(change: Redact, traced: Traced) -> Iterator[Mapping[str, Blacked]]:
    """Yield what is still as it was written, with what an erasure will black out in it."""
    for row in traced.rows:
        said = {name: value for name in change.fields if isinstance(value := row[name], str)}
        yield {name: Blacked(written=text, spans=_spans(text, change.texts)) for name, text in said.items()}


def _spans(text: str, texts: Sequence[str]) -> tuple[Span, ...]:
    return tuple(Span(start=start, end=end, kind=Spoken.CHOSEN) for start, end in places(text, texts))
