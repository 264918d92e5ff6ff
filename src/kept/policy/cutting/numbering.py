"""Ids for the tree of a document, none of them twice, and remarks where its own numbers do not serve."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count

from kept.policy.clauses import Clause
from kept.policy.cutting.outline import Node, Passage

TRAIL = " \N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK} "
"""What stands between the headings in a clause's section."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """Something about the numbers of a document that its owner should know.

    `clause` is the first clause it is about and `section` the number that was given; `code` is one of
    `numbering-repeats`, `numbering-jumps`, `numbering-falls-back`, `numbering-missing` and `numbering-misplaced`;
    `message` is a sentence.
    """

    clause: str
    section: str
    code: str
    message: str


@dataclass(frozen=True, slots=True)
class _Placed:
    """A passage with the id it would have if no other passage stood in its place."""

    passage: Passage
    base: str
    section: str
    is_paragraph: bool


@dataclass(frozen=True, slots=True)
class _Noted:
    """A remark before the ids are known: it is about the passage of that order."""

    order: int
    section: str
    code: str
    message: str


def numbered_clauses(root: Node) -> tuple[tuple[Clause, ...], tuple[Remark, ...]]:
    """Return the clauses in the order of the document, and the remarks on its numbering.

    A printed number is kept where it is the first of its kind in its place; every other section gets one that is
    printed nowhere beside it.
    """
    noted: list[_Noted] = []
    placed = sorted(_walk(root, number=(), trail=(), noted=noted), key=lambda one: one.passage.order)
    counts: Counter[str] = Counter()
    ids: dict[int, str] = {}
    clauses = []
    for one in placed:
        counts[one.base] += 1
        suffix = f"-{counts[one.base]}" if one.is_paragraph and counts[one.base] > 1 else ""
        ids[one.passage.order] = one.base + suffix
        clauses.append(Clause(id=one.base + suffix, section=one.section, text=one.passage.text, kind=one.passage.kind))
    remarks = tuple(
        Remark(clause=ids[note.order], section=note.section, code=note.code, message=note.message) for note in noted
    )
    return tuple(clauses), remarks


def _walk(node: Node, *, number: tuple[int, ...], trail: tuple[str, ...], noted: list[_Noted]) -> Iterator[_Placed]:
    section = TRAIL.join(trail)
    if node.own is not None:
        yield _Placed(node.own, _dotted(number), section, is_paragraph=False)
    base = _dotted((*number, *(0,) * (2 - len(number)), 0))
    for passage in node.passages:
        yield _Placed(passage, base, section, is_paragraph=True)
    for child, place in _places(node, number=number, noted=noted):
        deeper = (*number, place)
        heads = child.ordinary and not child.is_item
        inner = (*trail, f"{_dotted(deeper)} {child.heading}".strip()) if heads else trail
        yield from _walk(child, number=deeper, trail=inner, noted=noted)


def _places(node: Node, *, number: tuple[int, ...], noted: list[_Noted]) -> Iterator[tuple[Node, int]]:
    """Return the children that hold anything, each with a number that no other has.

    An item takes the first number that is free, and a section the first after all that are printed.
    """
    children = [child for child in node.children if any(True for _ in child.within())]
    printed = [child.printed or 0 for child in children]
    highest, reached = max(printed, default=0), 0
    free = {True: _unprinted(after=0, printed=printed), False: _unprinted(after=highest, printed=printed)}
    taken = {0}
    for child, own in zip(children, printed, strict=True):
        place = own
        while child.ordinary and place in taken:
            place = next(free[child.is_item])
        taken.add(place)
        yield child, place
        if child.ordinary and not child.is_item and highest:
            noted += _notes(child, own=own, section=_dotted((*number, place)), reached=reached, place=place)
        reached = max(reached, own)


def _unprinted(*, after: int, printed: Sequence[int]) -> Iterator[int]:
    known = set(printed)
    return (place for place in count(after + 1) if place not in known)


def _notes(child: Node, *, own: int, section: str, reached: int, place: int) -> Iterator[_Noted]:
    order = min(passage.order for passage in child.within())
    name = f"“{child.heading}”" if child.heading else f"section {section}"
    if not own:
        says = f"{name} has no number among numbered ones; it is {section} here."
        yield _Noted(order, section, "numbering-missing", says)
    elif own != place:
        says = f"The number of {name} is printed twice; it is {section} here."
        yield _Noted(order, section, "numbering-repeats", says)
    elif own < reached:
        yield _Noted(order, section, "numbering-falls-back", f"{name} comes after a higher number.")
    elif own > reached + 1:
        yield _Noted(order, section, "numbering-jumps", f"The numbers before {name} are not there.")
    if child.misplaced:
        yield _Noted(order, section, "numbering-misplaced", f"{name} stands in another section than its number says.")


def _dotted(number: Sequence[int]) -> str:
    return ".".join(map(str, number))
