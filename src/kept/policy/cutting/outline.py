"""The tree of a document: sections, subsections and places, each with what stands in it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from kept.policy.clauses import ClauseKind
from kept.policy.cutting.binding import kind_of
from kept.policy.cutting.blocks import Block, Role

DEEPEST = 4
"""How deep lists may nest before what is deeper counts as standing here."""

_ITEM_LEVEL = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Words that will be a clause, with their order in the document."""

    order: int
    text: str
    kind: ClauseKind


@dataclass(slots=True, eq=False, kw_only=True)
class Node:
    """A section, a subsection, or a place in a list; the root has no parent.

    `printed` is the number in the document; `ordinary` is false for the subsection 0 that holds the list of a
    section without subsections. `own` is the words of an item; `passages` its paragraphs.
    """

    parent: "Node | None" = None
    heading: str = ""
    printed: int | None = None
    path: tuple[int, ...] = ()
    level: int = 0
    ordinary: bool = True
    misplaced: bool = False
    own: Passage | None = None
    children: "list[Node]" = field(default_factory=list)
    passages: list[Passage] = field(default_factory=list)

    @property
    def depth(self) -> int:
        """How many nodes stand above."""
        return 0 if self.parent is None else self.parent.depth + 1

    @property
    def is_item(self) -> bool:
        """Whether it stands in a list, and not in the outline of headings."""
        return self.level >= _ITEM_LEVEL

    def within(self) -> Iterator[Passage]:
        """Return every passage in it and below."""
        if self.own is not None:
            yield self.own
        yield from self.passages
        for child in self.children:
            yield from child.within()


def outlined(blocks: Iterable[Block]) -> Node:
    """Return the tree of the blocks, in which every numbered heading stands under the number before it."""
    outline = _Outline()
    for order, block in enumerate(blocks):
        outline.add(block, order)
    return outline.root


class _Outline:
    """The tree as it grows: the headings and the items that are open."""

    def __init__(self) -> None:
        self.root = Node()
        self._here = self.root
        self._items: list[Node] = []
        self._latest: dict[tuple[int, ...], Node] = {(): self.root}

    def add(self, block: Block, order: int) -> None:
        if block.role is Role.HEADING:
            self._head(block)
        elif block.role is Role.ITEM:
            self._item(block, Passage(order=order, text=block.text, kind=block.kind or ClauseKind.PROMISE))
        else:
            self._paragraph(block, Passage(order=order, text=block.text, kind=block.kind or kind_of(block.text)))

    def _head(self, block: Block) -> None:
        self._items.clear()
        if len(block.printed) > 1:
            parent, misplaced = self._under(block.printed[:-1])
        else:
            parent, misplaced = self._above(block.level), False
        level = max(block.level, parent.level + 1)
        printed = block.printed[-1] if block.printed else None
        self._here = self._grow(parent, heading=block.text, printed=printed, level=level, misplaced=misplaced)

    def _item(self, block: Block, words: Passage) -> None:
        printed, misplaced = None, False
        if len(block.printed) > 2:  # noqa: PLR2004  section, subsection, place
            parent, misplaced = self._under(block.printed[:-1])
            self._items, printed = [], block.printed[-1]
        else:
            depth = max(1, min(block.level, len(self._items) + 1, DEEPEST))
            self._items = self._items[: depth - 1]
            parent = self._items[-1] if self._items else self._listing()
        node = self._grow(parent, printed=printed, level=_ITEM_LEVEL, misplaced=misplaced)
        node.own = words if words.text else None
        self._items.append(node)

    def _paragraph(self, block: Block, words: Passage) -> None:
        self._items = self._items[: block.level]
        holder = self._items[-1] if self._items else self._here
        holder.passages.append(words)

    def _above(self, level: int) -> Node:
        node = self._here
        while node.parent is not None and node.level >= level:
            node = node.parent
        return node

    def _under(self, path: tuple[int, ...]) -> tuple[Node, bool]:
        """Return the latest node of a printed number, opened where there is none, and whether it lay elsewhere."""
        node = self._latest.get(path)
        if node is None:
            parent, _ = self._under(path[:-1])
            node = self._grow(parent, printed=path[-1], level=parent.level + 1)
            self._here = node
            return node, False
        open_here: Node | None = self._here
        while open_here is not None and open_here is not node:
            open_here = open_here.parent
        misplaced = open_here is None
        self._here = node
        return node, misplaced

    def _listing(self) -> Node:
        """Return what holds the list here: the subsection, or the subsection 0 of a section without one."""
        node = self._here
        while node.depth < 2:  # noqa: PLR2004  a list stands in a subsection
            zero = next((child for child in node.children if not child.ordinary), None)
            node = zero or self._grow(node, ordinary=False, level=node.level + 1)
        return node

    def _grow(
        self, parent: Node, *, heading: str = "", printed: int | None = None, level: int, ordinary: bool = True,
        misplaced: bool = False,
    ) -> Node:  # fmt: skip
        path = (*parent.path, printed) if printed is not None and len(parent.path) == parent.depth else ()
        node = Node(
            parent=parent, heading=heading, printed=printed, path=path, level=level, ordinary=ordinary,
            misplaced=misplaced,
        )  # fmt: skip
        parent.children.append(node)
        if path:
            self._latest[path] = node
        return node
