"""`kept attestation`: what a person signs for."""

from datetime import datetime
from pathlib import Path

import click

from kept.app.attesting import list_attestations, sign_attestation
from kept.cli.context import OUT, Invocation, answer_json, json_option, pass_invocation
from kept.cli.instant import Instant


@click.group()
def attestation() -> None:
    """Sign for what happens in the physical or human world, and see what was signed."""


@attestation.command()
@click.argument("clause")
@click.option("--statement", required=True, help="What is so, in a sentence.")
@click.option(
    "--evidence", required=True, type=click.Path(path_type=Path), help="The document behind it; its digest is signed."
)
@click.option("--signer", required=True, help="The name of the person who vouches for it.")
@click.option("--expires", required=True, type=Instant(), help="Until when it holds.")
@pass_invocation
def sign(invocation: Invocation, clause: str, statement: str, evidence: Path, signer: str, expires: datetime) -> None:
    """Sign a statement about CLAUSE."""
    signed = sign_attestation(
        invocation.workspace(), clause=clause, statement=statement, evidence=evidence, signer=signer, expires=expires
    )
    OUT.print(f"Signed for clause {clause}, until {signed.expires_at:%Y-%m-%d}.", markup=False)


@attestation.command("list")
@json_option
@pass_invocation
def list_(invocation: Invocation, as_json: bool) -> None:
    """List what was signed."""
    workspace = invocation.workspace()
    found = list_attestations(workspace)
    if as_json:
        answer_json({"schema": "kept/attestations/1", "attestations": [one.document() for one in found]})
        return
    for one in found:
        said = one.attestation
        until = f"{said.expires_at:%Y-%m-%d}"
        OUT.print(f"{said.clause:<9} {one.state:<12} until {until}  {said.signer}: {said.statement}", markup=False)
    if not found:
        OUT.print("Nobody has signed anything yet.")
