"""A block of lines divided into those that a selection means and those that stay."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from kept.connectors.logs.choosing import Chooser, Fields, within
from kept.connectors.logs.counting import stamps_of
from kept.connectors.logs.layouts import LINE, order, pattern
from kept.connectors.logs.stamps import DAY
from kept.estate.selection import Selection


@dataclass(frozen=True, slots=True)
class Piece:
    """Successive lines of a file: whether they are selected, their bytes, and how many they are."""

    selected: bool
    lines: bytes
    count: int


@dataclass(slots=True)
class Divider:
    """Divides the blocks of one family of files by one selection."""

    fields: Fields
    selection: Selection
    _wanted: frozenset[str] = field(init=False)
    _picks: Callable[[tuple[bytes, ...], int], bool] = field(init=False)

    def __post_init__(self) -> None:
        needed = self.fields.needed(self.selection)
        self._wanted = needed | {LINE}
        self._picks = Chooser(self.fields, self.selection, order(self.fields.layout, self._wanted)).picks
        self._by_time = needed == {"at"}

    _by_time: bool = field(init=False)

    def divide(self, block: bytes) -> Iterator[Piece]:
        """Yield the block in pieces, in its order; one piece where its days decide for all of it."""
        if self._by_time:
            decided = self._at_once(block)
            if decided is not None:
                yield decided
                return
        yield from self._line_by_line(block)

    def _at_once(self, block: bytes) -> Piece | None:
        stamps = stamps_of(self.fields, block)
        days = {self.fields.stamps.midnight(stamp) for stamp in set(stamps)}
        answers = {self._day(day) for day in days}
        if answers == {False}:
            return Piece(selected=False, lines=block, count=len(stamps))
        if answers == {True} and all(self.fields.stamps.read(one) is not None for one in set(stamps)):
            return Piece(selected=True, lines=block, count=len(stamps))
        return None

    def _day(self, midnight: bytes) -> bool | None:
        start = self.fields.stamps.read(midnight)
        if start is None or start % DAY:
            return None
        return within(self.selection, start, start + DAY - 1)

    def _line_by_line(self, block: bytes) -> Iterator[Piece]:
        names = order(self.fields.layout, self._wanted)
        place = names.index("at")
        run: list[bytes] = []
        selected = False
        for found in pattern(self.fields.layout.name, self._wanted).finditer(block):
            at = self.fields.stamps.read(found[place + 1]) if found[place + 1] else None
            chosen = at is not None and self._picks(found.groups(b""), at)
            if chosen is not selected and run:
                yield Piece(selected=selected, lines=b"".join(run), count=len(run))
                run = []
            selected = chosen
            run.append(found[0])
        if run:
            yield Piece(selected=selected, lines=b"".join(run), count=len(run))
