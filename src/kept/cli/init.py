"""`kept init`."""

import click

from kept.app import make_workspace
from kept.cli.context import Invocation, pass_invocation
from kept.cli.groups import example, option
from kept.cli.telling import tell


@click.command(epilog=example('kept --home /srv/kept init --controller "Example Ltd"'))
@option("--controller", default="this company", show_default=True, help="Who decides about the data.")
@pass_invocation
def init(invocation: Invocation, controller: str) -> None:
    """Make a workspace, with keys of its own; what is there already stays."""
    make_workspace(invocation.home, controller=controller)
    invocation.workspace()
    tell(f"The workspace is ready in {invocation.home}.")
    tell("Its keys are in keys/: keep a copy elsewhere. Without them nothing sealed can be opened.")
    tell("Next: kept policy import FILE")
