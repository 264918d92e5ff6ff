"""`kept`: the group of all nouns, and the one way out for errors."""

import gc
import io
import sys
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path

import click
from click.shell_completion import CompletionItem

from kept import __version__
from kept.cli.groups import Commands, example, option
from kept.cli.home import home_of
from kept.cli.instant import Instant
from kept.cli.leaving import sentence_about
from kept.records.ready import explained, ready

NOUNS = {
    "init": "Make a workspace, with keys of its own; what is there already stays.",
    "policy": "Read a policy, review what it means, publish it.",
    "estate": "Declare the systems, and see what they hold.",
    "check": "Look at every system and work out, clause by clause, whether each promise is kept.",
    "retention": "See what is kept longer than promised, and dispose of it.",
    "rights": "Plan what a person asks for, carry it out, and see what came of it.",
    "plan": "See plans and how far they have come.",
    "ledger": "See the evidence, take it elsewhere, and check it.",
    "attestation": "Sign for what happens in the physical or human world, and see what was signed.",
    "staff": "Invite staff, give them roles, and take them away.",
    "token": "Let other programs of the company ask and tell, and take that away.",
    "agent": "See the agents and controllers that may ask for other people.",
    "law": "See the laws that requests are answered by, and check a law file.",
    "demo": "Build the example company in the workspace, and check its promises.",
    "serve": "Serve the promise page and the policy.",
    "hold": "Keep what a case needs from being erased or swept, and let it go again.",
    "suppression": "Keep imports from bringing back who was erased, and keep the lists of who wants none of it.",
    "work": "Carry requests on, send letters, fetch mail, and take the rounds of the day, until stopped.",
}
"""Each noun with the first sentence of its help, said here so that listing them need not load them."""


class Nouns(Commands):
    """The group of the nouns, each loaded when it is asked for, once our records know where they are."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - the signature is the framework's
        """Return the nouns in the order in which a newcomer meets them."""
        return list(NOUNS)

    def summaries(self, ctx: click.Context) -> Iterable[tuple[str, str]]:  # noqa: ARG002 - as above
        """Return each noun with its sentence; none is loaded."""
        return NOUNS.items()

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Load the module of a noun and return its command."""
        if cmd_name not in NOUNS:
            return None
        ready(home_of(ctx.params.get("home")))
        command: click.Command = getattr(import_module(f"kept.cli.{cmd_name}"), cmd_name)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the noun; one that is not known is answered with those that it may have been meant for."""
        try:
            return super().resolve_command(ctx, args)
        except click.exceptions.NoSuchCommand:
            raise click.exceptions.NoSuchCommand(args[0], possibilities=NOUNS, ctx=ctx) from None

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Complete a noun without loading it; options are completed as everywhere."""
        nouns = [CompletionItem(name, help=says) for name, says in NOUNS.items() if name.startswith(incomplete)]
        return [*nouns, *click.Command.shell_complete(self, ctx, incomplete)]


@click.group(
    cls=Nouns,
    context_settings={"help_option_names": ["-h", "--help"], "auto_envvar_prefix": "KEPT", "max_content_width": 100},
    epilog=example("kept demo", "kept check", "kept --home /srv/kept check --fail-on broken"),
)
@click.version_option(__version__, prog_name="kept")
@option("--home", type=click.Path(path_type=Path), show_default=".kept", help="The workspace: a folder.")
@option("--at", type=Instant(), help="Work as of this moment instead of now; a time without a zone is UTC.")
def kept(home: Path | None, at: object) -> None:
    """Keep the promises of a privacy policy, and show that they are kept.

    Exit status: 0 all is well, 1 a promise is not kept (check, policy check, ledger verify), 2 an error.
    """


OBJECTS_BEFORE_COLLECTING = 50_000
"""How many objects may be made before garbage is looked for.

With Python's own 700, a fifth of the work of `kept check` is walking over modules and estates that live to its end.
"""


def main() -> None:
    """Run `kept`; whatever goes wrong leaves as one sentence and exit status 2."""
    gc.set_threshold(OBJECTS_BEFORE_COLLECTING)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        status = kept.main(prog_name="kept", standalone_mode=False)
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message())
        status = 0
    except Exception as error:  # noqa: BLE001 - the last stop: a person gets a sentence, never a traceback
        sentence, status = sentence_about(explained(error) or error)
        click.echo(f"kept: {sentence}", err=True)
    sys.exit(status if isinstance(status, int) else 0)
