"""What every form of a policy is read into before it is numbered: headings, paragraphs and items, in order."""

from dataclasses import dataclass
from enum import StrEnum

from kept.policy.clauses import ClauseKind

_INVISIBLE = dict.fromkeys((0x00AD, 0x200B, 0x200E, 0x200F, 0x2060, 0xFEFF))
_JOINERS = "\u200c\u200d"


class Role(StrEnum):
    """What a block is in its document."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One piece of a document.

    `level` is the rank of a heading (1 is highest), the depth of an item (1 is outermost), or for a paragraph the
    depth of the item that it continues (0: none). `printed` is the number that the document prints before it.
    `kind` is set where the form tells what the block is; otherwise its words decide.
    """

    role: Role
    text: str
    level: int = 0
    printed: tuple[int, ...] = ()
    kind: ClauseKind | None = None


def folded(text: str) -> str:
    """Return the text with its white space folded, and without characters that nobody sees."""
    visible = text.translate(_INVISIBLE).encode("utf-8", "ignore").decode()
    words = (word.strip(_JOINERS) for word in visible.split())
    return " ".join(word for word in words if word)
