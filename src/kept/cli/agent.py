"""`kept agent`: whose word is taken for other people."""

import click

from kept.app.partners.known import agents, controllers
from kept.cli.context import Invocation, pass_invocation
from kept.cli.groups import Commands, example, json_option
from kept.cli.telling import answer_json, tell, tell_table


@click.group(cls=Commands)
def agent() -> None:
    """See the agents and controllers that may ask for other people."""


@agent.command("list", epilog=example("kept agent list"))
@json_option
@pass_invocation
def list_(invocation: Invocation, as_json: bool) -> None:
    """List the agents and controllers in agents/ and controllers/, and what is wrong with files that cannot be used."""
    workspace = invocation.workspace()
    (acting, bad), (ordering, worse) = agents(workspace), controllers(workspace)
    rows = [("agent", one.id, one.name, one.contact, _trust(is_relied_on=one.is_relied_on)) for one in acting]
    rows += [("controller", one.id, one.name, one.contact, "relied on") for one in ordering]
    faults = [error.sentence() for error in (*bad, *worse)]
    if as_json:
        names = ("kind", "id", "name", "contact", "trust")
        partners = [dict(zip(names, row, strict=True)) for row in rows]
        answer_json({"schema": "kept/agents/1", "partners": partners, "faults": faults})
    elif rows:
        tell_table(("kind", "id", "name", "contact", "its word"), rows)
    else:
        tell("Nobody may ask for other people by a protocol. Put a file into agents/ or controllers/ of the workspace.")
    if not as_json:
        for fault in faults:
            tell(fault)
    if faults:
        raise click.exceptions.Exit(2)


def _trust(*, is_relied_on: bool) -> str:
    return "relied on" if is_relied_on else "the person is asked"
