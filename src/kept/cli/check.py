"""`kept check`: the verdict of every clause."""

import click
from click.shell_completion import CompletionItem

from kept.app.checking import check as check_promises
from kept.app.policies import binding_policy
from kept.cli.check_table import print_report
from kept.cli.context import Invocation, pass_invocation
from kept.cli.groups import example, json_option, option
from kept.cli.pages import pages_of
from kept.cli.telling import answer_json
from kept.verdict import Verdict
from kept.verdict.document import report_document
from kept.verdict.verdicts import Audience

DEFAULT = "broken,due"


class Verdicts(click.ParamType[frozenset[Verdict]]):
    """A comma-separated choice of verdicts."""

    name = "verdicts"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> frozenset[Verdict]:
        """Read it, or say which there are."""
        names = [name.strip() for name in str(value).split(",") if name.strip()]
        known = {verdict.value for verdict in Verdict}
        strange = [name for name in names if name not in known]
        if strange:
            self.fail(f"“{strange[0]}” is not a verdict; there are {', '.join(Verdict)}.", param, ctx)
        return frozenset(Verdict(name) for name in names)

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:  # noqa: ARG002 - the signature is the framework's
        """Complete the last verdict of the list."""
        begun, comma, last = incomplete.rpartition(",")
        return [CompletionItem(f"{begun}{comma}{one}") for one in Verdict if one.startswith(last)]


@click.command(epilog=example("kept check", "kept check --only broken,due", "kept check --fail-on broken --json"))
@option("--fail-on", type=Verdicts(), default=DEFAULT, show_default=True, help="Verdicts that give exit status 1.")
@option("--only", type=Verdicts(), default=None, help="Show only clauses with these verdicts; the summary counts all.")
@option(
    "--lang",
    type=click.Choice(["en", "de", "fr", "es"]),
    default="en",
    show_default=True,
    help="The language of the reasons.",
)
@json_option
@click.pass_context
@pass_invocation
def check(
    invocation: Invocation,
    context: click.Context,
    fail_on: frozenset[Verdict],
    only: frozenset[Verdict] | None,
    lang: str,
    as_json: bool,
) -> None:
    """Look at every system and work out, clause by clause, whether each promise is kept.

    Exit status 0 when no clause has a verdict of --fail-on, 1 when one has, 2 for an error. With --json every clause
    is there, whatever --only says.
    """
    workspace = invocation.workspace()
    report = check_promises(workspace, pages_of(workspace))
    text = binding_policy().text
    if as_json:
        answer_json(report_document(report, text, language=lang, audience=Audience.STAFF))
    else:
        print_report(report, text, language=lang, only=only)
    context.exit(1 if any(clause.verdict in fail_on for clause in report.clauses) else 0)
