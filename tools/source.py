"""A Python file as the house checks read it: its lines, its tree, its comments."""

import ast
import io
import re
import tokenize
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

SUPPRESSION = re.compile(r"(noqa(:\s*[A-Z]+\d+(,\s*[A-Z]+\d+)*)?|type:\s*ignore(\[[^]]*\])?|pragma: no cover)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A place where a budget or a rule of the house is passed over."""

    path: Path
    line: int
    says: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.says}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One file, read once. `comments` has the text of each comment by its line, `alone` the lines with nothing else."""

    path: Path
    lines: tuple[str, ...]
    tree: ast.Module
    comments: dict[int, str]
    alone: frozenset[int]

    @classmethod
    def parse(cls, path: Path, text: str) -> "Source":
        """Read `text`, which stands at `path`."""
        tokens = [t for t in tokenize.generate_tokens(io.StringIO(text).readline) if t.type == tokenize.COMMENT]
        return cls(
            path=path,
            lines=tuple(text.splitlines()),
            tree=ast.parse(text),
            comments={token.start[0]: token.string for token in tokens},
            alone=frozenset(token.start[0] for token in tokens if token.line.lstrip().startswith("#")),
        )

    def finding(self, line: int, says: str) -> Finding:
        """Name a place in this file."""
        return Finding(path=self.path, line=line, says=says)

    def functions(self) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
        """Every function and method, nested ones too."""
        return (node for node in ast.walk(self.tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))

    def gives_reason(self, *lines: int) -> bool:
        """Say whether a comment on one of `lines`, or alone on the line above the first, says why in words."""
        above = [lines[0] - 1] if lines[0] - 1 in self.alone else []
        return any(_is_reason(self.comments.get(line, "")) for line in (*above, *lines))


def length(node: ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) -> int:
    """Lines from `def` or `class` to the last one, docstring included."""
    return (node.end_lineno or node.lineno) - node.lineno + 1


def _is_reason(comment: str) -> bool:
    return len(re.findall(r"\w+", SUPPRESSION.sub("", comment))) > 1
