"""A report in the terminal: a line for each clause, and a summary."""

from collections.abc import Collection, Sequence

from rich.table import Table
from rich.text import Text

from kept.cli.telling import OUT, plain, tell, tell_table
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
_HEADINGS = ("clause", "promise", "verdict", "why")
_LOUD = frozenset({Verdict.DUE, Verdict.BROKEN})
_GAP = 2
_TITLE_SHARE = 0.35
_Row = tuple[Text, Text, Text, Text]


def print_report(report: Report, text: PolicyText, *, language: str, only: Collection[Verdict] | None) -> None:
    """Print a line for each clause, and a summary.

    On a terminal what does not fit is cut, except the reasons of what is due or broken: those are said in full.
    """
    rows = [_row(clause, text, language) for clause in report.clauses if only is None or clause.verdict in only]
    if rows:
        OUT.print(_fitted(rows)) if OUT.is_terminal else tell_table(_HEADINGS, rows)
        tell()
    print_summary(report, language)


def print_summary(report: Report, language: str) -> None:
    """Print how many clauses have which verdict, of which policy, when."""
    counts = report.counts()
    words = [Text(f"{counts[verdict]} {say_verdict(verdict, language)}", _LOOKS[verdict][1]) for verdict in Verdict]
    tell(Text(f"{len(report.clauses)} promises: ") + Text(", ").join(words))
    checked = f"{report.policy_title}, version {report.policy_version}, checked {report.at:%Y-%m-%d %H:%M} UTC"
    tell(Text(plain(checked), "dim"))


def say_verdict(verdict: Verdict, language: str) -> str:
    """Return the word for a verdict."""
    return say(Message(f"verdict-{verdict.value}"), language)


def _row(clause: ClauseVerdict, text: PolicyText, language: str) -> _Row:
    words = text.clause(clause.clause)
    mark, style = _LOOKS[clause.verdict]
    why = Text(plain(say(clause.figure or clause.why, language)))
    if clause.verdict not in _LOUD:
        why.no_wrap, why.overflow = True, "ellipsis"
    title = Text(plain(clause_title(words.text) if words else ""), no_wrap=True, overflow="ellipsis")
    return Text(clause.clause), title, Text(f"{mark} {say_verdict(clause.verdict, language)}", style), why


def _fitted(rows: Sequence[_Row]) -> Table:
    """Give clause and verdict what they need, and share what is left of the line between title and reason."""
    clause, title, verdict = (
        max([len(_HEADINGS[place]), *(row[place].cell_len for row in rows)]) for place in range(3)
    )
    free = max(OUT.width - clause - verdict - 3 * _GAP, 20)
    title = min(title, int(free * _TITLE_SHARE))
    table = Table(box=None, pad_edge=False, padding=(0, _GAP, 0, 0), header_style="bold")
    for heading, width in zip(_HEADINGS, (clause, title, verdict, free - title), strict=True):
        table.add_column(heading, width=width)
    for row in rows:
        table.add_row(*row)
    return table
