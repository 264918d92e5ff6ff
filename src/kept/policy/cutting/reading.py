"""A published policy, from a file or a text to its clauses."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kept.policy.clauses import PolicyText
from kept.policy.cutting.blocks import Block
from kept.policy.cutting.dates import date_of
from kept.policy.cutting.forms import Form, form_of
from kept.policy.cutting.html import html_blocks
from kept.policy.cutting.markdown import markdown_blocks
from kept.policy.cutting.numbering import Remark, numbered_clauses
from kept.policy.cutting.outline import outlined
from kept.policy.cutting.plain import plain_blocks
from kept.policy.cutting.settling import settled
from kept.policy.cutting.source import read_text
from kept.policy.cutting.titles import entitled
from kept.policy.errors import NoClausesError, PolicyTooLongError

_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029]")
_TOP, _BOTTOM = 40, 10
_MOST_LINES, _MOST_TAGS = 50_000, 100_000

_READERS: Mapping[Form, Callable[[str], list[Block]]] = {
    Form.PLAIN: plain_blocks,
    Form.MARKDOWN: markdown_blocks,
    Form.HTML: html_blocks,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """A policy in clauses, and what is odd about its numbers."""

    policy: PolicyText
    remarks: tuple[Remark, ...]


def read_policy(path: Path) -> PolicyText:
    """Return the policy in a file, cut into clauses. Raises as `cut`, or a `PolicyFileError`."""
    return read_with_remarks(path).policy


def read_with_remarks(path: Path) -> Cut:
    """Return the policy in a file with the remarks on its numbering. Raises as `read_policy` does."""
    text = read_text(path)
    return cut_with_remarks(text, form=form_of(text, suffix=path.suffix), name=path.stem)


def cut(text: str, *, form: Form) -> PolicyText:
    """Return a text cut into clauses. Raises `NoClausesError`, or `PolicyTooLongError` where it would take minutes."""
    return cut_with_remarks(text, form=form).policy


def cut_with_remarks(text: str, *, form: Form, name: str = "") -> Cut:
    """Return a text cut into clauses, with the remarks. `name` is its title where it gives itself none."""
    lines = _LINE_ENDS.sub("\n", text)
    for mark, most, what in (("\n", _MOST_LINES, "lines"), ("<", _MOST_TAGS, "tags")):
        if lines.count(mark) > most:
            raise PolicyTooLongError(name, f"{most} {what}")
    found = _READERS[form](lines)
    title, rest = entitled(found, name=name)
    clauses, remarks = numbered_clauses(outlined(settled(rest)))
    if not clauses:
        raise NoClausesError(name)
    policy = PolicyText(title=title, clauses=clauses, modified=date_of(_ends(found)))
    return Cut(policy=policy, remarks=remarks)


def _ends(blocks: Sequence[Block]) -> list[str]:
    """Return the words where a document says of what date it is: at its top, and at its very end."""
    return [block.text for block in (*blocks[:_TOP], *blocks[_TOP:][-_BOTTOM:])]
