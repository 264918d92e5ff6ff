"""HTML: headings, lists, tables and paragraphs, without what surrounds a page's text."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from bs4 import Comment, NavigableString, Tag

from kept.policy.clauses import ClauseKind
from kept.policy.cutting.binding import kind_of
from kept.policy.cutting.blocks import Block, Role, folded
from kept.policy.cutting.marks import is_heading_like, numbered
from kept.policy.cutting.markup import body_of, is_left_out, parsed
from kept.policy.cutting.tags import HEADINGS, INLINE, LISTS

CELL = " — "
"""What stands between the cells of a table's row."""

_BREAK = "\x0b"
_BREAKS = re.compile(rf"{_BREAK}\s*{_BREAK}[\s{_BREAK}]*")
_BOLD_LEVEL = 7


def html_blocks(markup: str) -> list[Block]:
    """Return the blocks of a page.

    A block that only links to a place on the same page is a line of the contents, and left out. Each row of a
    table is an item, its cells joined by a dash; a table that holds headings or other tables only lays the page
    out. A paragraph wholly in bold that is no sentence is a heading. The title of a page without a heading of the
    first rank is its `<title>`.
    """
    page = parsed(markup)
    body = body_of(page)
    titled = page.title.get_text() if page.title is not None and page.find("h1") is None else ""
    reading = _Reading(outlined=body.find(list(HEADINGS)) is not None)
    for event in _events(body):
        reading.take(event)
    reading.flush()
    title = [Block(role=Role.HEADING, text=folded(titled), level=0)] if folded(titled) else []
    return title + reading.blocks


@dataclass(frozen=True, slots=True)
class _Event:
    """The opening or the closing of a tag, or (without one) a piece of text."""

    tag: Tag | None
    closes: bool = False
    text: str = ""


@dataclass(frozen=True, slots=True)
class _Run:
    """A piece of text, the link it is part of (`#…` is a place on the same page), and whether it is in bold."""

    text: str
    link: str = ""
    bold: bool = False


def _events(body: Tag) -> Iterator[_Event]:
    """Return what a reader meets from the first character to the last. No depth of nesting is too deep."""
    open_tags: list[tuple[Tag, Iterator[object]]] = [(body, iter(body.contents))]
    while open_tags:
        tag, contents = open_tags[-1]
        child = next(contents, None)
        if child is None:
            open_tags.pop()
            yield _Event(tag, closes=True)
        elif isinstance(child, Tag):
            if not is_left_out(child):
                open_tags.append((child, iter(child.contents)))
                yield _Event(child)
        elif isinstance(child, NavigableString) and not isinstance(child, Comment):
            yield _Event(None, text=str(child))


@dataclass(slots=True)
class _Reading:
    """A page as it is read: what is open, and the words since the last block.

    `outlined` says that the page has headings, so that a numbered paragraph is not taken for one.
    """

    outlined: bool
    blocks: list[Block] = field(default_factory=list)
    runs: list[_Run] = field(default_factory=list)
    lists: int = 0
    link: str = ""
    bolds: int = 0
    heading: int = 0
    pending: bool = False
    tables: list[bool] = field(default_factory=list)
    cells: list[str] | None = None
    in_cell: bool = False

    def take(self, event: _Event) -> None:
        if event.tag is None:
            self.runs.append(_Run(event.text, link=self.link, bold=self.bolds > 0))
            return
        step = -1 if event.closes else 1
        name = event.tag.name
        if name in INLINE:
            self._inline(event.tag, step)
        elif name == "br":
            self.runs += [_Run(_BREAK)] if step > 0 else []
        elif self.in_cell and name not in ("td", "th", "table"):
            self.runs.append(_Run(" "))
        elif name in ("table", "tr", "td", "th"):
            self._table(event.tag, step)
        else:
            self._block(name, step)

    def flush(self) -> None:
        """Make the words since the last block into one or more."""
        runs, self.runs = self.runs, []
        text = "".join(run.text for run in runs)
        for part in _BREAKS.split(text):
            words = folded(part)
            if re.search(r"\w", words):
                self.blocks += self._made(words, [run for run in runs if run.text.strip()])

    def _made(self, words: str, runs: Sequence[_Run]) -> list[Block]:
        if self.heading:
            return [_headed(words, self.heading)]
        spoken = [run for run in runs if re.search(r"\w", run.text)]
        if all(re.match(r"#\w", run.link) for run in spoken):
            self.pending = False
            return []
        if self.pending:
            self.pending = False
            kind = kind_of(words) if all(run.link for run in spoken) else None
            return [Block(role=Role.ITEM, text=words, level=self.lists, kind=kind)]
        title = words.rstrip(" :")
        if self.lists == 0 and is_heading_like(title.rstrip(".")) and all(run.bold for run in runs):
            return [_headed(title, _BOLD_LEVEL)]
        return _paragraph(words, level=self.lists, outlined=self.outlined)

    def _inline(self, tag: Tag, step: int) -> None:
        if tag.name in ("b", "strong"):
            self.bolds += step
        elif tag.name == "a":
            target = str(tag.get("href", ""))
            address = re.match(r"(?:mailto|tel):([^?]{1,200})", target, re.IGNORECASE)
            self.link = target if step > 0 and address is None else ""
            if address is not None and step < 0 and address[1] not in tag.get_text():
                self.runs.append(_Run(f" ({address[1]})", bold=self.bolds > 0))

    def _block(self, name: str, step: int) -> None:
        if name in LISTS and self.pending and not "".join(run.text for run in self.runs).strip():
            self.pending = False
            self.blocks.append(Block(role=Role.ITEM, text="", level=self.lists))
        if name == "dd" and step > 0 and self.pending:
            self.runs.append(_Run(CELL))
        elif name != "dt" or step > 0:
            self.flush()
        if name in HEADINGS:
            self.heading = HEADINGS[name] if step > 0 else 0
        elif name in LISTS:
            self.lists = max(0, self.lists + step)
        if name in ("li", "dt"):
            self.pending = step > 0 or name == "dt"

    def _table(self, tag: Tag, step: int) -> None:
        if tag.name == "table":
            self.flush()
            self._open_table(tag) if step > 0 else self._close_table()
        elif not self.tables or not self.tables[-1]:
            self.flush()
        elif tag.name == "tr":
            self._row(tag, step)
        else:
            self._cell(step)

    def _open_table(self, tag: Tag) -> None:
        lays_out = tag.find(["table", *HEADINGS]) is not None
        self.tables.append(not lays_out)

    def _close_table(self) -> None:
        self.tables = self.tables[:-1]
        self.cells, self.in_cell = None, False

    def _row(self, tag: Tag, step: int) -> None:
        if step > 0:
            self.flush()
            self.cells = []
        elif self.cells is not None:
            text = CELL.join(cell for cell in self.cells if cell)
            heads = tag.find("td") is None
            role = Role.PARAGRAPH if heads else Role.ITEM
            kind = ClauseKind.PREAMBLE if heads else None
            self.blocks += [Block(role=role, text=text, level=0 if heads else 1, kind=kind)] if text else []
            self.cells = None

    def _cell(self, step: int) -> None:
        words = folded("".join(run.text for run in self.runs).replace(_BREAK, " "))
        self.runs = []
        self.in_cell = step > 0
        if words:
            self.cells = [*(self.cells or []), words]


def _headed(words: str, level: int) -> Block:
    number = numbered(words)
    if number is None or number.rest[0].islower():
        return Block(role=Role.HEADING, text=words.rstrip(" :"), level=level)
    return Block(role=Role.HEADING, text=number.rest.rstrip(" :"), level=level, printed=number.number)


def _paragraph(words: str, *, level: int, outlined: bool) -> list[Block]:
    """Return a paragraph, or what its printed number makes of it: a heading, a numbered passage, a place."""
    number = numbered(words)
    if level or number is None or number.rest[0].islower() or (number.bare and len(number.number) == 1):
        return [Block(role=Role.PARAGRAPH, text=words, level=level)]
    if is_heading_like(number.rest.rstrip(" :")) and not outlined:
        return [_headed(words, len(number.number))]
    if len(number.number) > 2:  # noqa: PLR2004  section, subsection, place
        return [Block(role=Role.ITEM, text=number.rest, level=1, printed=number.number)]
    if len(number.number) == 1:
        return [Block(role=Role.ITEM, text=number.rest, level=1)]
    opened = Block(role=Role.HEADING, text="", level=len(number.number), printed=number.number)
    return [opened, Block(role=Role.PARAGRAPH, text=number.rest)]
