"""`kept retention`: what is due, and its disposition."""

import click

from kept.app.sweeping import apply_retention, plan_retention, show_plan
from kept.cli.context import Invocation, pass_invocation
from kept.cli.groups import Commands, example, json_option, option
from kept.cli.plan_table import Watching, certificate_document, plan_document, print_certificate, print_plan
from kept.cli.telling import OUT, answer_json, tell


@click.group(cls=Commands)
def retention() -> None:
    """See what is kept longer than promised, and dispose of it."""


@retention.command("plan", epilog=example("kept retention plan", "kept retention plan --clause 6.2.1"))
@option("--clause", "clauses", multiple=True, help="Only what this clause governs; may be repeated.")
@json_option
@pass_invocation
def plan_(invocation: Invocation, clauses: tuple[str, ...], as_json: bool) -> None:
    """Show what is due now, record by record counted in its own store. Nothing is changed."""
    chosen = frozenset(clauses)
    plan = plan_retention(invocation.workspace(), lambda line: not chosen or line.rule.clause in chosen)
    if as_json:
        answer_json(plan_document(plan))
        return
    print_plan(plan)
    if plan.steps:
        tell()
        tell(f"Nothing has been changed. To carry this out: kept retention apply {plan.id}")


@retention.command("apply", epilog=example("kept retention apply plan-1a2b3c4d"))
@click.argument("plan_id", metavar="PLAN")
@json_option
@pass_invocation
def apply_(invocation: Invocation, plan_id: str, as_json: bool) -> None:
    """Carry PLAN out. Stopped at any point, the same command goes on from there."""
    workspace = invocation.workspace()
    with Watching(OUT, quiet=as_json) as watching:
        certificate = apply_retention(workspace, plan_id, watching.notice)
    if as_json:
        answer_json(certificate_document(certificate))
    else:
        print_certificate(certificate, show_plan(workspace, plan_id)[0])
