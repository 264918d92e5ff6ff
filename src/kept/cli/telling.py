"""The way out: what is said to people, as a terminal or a pipe wants it, and what is said to programs."""

import json
import re
import sys
from collections.abc import Collection, Iterable, Mapping, Sequence

import click
from rich.console import Console
from rich.table import Table
from rich.text import Text

ENDLESS = 100_000
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]+")

OUT = Console(highlight=False, markup=False, emoji=False, width=None if sys.stdout.isatty() else ENDLESS)
"""Standard output. What goes into a pipe or a file is never wrapped or cut, and has no colour."""

Cell = str | Text


def plain(text: str) -> str:
    """Return `text` on one line, without what could steer a terminal: names come from other people's systems."""
    return _CONTROL.sub(" ", text)


def tell(sentence: Cell = "") -> None:
    """Say something on a line of its own; a terminal wraps it between words."""
    OUT.print(_text(sentence))


def tell_table(headings: Sequence[str], rows: Iterable[Sequence[Cell]], *, right: Collection[int] = ()) -> None:
    """Print a record a line under `headings`, the columns numbered in `right` set to the right.

    On a terminal the cells of a record that is too wide are wrapped; in a pipe each record is one line.
    """
    written = [[_text(cell) for cell in row] for row in rows]
    if OUT.is_terminal:
        OUT.print(_grid(headings, written, right))
        return
    for line in _lines([[Text(heading) for heading in headings], *written], right):
        OUT.print(Text(line))


def answer_json(document: Mapping[str, object]) -> None:
    """Print a document as JSON, for programs."""
    click.echo(json.dumps(document, indent=2, ensure_ascii=False))


def _text(cell: Cell) -> Text:
    return cell if isinstance(cell, Text) else Text(plain(cell))


def _grid(headings: Sequence[str], rows: Iterable[Sequence[Text]], right: Collection[int]) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    for place, heading in enumerate(headings):
        table.add_column(heading, justify="right" if place in right else "left", overflow="fold")
    for row in rows:
        table.add_row(*row)
    return table


def _lines(rows: Sequence[Sequence[Text]], right: Collection[int]) -> Iterable[str]:
    widths = [max(cell.cell_len for cell in column) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = [
            " " * (width - cell.cell_len) + cell.plain if place in right else cell.plain + " " * (width - cell.cell_len)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        yield "  ".join(cells).rstrip()
