"""What a finding says in several numbers and names: a line for each, `name` and value with a tab between."""

from collections.abc import Iterable, Iterator, Mapping

from kept.verdict.findings import Finding


def written(numbers: Mapping[str, int], names: Mapping[str, Iterable[str]] | None = None) -> tuple[str, ...]:
    """Return the lines of a finding's value; `names` has any number of lines for each name."""
    lines = [f"{name}\t{number}" for name, number in numbers.items()]
    lines += [f"{name}\t{one}" for name, several in (names or {}).items() for one in several]
    return tuple(lines)


def number_in(finding: Finding, name: str) -> int:
    """Return a number; 0 where the finding does not say it."""
    return next((int(one) for one in named(finding, name)), 0)


def named(finding: Finding, name: str) -> Iterator[str]:
    """Yield what a finding says under a name."""
    lines = finding.value if isinstance(finding.value, tuple) else ()
    for line in lines:
        head, _, rest = line.partition("\t")
        if head == name:
            yield rest
