"""A report as a table in the terminal."""

from collections.abc import Collection

from rich.table import Table

from kept.cli.context import OUT
from kept.policy import PolicyText
from kept.terms import Message
from kept.terms.wording import say
from kept.verdict import ClauseVerdict, Report, Verdict
from kept.verdict.document import clause_title

_LOOKS = {
    Verdict.KEPT: ("✓", "green"),
    Verdict.ATTESTED: ("✎", "cyan"),
    Verdict.UNPROVEN: ("?", "bright_black"),
    Verdict.DUE: ("!", "yellow"),
    Verdict.BROKEN: ("✗", "bold red"),
}


def print_report(report: Report, text: PolicyText, *, language: str, only: Collection[Verdict] | None) -> None:
    """Print a line for each clause, and a summary."""
    table = Table(box=None, pad_edge=False, header_style="bold", expand=True)
    table.add_column("clause", no_wrap=True)
    table.add_column("promise", ratio=2, overflow="ellipsis", no_wrap=True)
    table.add_column("verdict", no_wrap=True)
    table.add_column("why", ratio=4)
    for clause in report.clauses:
        if only is None or clause.verdict in only:
            _row(table, clause, text, language)
    OUT.print(table)
    OUT.print()
    print_summary(report, language)


def print_summary(report: Report, language: str) -> None:
    """Print how many clauses have which verdict, of which policy, when."""
    OUT.print(_summary(report, language))
    OUT.print(
        f"[dim]{report.policy_title}, version {report.policy_version}, checked {report.at:%Y-%m-%d %H:%M} UTC[/dim]"
    )


def _row(table: Table, clause: ClauseVerdict, text: PolicyText, language: str) -> None:
    words = text.clause(clause.clause)
    mark, style = _LOOKS[clause.verdict]
    said = clause.figure or clause.why
    title = clause_title(words.text) if words else ""
    verdict = f"[{style}]{mark} {say_verdict(clause.verdict, language)}[/{style}]"
    table.add_row(clause.clause, _plain(title), verdict, _plain(say(said, language)))


def _plain(text: str) -> str:
    return text.replace("[", r"\[")


def say_verdict(verdict: Verdict, language: str) -> str:
    """Return the word for a verdict."""
    return say(Message(f"verdict-{verdict.value}"), language)


def _summary(report: Report, language: str) -> str:
    counts = report.counts()
    parts = [
        f"[{_LOOKS[verdict][1]}]{counts[verdict]} {say_verdict(verdict, language)}[/{_LOOKS[verdict][1]}]"
        for verdict in Verdict
    ]
    return f"{len(report.clauses)} promises: " + ", ".join(parts)
