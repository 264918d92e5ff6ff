"""What was read in a policy, and what is open about it, in the terminal."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from rich.text import Text

from kept.cli.telling import tell, tell_table
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
    tell(f"“{text.title}”: {len(text.clauses)} clauses, {promises} of them promises.")
    tell()
    kinds = Counter(one.kind for one in reading.commitments)
    tell_table(("commitments", "kind"), [(str(count), kind) for kind, count in kinds.most_common()], right={0})
    if reading.questions:
        tell()
        tell(f"{len(reading.questions)} questions for whoever answers for this policy:")
        tell_table(("clause", "question"), [(one.clause, one.asks) for one in reading.questions])
        tell()


def print_findings(findings: Sequence[PolicyFinding]) -> None:
    """Print what `kept policy check` found, by what it is."""
    by_code: dict[str, list[PolicyFinding]] = defaultdict(list)
    for finding in findings:
        by_code[finding.code].append(finding)
    for code, found in by_code.items():
        tell(Text(f"{len(found)} {_HEADINGS[code]}", "bold"))
        tell_table(("clause", "what is open"), [(one.clause, one.says) for one in found])
        tell()
    if not findings:
        tell("Every clause has its commitments, every commitment its control, and no words have changed.")
