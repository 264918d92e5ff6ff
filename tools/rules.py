"""What no file of the house may do, a rule a function; `tools.budgets` runs them all."""

import ast
import re
from collections.abc import Callable, Iterator

from tools.source import Finding, Source, length

Rule = Callable[[Source], Iterator[Finding]]

FILE_CEILING = 400
FUNCTION_CEILING = 50
CLASS_CEILING = 200
DEEPEST = 3
EMPTY_NAMES = frozenset(["util", "utils", "helper", "helpers", "common", "misc", "manager", "managers"])
SILENCERS = {
    "type: ignore": r"type:\s*ignore\[[\w\-, ]+\]",
    "noqa": r"noqa:\s*[A-Z]+\d+",
    "pragma: no cover": "no cover",
}
BROAD = frozenset({"Exception", "BaseException"})
BLOCKS = (ast.If, ast.For, ast.AsyncFor, ast.While, ast.With, ast.AsyncWith, ast.Try, ast.Match)


def names_say_something(source: Source) -> Iterator[Finding]:
    """A module is named for what it decides."""
    parts = {word for part in source.path.with_suffix("").parts for word in part.lower().split("_")}
    for word in sorted(parts & EMPTY_NAMES):
        yield source.finding(1, f"“{word}” is a name that says nothing")


def files_fit_a_sitting(source: Source) -> Iterator[Finding]:
    """No file is longer than the ceiling."""
    if len(source.lines) > FILE_CEILING:
        yield source.finding(1, f"{len(source.lines)} lines in a file (ceiling {FILE_CEILING})")


def functions_and_classes_fit_the_eye(source: Source) -> Iterator[Finding]:
    """No function and no class is longer than its ceiling."""
    for node in ast.walk(source.tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and length(node) > FUNCTION_CEILING:
            yield source.finding(node.lineno, f"{node.name}: {length(node)} lines (ceiling {FUNCTION_CEILING})")
        if isinstance(node, ast.ClassDef) and length(node) > CLASS_CEILING:
            yield source.finding(node.lineno, f"{node.name}: {length(node)} lines (ceiling {CLASS_CEILING})")


def blocks_stay_shallow(source: Source) -> Iterator[Finding]:
    """Blocks inside blocks end at the third."""
    for function in source.functions():
        if _depth(function.body) > DEEPEST:
            yield source.finding(function.lineno, f"{function.name}: blocks nested more than {DEEPEST} deep")


def modules_open_with_a_sentence(source: Source) -> Iterator[Finding]:
    """Every module that holds anything says first what it is."""
    if source.tree.body and not ast.get_docstring(source.tree):
        yield source.finding(1, "no module docstring")


def suppressions_give_code_and_reason(source: Source) -> Iterator[Finding]:
    """Nothing is silenced without naming what, and why."""
    for line, comment in source.comments.items():
        for mark, coded in SILENCERS.items():
            if not re.search(rf"#\s*{mark}\b", comment):
                continue
            if not re.search(coded, comment):
                yield source.finding(line, f"“{mark}” without a code")
            elif not source.gives_reason(line):
                yield source.finding(line, f"“{mark}” without a reason")


def broad_handlers_give_a_reason(source: Source) -> Iterator[Finding]:
    """Catching everything is said to be meant; what only tidies up and raises again needs no word."""
    for node in ast.walk(source.tree):
        if isinstance(node, ast.ExceptHandler) and _is_broad(node.type) and not _raises_again(node):
            inside = [node.lineno + 1] if node.lineno + 1 in source.alone else []
            if not source.gives_reason(node.lineno, *inside):
                yield source.finding(node.lineno, "a broad except without a reason")


def late_imports_give_a_reason(source: Source) -> Iterator[Finding]:
    """Imports stand at the top; those that cannot, say why. One comment serves the imports right under it."""
    inner = {
        node.lineno: node
        for function in source.functions()
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom)
    }
    ends = {node.end_lineno: line for line, node in inner.items()}
    for line in sorted(inner):
        first = line
        while first - 1 in ends:
            first = ends[first - 1]
        if not source.gives_reason(first, line):
            yield source.finding(line, "an import inside a function without a reason")


def nothing_is_left_open(source: Source) -> Iterator[Finding]:
    """What is not done is not in the tree."""
    for line, comment in source.comments.items():
        if re.search(r"\b(TODO|FIXME|XXX)\b", comment):
            yield source.finding(line, "left open; finish it or take it out")


EVERYWHERE: tuple[Rule, ...] = (
    names_say_something,
    files_fit_a_sitting,
    functions_and_classes_fit_the_eye,
    blocks_stay_shallow,
    suppressions_give_code_and_reason,
    broad_handlers_give_a_reason,
    nothing_is_left_open,
)
IN_SOURCE: tuple[Rule, ...] = (*EVERYWHERE, modules_open_with_a_sentence, late_imports_give_a_reason)


def _is_broad(caught: ast.expr | None) -> bool:
    if caught is None:
        return True
    members = caught.elts if isinstance(caught, ast.Tuple) else [caught]
    return any(isinstance(member, ast.Name) and member.id in BROAD for member in members)


def _raises_again(handler: ast.ExceptHandler) -> bool:
    last = handler.body[-1]
    return isinstance(last, ast.Raise) and last.exc is None


def _depth(body: list[ast.stmt]) -> int:
    return max((_own_depth(statement) for statement in body), default=0)


def _own_depth(statement: ast.stmt) -> int:
    if not isinstance(statement, BLOCKS):
        return 0
    deepest = 0
    for name in ("body", "orelse", "finalbody"):
        inner = getattr(statement, name, [])
        # An `elif` is written beside its `if`, and read so.
        chained = name == "orelse" and len(inner) == 1 and isinstance(inner[0], ast.If)
        deepest = max(deepest, _depth(inner) - (1 if chained else 0))
    for part in (*getattr(statement, "handlers", []), *getattr(statement, "cases", [])):
        deepest = max(deepest, _depth(part.body))
    return deepest + 1
