"""Write `docs/reference/errors.md`: every error code with its meaning. `python -m tools.error_reference`."""

import inspect
from itertools import groupby

from kept.terms import KeptError
from tools.pages import WRITTEN, cell, write
from tools.program import errors

OPENING = """\
# Errors

{written}

Every error that Kept raises on purpose has a code that stays the same across versions and languages. The command line
prints one sentence (what is wrong, where, what to do) and ends with status 2; with `--json` it prints the code too.
No error holds personal data.

Two codes are not of a chapter: `os.error` is what the operating system said about a file, and `kept.bug` is a mistake
of Kept's own, to be reported.
"""


def page() -> str:
    """Return the page."""
    parts = [OPENING.format(written=WRITTEN)]
    for chapter, members in groupby(errors(), key=lambda error: error.code.partition(".")[0]):
        rows = "\n".join(row(error) for error in members)
        parts.append(f"## {chapter}\n\n| code | what it means | what to do |\n|---|---|---|\n{rows}\n")
    return "\n".join(parts)


def row(error: type[KeptError]) -> str:
    """Return the line of one error."""
    meaning = (inspect.getdoc(error) or "").split("\n\n")[0]
    return f"| `{error.code}` | {cell(meaning)} | {cell(error.advice)} |"


if __name__ == "__main__":
    write("errors.md", page())
