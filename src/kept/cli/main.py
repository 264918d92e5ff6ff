"""`kept`: the group of all nouns, and how errors leave."""

import sys
from importlib import import_module
from pathlib import Path

import click
from rich.console import Console

from kept import __version__
from kept.cli.home import home_of
from kept.cli.instant import Instant
from kept.records.ready import ready
from kept.terms import KeptError

TROUBLE = 2
INTERRUPTED = 130
NOUNS = ("init", "policy", "estate", "check", "retention", "plan", "ledger", "attestation", "demo", "serve")


class Nouns(click.Group):
    """The group of the nouns, each loaded when it is asked for, once our records know where they are."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - the signature is the framework's
        """Return the nouns in the order in which a newcomer meets them."""
        return list(NOUNS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Load the module of a noun and return its command."""
        if cmd_name not in NOUNS:
            return None
        ready(home_of(ctx.params.get("home")))
        command: click.Command = getattr(import_module(f"kept.cli.{cmd_name}"), cmd_name)
        return command


@click.group(cls=Nouns, context_settings={"help_option_names": ["-h", "--help"], "auto_envvar_prefix": "KEPT"})
@click.version_option(__version__, prog_name="kept")
@click.option("--home", type=click.Path(path_type=Path), help="The workspace.  [env: KEPT_HOME; default: .kept]")
@click.option("--at", type=Instant(), help="Work as of this moment instead of now.  [env: KEPT_AT]")
def kept(home: Path | None, at: object) -> None:  # noqa: ARG001 - read by each command through its context
    """Keep the promises of a privacy policy, and show that they are kept.

    Exit status: 0 all is well, 1 a promise is not kept (check, policy check, ledger verify), 2 an error.
    """


def main() -> None:
    """Run `kept`; whatever goes wrong leaves as one sentence and exit status 2."""
    try:
        status = kept.main(standalone_mode=False)
    except click.exceptions.Abort:
        _say("Stopped. What was done so far is kept; the same command goes on from there.")
        sys.exit(INTERRUPTED)
    except click.ClickException as error:
        error.show()
        sys.exit(TROUBLE)
    except KeptError as error:
        _say(f"{error.sentence()} [{error.code}]")
        sys.exit(TROUBLE)
    except OSError as error:
        _say(f"{error.strerror or error}: {error.filename or 'no file named'}. Put it right and try again. [os.error]")
        sys.exit(TROUBLE)
    except Exception as error:  # noqa: BLE001 - the last stop: a person gets a sentence, never a traceback
        _say(f"Something unexpected went wrong ({type(error).__name__}). Please report it. [kept.bug]")
        sys.exit(TROUBLE)
    sys.exit(status if isinstance(status, int) else 0)


def _say(sentence: str) -> None:
    Console(stderr=True, highlight=False, soft_wrap=True).print(f"kept: {sentence}", markup=False)
