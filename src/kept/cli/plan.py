"""`kept plan`: plans that were made, and how far they have come."""

import click

from kept.app.sweeping import list_plans, show_plan
from kept.cli.context import OUT, Invocation, answer_json, json_option, pass_invocation
from kept.cli.plan_table import certificate_document, plan_document, print_certificate, print_plan


@click.group()
def plan() -> None:
    """See plans and how far they have come."""


@plan.command("list")
@json_option
@pass_invocation
def list_(invocation: Invocation, as_json: bool) -> None:
    """List the plans, newest first."""
    plans = list_plans(invocation.workspace())
    if as_json:
        answer_json({"schema": "kept/plans/1", "plans": [one.document() for one in plans]})
        return
    for one in plans:
        state = "finished" if one.finished_at else "not finished"
        OUT.print(f"{one.id}  {one.purpose}  {one.made_at:%Y-%m-%d %H:%M} UTC  {one.records:,} records  {state}")
    if not plans:
        OUT.print("There is no plan yet.")


@plan.command("show")
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
    print_certificate(certificate)
