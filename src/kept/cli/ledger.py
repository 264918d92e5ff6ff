"""`kept ledger`: the evidence, and the way to check it."""

import shlex
from pathlib import Path

import click

from kept.cli.context import Invocation, pass_invocation
from kept.cli.groups import Commands, example, json_option, option
from kept.cli.telling import answer_json, tell
from kept.cli.writing import write_whole
from kept.ledger import verify_store
from kept.ledger.errors import LedgerDamagedError
from kept.proof.errors import RefusedError
from kept.proof.standalone import standalone_source
from kept.records.stores.ledger import RecordedLedger

DOES_NOT_VERIFY = 1


@click.group(cls=Commands)
def ledger() -> None:
    """See the evidence, take it elsewhere, and check it."""


@ledger.command(epilog=example("kept ledger verify --checkpoint kept-elsewhere.txt"))
@option(
    "--checkpoint",
    "outside",
    multiple=True,
    type=click.Path(path_type=Path),
    help="A checkpoint kept outside; may be repeated. Without one, an operator who rewrites everything is not caught.",
)
@json_option
@click.pass_context
@pass_invocation
def verify(invocation: Invocation, context: click.Context, outside: tuple[Path, ...], as_json: bool) -> None:
    """Go over the whole ledger, entry by entry.

    Exit status 0 when it verifies, 1 when it does not, 2 when it could not be checked.
    """
    workspace = invocation.workspace()
    notes = [path.read_text(encoding="utf-8", errors="replace") for path in outside]
    try:
        audited = verify_store(RecordedLedger(), key=workspace.signer().verifier_key, outside=notes)
    except (RefusedError, LedgerDamagedError) as error:
        if as_json:
            answer_json({"schema": "kept/ledger-verify/1", "verifies": False, "code": error.code, "why": str(error)})
        else:
            tell(f"The ledger does not verify. {error.sentence()}")
        context.exit(DOES_NOT_VERIFY)
    signed = audited.verified.size if audited.verified else 0
    if as_json:
        document = {"schema": "kept/ledger-verify/1", "verifies": True, "signed": signed, "unsigned": audited.unsigned}
        answer_json({**document, "outside": len(notes)})
        return
    tell(f"The ledger verifies: {signed:,} signed entries, {audited.unsigned:,} since the last checkpoint.")
    if not notes:
        tell(
            "No checkpoint from outside was given: this shows that nothing was damaged, not that nothing was rewritten."
        )


@ledger.command(epilog=example("kept ledger checkpoint > kept-elsewhere.txt"))
@pass_invocation
def checkpoint(invocation: Invocation) -> None:
    """Sign the ledger as it stands and print the checkpoint. Give it to somebody else to keep."""
    click.echo(invocation.workspace().ledger().checkpoint(), nl=False)


@ledger.command(epilog=example("kept ledger key"))
@pass_invocation
def key(invocation: Invocation) -> None:
    """Print the key that checkpoints are verified with."""
    click.echo(invocation.workspace().signer().verifier_key)


@ledger.command(epilog=example("kept ledger export bundle.json"))
@click.argument("file", type=click.Path(path_type=Path))
@pass_invocation
def export(invocation: Invocation, file: Path) -> None:
    """Write the whole ledger to FILE, a bundle that the verifier reads."""
    workspace = invocation.workspace()
    found = workspace.ledger()
    found.checkpoint()
    write_whole(file, found.bundle())
    tell(f"Written to {file}. To check it anywhere:")
    tell("kept ledger verifier > kept-verify.py")
    tell(f"python3 kept-verify.py {shlex.quote(str(file))} --key '{workspace.signer().verifier_key}'")


@ledger.command(epilog=example("kept ledger verifier > kept-verify.py"))
def verifier() -> None:
    """Print the verifier: one file that runs in any Python, with nothing else installed."""
    click.echo(standalone_source(), nl=False)
