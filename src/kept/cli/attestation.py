"""`kept attestation`: what a person signs for."""

from datetime import datetime
from pathlib import Path

import click

from kept.app import Workspace
from kept.app.attesting import list_attestations, sign_attestation, withdraw_attestation
from kept.cli.context import Invocation, pass_invocation
from kept.cli.groups import Commands, example, json_option, option
from kept.cli.instant import Instant
from kept.cli.telling import answer_json, tell, tell_table
from kept.terms import FixedClock

_SIGN = """kept attestation sign 5.2.1 --signer "Ada Keller" --expires 2027-11-23 \\
      --statement "Every laptop is encrypted." --evidence inventory.pdf"""
_WITHDRAW = 'kept attestation withdraw 5.2.1 --signer "Ada Keller" --reason "Two laptops are not encrypted."'


@click.group(cls=Commands)
def attestation() -> None:
    """Sign for what happens in the physical or human world, and see what was signed."""


@attestation.command(epilog=example(_SIGN))
@click.argument("clause")
@option("--statement", required=True, help="What is so, in a sentence.")
@option(
    "--evidence", required=True, type=click.Path(path_type=Path), help="The document behind it; its digest is signed."
)
@option("--signer", required=True, help="The name of the person who vouches for it.")
@option("--expires", required=True, type=Instant(), help="Until when it holds.")
@pass_invocation
def sign(invocation: Invocation, clause: str, statement: str, evidence: Path, signer: str, expires: datetime) -> None:
    """Sign a statement about CLAUSE with the installation's key."""
    workspace = _signing_now(invocation)
    signed = sign_attestation(
        workspace, clause=clause, statement=statement, evidence=evidence, signer=signer, expires=expires
    )
    tell(f"Signed for clause {clause}, until {signed.expires_at:%Y-%m-%d}.")


@attestation.command(epilog=example(_WITHDRAW))
@click.argument("clause")
@option("--reason", required=True, help="Why it holds no more, in a sentence.")
@option("--signer", required=True, help="The name of the person who withdraws it.")
@pass_invocation
def withdraw(invocation: Invocation, clause: str, reason: str, signer: str) -> None:
    """Withdraw what was signed for CLAUSE."""
    workspace = _signing_now(invocation)
    withdraw_attestation(workspace, clause=clause, reason=reason, signer=signer)
    tell(f"Withdrawn for clause {clause}.")


@attestation.command("list", epilog=example("kept attestation list"))
@json_option
@pass_invocation
def list_(invocation: Invocation, as_json: bool) -> None:
    """List what was signed, and whether it is in force."""
    found = list_attestations(invocation.workspace())
    if as_json:
        answer_json({"schema": "kept/attestations/1", "attestations": [one.document() for one in found]})
        return
    if not found:
        tell("Nobody has signed anything yet.")
        return
    said = [(one.attestation, one.state) for one in found]
    rows = [(one.clause, state, f"{one.expires_at:%Y-%m-%d}", one.signer, one.statement) for one, state in said]
    tell_table(("clause", "state", "until", "signer", "statement"), rows)


def _signing_now(invocation: Invocation) -> Workspace:
    """Open the workspace for a signature. In a demonstration, where nobody vouches for anything, any time will do."""
    workspace = invocation.workspace()
    if isinstance(invocation.clock, FixedClock) and not workspace.settings.is_demo:
        raise click.UsageError("Nobody signs at another time than now: leave out --at, and KEPT_AT.")
    return workspace
