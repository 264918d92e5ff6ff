"""Blocks put right before they are numbered: no heading swallows words that could be a promise."""

from collections.abc import Sequence
from dataclasses import replace

from kept.policy.clauses import ClauseKind
from kept.policy.cutting.binding import is_vow
from kept.policy.cutting.blocks import Block, Role


def settled(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks with each heading either over something or turned into words of its own.

    A heading that is itself a promise stays one and becomes a paragraph as well. One with nothing under it becomes
    a paragraph; if it is numbered it also opens its number, unless the number comes again with something under it:
    then it was a line of the contents, and is left out.
    """
    settled_blocks: list[Block] = []
    filled = _filled(blocks)
    numbers = {block.printed for block, full in zip(blocks, filled, strict=True) if full and block.printed}
    for block, full in zip(blocks, filled, strict=True):
        if block.role is not Role.HEADING:
            settled_blocks.append(block)
        elif full:
            settled_blocks += [block, _words(block, ClauseKind.PROMISE)] if is_vow(block.text) else [block]
        elif not block.printed:
            settled_blocks.append(_words(block, None))
        elif block.printed not in numbers:
            settled_blocks += _entry(block)
    return settled_blocks


def _filled(blocks: Sequence[Block]) -> list[bool]:
    """Tell of each block whether something stands in it: of a heading, anything but a heading of its rank or above."""
    followers = [*blocks, None][1:]
    return [
        block.role is not Role.HEADING
        or (follower is not None and (follower.role is not Role.HEADING or _is_below(follower, block)))
        for block, follower in zip(blocks, followers, strict=True)
    ]


def _is_below(lower: Block, upper: Block) -> bool:
    if lower.printed and upper.printed and max(len(lower.printed), len(upper.printed)) > 1:
        return lower.printed[: len(upper.printed)] == upper.printed and len(lower.printed) > len(upper.printed)
    return lower.level > upper.level


def _entry(block: Block) -> list[Block]:
    """Return a number with its words and nothing else: in a subsection that is an item like a bullet."""
    kind = ClauseKind.PROMISE if len(block.printed) > 1 else None
    return [replace(block, text=""), _words(block, kind)]


def _words(block: Block, kind: ClauseKind | None) -> Block:
    return Block(role=Role.PARAGRAPH, text=block.text, kind=kind)
