"""`kept init`."""

import click

from kept.app import make_workspace
from kept.cli.context import OUT, Invocation, pass_invocation


@click.command()
@click.option("--controller", default="this company", show_default=True, help="Who decides about the data.")
@pass_invocation
def init(invocation: Invocation, controller: str) -> None:
    """Make a workspace, with keys of its own; what is there already stays."""
    make_workspace(invocation.home, controller=controller)
    invocation.workspace()
    OUT.print(f"The workspace is ready in {invocation.home}.", markup=False)
    OUT.print("Its keys are in keys/: keep a copy elsewhere. Without them nothing sealed can be opened.")
    OUT.print("Next: kept policy import FILE")
