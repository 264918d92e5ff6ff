"""What was read in a policy, and what is open about it, in the terminal."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from rich.table import Table

from kept.cli.context import OUT
from kept.policy import ClauseKind, PolicyText, Reading
from kept.policy.coverage import PolicyFinding

_HEADINGS = {
    "no-commitment": "promises without a commitment",
    "no-control": "commitments without a control",
    "words-changed": "clauses whose words changed since they were reviewed",
    "not-bound": "clauses that nobody has reviewed",
    "clause-gone": "reviewed clauses that are gone from the text",
    "open-question": "open questions",
}


def print_reading(text: PolicyText, reading: Reading) -> None:
    """Print how many clauses and commitments there are, and every question."""
    promises = sum(clause.kind is ClauseKind.PROMISE for clause in text.clauses)
    OUT.print(f"“{text.title}”: {len(text.clauses)} clauses, {promises} of them promises.", markup=False)
    kinds = Counter(one.kind for one in reading.commitments)
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("commitments", justify="right")
    table.add_column("kind")
    for kind, count in kinds.most_common():
        table.add_row(str(count), kind)
    OUT.print(table)
    if reading.questions:
        OUT.print(f"\n{len(reading.questions)} questions for whoever answers for this policy:")
    for question in reading.questions:
        OUT.print(f"  {question.clause:<9} {question.asks}", markup=False)


def print_findings(findings: Sequence[PolicyFinding]) -> None:
    """Print what `kept policy check` found, by what it is."""
    by_code: dict[str, list[PolicyFinding]] = defaultdict(list)
    for finding in findings:
        by_code[finding.code].append(finding)
    for code, found in by_code.items():
        OUT.print(f"[bold]{len(found)}[/bold] {_HEADINGS[code]}")
        for one in found:
            OUT.print(f"  {one.clause:<9} {one.says}", markup=False)
    if not findings:
        OUT.print("Every clause has its commitments, every commitment its control, and no words have changed.")
