"""A block of lines divided into those that a selection means and those that stay."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from kept.connectors.logs.choosing import Chooser, Fields, within
from kept.connectors.logs.layouts import LINE, order, pattern
from kept.connectors.logs.stretches import stretch_of
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
        stretch = stretch_of(self.fields, block)
        decided = None if stretch is None else within(self.selection, stretch.first, stretch.last)
        if stretch is None or decided is None:
            return None
        return Piece(selected=decided, lines=block, count=stretch.count)

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
