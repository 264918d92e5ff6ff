"""Hold the tree to the house budgets: `python -m tools.budgets`. Exit status 1 when one is exceeded."""

import ast
import statistics
import subprocess
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tools.rules import CLASS_CEILING, EVERYWHERE, FILE_CEILING, FUNCTION_CEILING, IN_SOURCE
from tools.source import Finding, Source, length

SOURCE_ROOTS = ("src", "examples", "benchmarks", "tools")
TEST_ROOTS = ("tests",)
ROOT_ENTRIES = 15
MIRRORED = 95


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A measure of the whole tree beside its budget.

    `floor` says that the budget is a least, not a most; `aim`, that falling short of it is shown and not yet refused.
    """

    name: str
    value: int
    budget: int
    floor: bool = False
    aim: bool = False

    @property
    def holds(self) -> bool:
        """Whether the value stays on its side of the budget."""
        return self.value >= self.budget if self.floor else self.value <= self.budget

    def __str__(self) -> str:
        word = "at least" if self.floor else "at most"
        mark = "" if self.holds else "   short of the aim" if self.aim else "   EXCEEDED"
        return f"{self.name:<28}{self.value:>5}   {word} {self.budget}{mark}"


def read(root: Path, folders: Sequence[str]) -> list[Source]:
    """Read the Python files under `folders` of `root`, without migrations, with paths as seen from `root`."""
    paths = sorted(path for folder in folders for path in (root / folder).rglob("*.py"))
    return [
        Source.parse(path.relative_to(root), path.read_text(encoding="utf-8"))
        for path in paths
        if "migrations" not in path.parts
    ]


def findings(*, sources: Iterable[Source], tests: Iterable[Source]) -> list[Finding]:
    """Return every place that passes over a rule: all of them for sources, those that fit for tests."""
    return [
        finding
        for files, rules in ((sources, IN_SOURCE), (tests, EVERYWHERE))
        for source in files
        for rule in rules
        for finding in rule(source)
    ]


def figures(sources: Sequence[Source], *, tests: Sequence[Source], entries: int) -> list[Figure]:
    """Measure the product's own files (`src` and `examples`); a file with fewer than two lines is not one to read."""
    product = [source for source in sources if source.path.parts[0] in {"src", "examples"}]
    files = [len(source.lines) for source in product if len(source.lines) > 1]
    functions = [length(function) for source in product for function in source.functions()]
    return [
        Figure(name="file lines, median", value=_median(files), budget=100),
        Figure(name="file lines, P90", value=_ninth_decile(files), budget=250),
        Figure(name="file lines, longest", value=max(files, default=0), budget=FILE_CEILING),
        Figure(name="function lines, median", value=_median(functions), budget=8),
        Figure(name="function lines, P90", value=_ninth_decile(functions), budget=25),
        Figure(name="function lines, longest", value=max(functions, default=0), budget=FUNCTION_CEILING),
        Figure(name="entries at the root", value=entries, budget=ROOT_ENTRIES),
        Figure(
            name="modules with their test, %", value=_mirrored(product, tests), budget=MIRRORED, floor=True, aim=True
        ),
    ]


def unmirrored(sources: Iterable[Source], tests: Iterable[Source]) -> list[Path]:
    """Return the modules of `src/kept` without `tests/<chapter>/test_<module>.py`."""
    there = {test.path for test in tests}
    return [source.path for source in sources if _needs_test(source) and _test_of(source.path) not in there]


def root_entries(root: Path) -> int:
    """Count the visible entries at the root that are kept in version control."""
    listed = subprocess.run(
        ["git", "ls-tree", "--name-only", "HEAD"], cwd=root, capture_output=True, text=True, check=False
    ).stdout
    return sum(1 for name in listed.splitlines() if not name.startswith("."))


def main(root: Path = Path()) -> int:
    """Print the figures and every place; return the exit status."""
    sources, tests = read(root, SOURCE_ROOTS), read(root, TEST_ROOTS)
    places = findings(sources=sources, tests=tests)
    measured = figures(sources, tests=tests, entries=root_entries(root))
    print(
        f"House budgets: {len(sources)} source files, {len(tests)} test files (classes: at most {CLASS_CEILING} lines)"
    )
    for figure in measured:
        print(f"  {figure}")
    for path in unmirrored(sources, tests):
        print(f"  without a test of its own: {path}")
    for place in places:
        print(place)
    broken = len(places) + sum(not figure.holds and not figure.aim for figure in measured)
    print(f"{broken} exceeded" if broken else "All held")
    return 1 if broken else 0


def _median(values: Sequence[int]) -> int:
    return round(statistics.median(values)) if values else 0


def _ninth_decile(values: Sequence[int]) -> int:
    return sorted(values)[int(len(values) * 0.9)] if values else 0


def _needs_test(source: Source) -> bool:
    """Whether the module is the product's and does something; declarations are tested where they are used."""
    return source.path.parts[:2] == ("src", "kept") and any(_acts(function) for function in source.functions())


def _acts(function: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    return any(not (isinstance(line, ast.Expr) and isinstance(line.value, ast.Constant)) for line in function.body)


def _test_of(path: Path) -> Path:
    return Path("tests", *path.parts[2:-1], f"test_{path.name.removeprefix('_')}")


def _mirrored(sources: Sequence[Source], tests: Sequence[Source]) -> int:
    modules = [source for source in sources if _needs_test(source)]
    missing = len(unmirrored(modules, tests))
    return round(100 * (len(modules) - missing) / len(modules)) if modules else 100


if __name__ == "__main__":
    sys.exit(main())
