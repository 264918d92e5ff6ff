"""Markdown, by way of the HTML that it stands for."""

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from kept.policy.cutting.blocks import Block
from kept.policy.cutting.html import html_blocks

_LONGEST_MARKED = 20_000


def markdown_blocks(text: str) -> list[Block]:
    """Return the blocks of a Markdown document (CommonMark, and tables)."""
    reader = MarkdownIt("commonmark").enable("table")
    reader.core.ruler.at("inline", _inline)
    return html_blocks(reader.render(text))


def _inline(state: StateCore) -> None:
    """Read the marks within each paragraph. One longer than any is taken as it stands, so that none takes long."""
    for token in state.tokens:
        if token.type != "inline":
            continue
        token.children = []
        if len(token.content) > _LONGEST_MARKED:
            token.children.append(Token("text", "", 0, content=token.content))
        else:
            state.md.inline.parse(token.content, state.md, state.env, token.children)
