"""`kept estate`: the systems, and what they hold."""

from pathlib import Path

import click
from rich.table import Table

from kept.app.estates import connect_system, declare_estate, newest_estate
from kept.app.scanning import scan_estate
from kept.cli.context import OUT, Invocation, answer_json, json_option, pass_invocation
from kept.estate import System
from kept.estate.document import dump_estate


@click.group()
def estate() -> None:
    """Declare the systems, and see what they hold."""


@estate.command()
@click.argument("file", type=click.Path(path_type=Path))
@pass_invocation
def declare(invocation: Invocation, file: Path) -> None:
    """Take the reviewed estate in FILE as the newest revision."""
    revision = declare_estate(invocation.workspace(), file)
    OUT.print(f"Kept as estate revision {revision.number} ({revision.revision[:19]}…).", markup=False)


@estate.command()
@click.argument("name")
@click.argument("url")
@click.option(
    "--kind", type=click.Choice(["relational", "logs"]), default="relational", show_default=True, help="What it is."
)
@click.option("--secret", help="Where its password is: env:NAME or file:PATH.")
@click.option("--region", help="Where its data lies: a country's two letters, or EU.")
@pass_invocation
def connect(invocation: Invocation, name: str, url: str, kind: str, secret: str | None, region: str | None) -> None:
    """Add the system NAME at URL to the estate, once it answers. Then: kept estate scan"""
    workspace = invocation.workspace()
    revision = connect_system(workspace, System(name=name, kind=kind, url=url, secret=secret, region=region))
    OUT.print(f"{name} answers. Kept as estate revision {revision.number}. Next: kept estate scan", markup=False)


@estate.command()
@click.option(
    "--write", type=click.Path(path_type=Path), help="Write the estate with the proposals in place to this file."
)
@json_option
@pass_invocation
def scan(invocation: Invocation, write: Path | None, as_json: bool) -> None:
    """Look at what every system really holds, and propose declarations for what is not declared."""
    scanned = scan_estate(invocation.workspace())
    if write is not None:
        write.write_text(dump_estate(scanned.proposal), encoding="utf-8")
    if as_json:
        answer_json(scanned.document())
        return
    table = Table(box=None, pad_edge=False, header_style="bold")
    for heading in ("difference", "dataset", "field", "proposal"):
        table.add_column(heading)
    for row in scanned.rows():
        table.add_row(*row)
    if scanned.drifts:
        OUT.print(table)
        OUT.print("\nConfirm each proposal in the estate file, then: kept estate declare FILE")
    else:
        OUT.print("Everything that lives in the systems is declared, and everything declared is there.")


@estate.command()
@pass_invocation
def show(invocation: Invocation) -> None:
    """Print the estate in force as YAML."""
    invocation.workspace()
    found, _ = newest_estate()
    click.echo(dump_estate(found), nl=False)
