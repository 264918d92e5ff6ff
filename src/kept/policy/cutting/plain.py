"""Plain text: numbered lines, bullets, and paragraphs that may be wrapped."""

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from kept.policy.cutting.blocks import Block, Role, folded
from kept.policy.cutting.dates import stated_date
from kept.policy.cutting.marks import Numbered, bulleted, is_heading_like, numbered

_WRAPPED_AT, _FULL = 100, 0.7
_UNNUMBERED, _SHOUTED = 8, 7
_RULE = re.compile(r"[\W_]*")
_LONGEST_UNNUMBERED = 80


def plain_blocks(text: str) -> list[Block]:
    """Return the blocks of a plain text.

    A line of its own between blank lines that is short and no sentence is a heading. Lines are joined into a
    paragraph where the text is wrapped: no line is long, blank lines part the paragraphs, and the line is full.
    """
    lines = [line.rstrip() for line in text.strip("\n").split("\n")]
    return list(_Plain(lines=lines, full=_full_line(lines)).blocks())


@dataclass(slots=True)
class _Plain:
    """The reading of one text: where it is, and in which section and list."""

    lines: Sequence[str]
    full: float
    section: int = 0
    listed: int = 0
    indents: list[int] = field(default_factory=list)

    def blocks(self) -> Iterator[Block]:
        at = 0
        while at < len(self.lines):
            if _is_ruled(self.lines[at]):
                at += 1
                continue
            block = self._block(at)
            end = self._end(at, block)
            yield _grown(block, self.lines[at + 1 : end])
            at = end

    def _block(self, at: int) -> Block:
        """Return what begins on a line, as far as that line goes."""
        line = self.lines[at]
        number = numbered(line)
        block = self._numbered(number, at) if number is not None else None
        if block is not None:
            return block
        bullet = bulleted(line)
        if bullet is not None:
            return Block(role=Role.ITEM, text=bullet[1], level=self._depth(bullet[0]))
        self.indents.clear()
        return self._unnumbered(at)

    def _numbered(self, line: Numbered, at: int) -> Block | None:
        if len(line.number) > 1:
            return None if line.bare and line.rest[0].islower() else self._dotted(line, at)
        place = line.number[0]
        follows = place == self.section + 1
        if line.bare and not (follows and is_heading_like(line.rest)):
            return None
        if self._is_listed(line, at):
            self.listed = place
            return Block(role=Role.ITEM, text=line.rest, level=1)
        self.section, self.listed = place, 0
        self.indents.clear()
        return Block(role=Role.HEADING, text=line.rest.rstrip(" :"), level=1, printed=line.number)

    def _is_listed(self, line: Numbered, at: int) -> bool:
        """Whether a number counts an item and not a section: in a list already, no title, or begun again at 1."""
        place = line.number[0]
        if not is_heading_like(line.rest.rstrip(" :")):
            return True
        following = self._following(at)
        if self.listed and place == self.listed + 1:
            return place != self.section + 1 or (following is not None and following.number == (place + 1,))
        return place == 1 and following is not None and following.number == (2,) and self.section > 0

    def _dotted(self, line: Numbered, at: int) -> Block:
        self.section, self.listed = line.number[0], 0
        self.indents.clear()
        title = line.rest.rstrip(" :")
        following = self._following(at)
        depth = len(line.number)
        alone = following is not None and len(following.number) <= depth
        if is_heading_like(title) and (depth == 2 or not alone):  # noqa: PLR2004  section and subsection
            return Block(role=Role.HEADING, text=title, level=depth, printed=line.number)
        return Block(role=Role.ITEM, text=line.rest, level=depth, printed=line.number)

    def _unnumbered(self, at: int) -> Block:
        text = folded(self.lines[at])
        parted = _is_blank(self.lines, at - 1) and _is_blank(self.lines, at + 1)
        short = len(text) <= _LONGEST_UNNUMBERED and stated_date(text) is None
        if parted and short and is_heading_like(text):
            return Block(role=Role.HEADING, text=text, level=_SHOUTED if text.isupper() else _UNNUMBERED)
        return Block(role=Role.PARAGRAPH, text=text)

    def _depth(self, indent: int) -> int:
        while self.indents and self.indents[-1] > indent:
            self.indents.pop()
        if not self.indents or self.indents[-1] < indent:
            self.indents.append(indent)
        return len(self.indents)

    def _following(self, at: int) -> Numbered | None:
        after = at + 1
        while after < len(self.lines) and _is_ruled(self.lines[after]):
            after += 1
        return numbered(self.lines[after]) if after < len(self.lines) else None

    def _end(self, at: int, block: Block) -> int:
        """Return the line after the last that belongs to the block begun at a line."""
        end = at + 1
        if block.role is Role.HEADING:
            return end
        while end < len(self.lines) and not _is_ruled(self.lines[end]):
            line = self.lines[end].lstrip()
            reached = len(self.lines[end - 1]) + 1 + len(line.split(maxsplit=1)[0])
            if _begins(line) or not (reached > self.full or line[0].islower()):
                break
            end += 1
        return end


def _grown(block: Block, more: Sequence[str]) -> Block:
    text = folded(" ".join([block.text, *more]))
    return Block(role=block.role, text=text, level=block.level, printed=block.printed)


def _begins(line: str) -> bool:
    """Whether a line opens a block of its own, whatever stands before it."""
    number = numbered(line)
    return bulleted(line) is not None or (number is not None and not number.bare)


def _is_ruled(line: str) -> bool:
    """Whether a line is blank or drawn: it holds no letter and no digit."""
    return _RULE.fullmatch(line) is not None


def _is_blank(lines: Sequence[str], at: int) -> bool:
    return not 0 <= at < len(lines) or _is_ruled(lines[at])


def _full_line(lines: Sequence[str]) -> float:
    """Return the length past which a line was ended for want of room; without limit where the text is not wrapped."""
    longest = max(map(len, lines))
    is_wrapped = longest <= _WRAPPED_AT and any(not line for line in lines)
    return longest * _FULL if is_wrapped else math.inf
