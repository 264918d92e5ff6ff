"""`kept estate`: the systems, and what they hold."""

from pathlib import Path

import click

from kept.app.estates import connect_system, declare_estate, newest_estate
from kept.app.scanning import Scanned, scan_estate
from kept.cli.context import Invocation, pass_invocation
from kept.cli.groups import Commands, example, json_option, option
from kept.cli.named import NAMED
from kept.cli.telling import answer_json, tell, tell_table
from kept.cli.writing import write_whole
from kept.estate import System
from kept.estate.document import KINDS, dump_estate

_FIRM = "kept estate connect post https://post.example --kind http --option description=post.yaml --secret env:POST_KEY"
_CONNECT = "kept estate connect shop postgresql://kept@db.example.org/shop --secret env:SHOP_PASSWORD --region DE"


@click.group(cls=Commands)
def estate() -> None:
    """Declare the systems, and see what they hold."""


@estate.command(epilog=example("kept estate declare estate.yaml"))
@click.argument("file", type=click.Path(path_type=Path))
@pass_invocation
def declare(invocation: Invocation, file: Path) -> None:
    """Take the reviewed estate in FILE as the newest revision."""
    revision = declare_estate(invocation.workspace(), file)
    tell(f"Kept as estate revision {revision.number} ({revision.revision[:19]}…).")


@estate.command(epilog=example(_CONNECT, "kept estate connect web logs --kind logs", _FIRM))
@click.argument("name")
@click.argument("url")
@option("--kind", type=click.Choice(KINDS), default="relational", show_default=True, help="What it is.")
@option("--secret", help="Where its password is: env:NAME or file:PATH.")
@option("--region", help="Where its data lies: a country's two letters, or EU.")
@option("--option", "options", type=NAMED, multiple=True, help="What its kind takes besides; may be repeated.")
@pass_invocation
def connect(
    invocation: Invocation,
    name: str,
    url: str,
    kind: str,
    secret: str | None,
    region: str | None,
    options: tuple[tuple[str, str], ...],
) -> None:
    """Add the system NAME at URL to the estate, once it answers. Then: kept estate scan"""
    workspace = invocation.workspace()
    system = System(name=name, kind=kind, url=url, secret=secret, region=region, options=dict(options))
    revision = connect_system(workspace, system)
    tell(f"{name} answers. Kept as estate revision {revision.number}. Next: kept estate scan")


@estate.command(epilog=example("kept estate scan --write estate.yaml"))
@option("--write", type=click.Path(path_type=Path), help="Write the estate with the proposals in place to this file.")
@json_option
@pass_invocation
def scan(invocation: Invocation, write: Path | None, as_json: bool) -> None:
    """Look at what every system really holds, and propose declarations for what is not declared."""
    scanned = scan_estate(invocation.workspace())
    if write is not None:
        write_whole(write, dump_estate(scanned.proposal).encode())
    if as_json:
        answer_json(scanned.document())
        return
    print_scan(scanned)


@estate.command(epilog=example("kept estate show > estate.yaml"))
@pass_invocation
def show(invocation: Invocation) -> None:
    """Print the estate in force as YAML."""
    invocation.workspace()
    found, _ = newest_estate()
    click.echo(dump_estate(found), nl=False)


def print_scan(scanned: Scanned) -> None:
    """Print each difference between the systems and their declarations, and what could not be read."""
    if scanned.drifts:
        tell_table(("difference", "dataset", "field", "proposal"), list(scanned.rows()))
        tell()
        tell("Confirm each proposal in the estate file, then: kept estate declare FILE")
    else:
        tell("Everything that lives in the systems is declared, and everything declared is there.")
    for dataset, count in scanned.unreadable.items():
        lines = "1 record" if count == 1 else f"{count:,} records"
        tell(
            f"{dataset}: {lines} could not be read, so no period of retention is worked out there, and nothing erased."
        )
