"""What a policy calls itself."""

import re
from collections import Counter
from collections.abc import Sequence

from kept.policy.cutting.binding import is_vow
from kept.policy.cutting.blocks import Block, Role
from kept.policy.cutting.marks import is_heading_like

_POLICY = re.compile(
    r"\b(?:polic(?:y|ies)|notice|statement|declaration|datenschutz\w*|confidentialit\w+|privacidad)\b", re.IGNORECASE
)
_CALLS_ITSELF = re.compile(r"\b[Tt]his ((?:[A-Z]\w+ ){1,3}(?:Policy|Notice|Statement))\b")
_NEAR_THE_TOP = 3


def entitled(blocks: Sequence[Block], *, name: str) -> tuple[str, list[Block]]:
    """Return the title and the blocks without it.

    The title is the only heading of the highest rank; or what names itself a policy at the very top; or else the
    name that the text uses for itself most, and `name` where it uses none.
    """
    at = _title_at(blocks)
    if at is not None:
        return blocks[at].text, [*blocks[:at], *blocks[at + 1 :]]
    own = Counter(found for block in blocks for found in _CALLS_ITSELF.findall(block.text))
    return (own.most_common(1)[0][0] if own else name), list(blocks)


def _title_at(blocks: Sequence[Block]) -> int | None:
    headings = [at for at, block in enumerate(blocks) if _is_heading(block)]
    ranks = [block.level for block in blocks if block.role is Role.HEADING]
    top_rank = min(ranks, default=0)
    highest = [at for at in headings if blocks[at].level == top_rank]
    if highest and ranks.count(top_rank) == 1 and (highest[0] < _NEAR_THE_TOP or _names(blocks[highest[0]])):
        return highest[0]
    top = [at for at in range(min(_NEAR_THE_TOP, len(blocks))) if _names(blocks[at])]
    return top[0] if top else None


def _is_heading(block: Block) -> bool:
    """Whether a heading may be the title: a number makes it a section, and a promise must stay a clause."""
    return block.role is Role.HEADING and not block.printed and not is_vow(block.text)


def _names(block: Block) -> bool:
    """Whether a block is short, no item, and names a policy."""
    return (
        block.role is not Role.ITEM
        and not block.printed
        and is_heading_like(block.text)
        and _POLICY.search(block.text) is not None
    )
