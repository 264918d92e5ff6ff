"""Pages of the docs that are written by a program: where they are, and writing them."""

from pathlib import Path

REFERENCE = Path(__file__).parents[1] / "docs" / "reference"
WRITTEN = "<!-- Written by a program (make docs); changes by hand are lost. -->"


def write(name: str, text: str) -> None:
    """Write the page `name` of the reference."""
    REFERENCE.mkdir(parents=True, exist_ok=True)
    (REFERENCE / name).write_text(text, encoding="utf-8")


def cell(text: str) -> str:
    """Return `text` on one line, as a cell of a table can hold it."""
    return " ".join(text.split()).replace("|", "\\|").replace("<", "&lt;")
