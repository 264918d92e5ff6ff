"""`kept plan`: plans that were made, and how far they have come."""

import click

from kept.app.sweeping import list_plans, show_plan
from kept.cli.context import Invocation, pass_invocation
from kept.cli.groups import Commands, example, json_option
from kept.cli.plan_table import certificate_document, plan_document, print_certificate, print_plan
from kept.cli.telling import answer_json, tell, tell_table


@click.group(cls=Commands)
def plan() -> None:
    """See plans and how far they have come."""


@plan.command("list", epilog=example("kept plan list"))
@json_option
@pass_invocation
def list_(invocation: Invocation, as_json: bool) -> None:
    """List the plans, newest first."""
    plans = list_plans(invocation.workspace())
    if as_json:
        answer_json({"schema": "kept/plans/1", "plans": [one.document() for one in plans]})
        return
    if not plans:
        tell("There is no plan yet. Make one: kept retention plan")
        return
    rows = [
        (
            one.id,
            one.purpose,
            f"{one.made_at:%Y-%m-%d %H:%M} UTC",
            f"{one.records:,}",
            "finished" if one.finished_at else "not finished",
        )
        for one in plans
    ]
    tell_table(("plan", "purpose", "made", "records", "state"), rows, right={3})


@plan.command("show", epilog=example("kept plan show plan-1a2b3c4d"))
@click.argument("plan_id", metavar="PLAN")
@json_option
@pass_invocation
def show_(invocation: Invocation, plan_id: str, as_json: bool) -> None:
    """Show PLAN, and what came of it so far."""
    shown, certificate = show_plan(invocation.workspace(), plan_id)
    if as_json:
        answer_json({**plan_document(shown), "outcome": certificate_document(certificate)})
        return
    print_plan(shown)
    tell()
    print_certificate(certificate, shown)
