"""`kept`: the group of all nouns, and how errors leave."""

import logging
import sys
from datetime import datetime
from pathlib import Path

import click

from kept import __version__
from kept.cli.attestation import attestation
from kept.cli.check import check
from kept.cli.context import ERR, invocation
from kept.cli.demo import demo
from kept.cli.estate import estate
from kept.cli.init import init
from kept.cli.instant import Instant
from kept.cli.ledger import ledger
from kept.cli.plan import plan
from kept.cli.policy import policy
from kept.cli.retention import retention
from kept.cli.serve import serve
from kept.terms import KeptError

TROUBLE = 2
INTERRUPTED = 130


@click.group(context_settings={"help_option_names": ["-h", "--help"], "auto_envvar_prefix": "KEPT"})
@click.version_option(__version__, prog_name="kept")
@click.option("--home", type=click.Path(path_type=Path), help="The workspace.  [env: KEPT_HOME; default: .kept]")
@click.option("--at", type=Instant(), help="Work as of this moment instead of now.  [env: KEPT_AT]")
@click.pass_context
def kept(context: click.Context, home: Path | None, at: datetime | None) -> None:
    """Keep the promises of a privacy policy, and show that they are kept.

    Exit status: 0 all is well, 1 a promise is not kept (`check`, `policy check`, `ledger verify`), 2 an error.
    """
    context.obj = invocation(home, at)


for command in (init, policy, estate, check, retention, plan, ledger, attestation, demo, serve):
    kept.add_command(command)


def main() -> None:
    """Run `kept`; whatever goes wrong leaves as one sentence and exit status 2."""
    try:
        status = kept.main(standalone_mode=False)
    except click.exceptions.Abort:
        ERR.print("Stopped. What was done so far is kept; the same command goes on from there.")
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
    except Exception as error:
        logging.getLogger("kept").debug("unexpected", exc_info=True)
        _say(
            f"Something unexpected went wrong ({type(error).__name__}). Please report it, with the command. [kept.bug]"
        )
        sys.exit(TROUBLE)
    sys.exit(status if isinstance(status, int) else 0)


def _say(sentence: str) -> None:
    ERR.print(f"kept: {sentence}", markup=False)
