"""`kept demo`: a whole company on this machine, with its policy, its stores and its promise page."""

import os
import sys
from collections.abc import Iterable
from pathlib import Path

import click
from rich.progress import Progress

from kept.app.at_work import settle, with_secret
from kept.app.checking import check as check_promises
from kept.app.demonstration import Demonstration, build_demo, find_company, find_fault, plant, standing_demo
from kept.app.rights.fencing import FOLDER as FENCES
from kept.app.servers import Server, opened_by
from kept.cli.check_table import print_summary
from kept.cli.context import Invocation, pass_invocation
from kept.cli.groups import example, json_option, option
from kept.cli.pages import pages_of
from kept.cli.serve import DEFAULT_PORT
from kept.cli.telling import OUT, answer_json, tell, tell_table
from kept.testing.company import Program
from kept.testing.running import started, stay

_DEMO_DOOR = "choose a role on the page: this demonstration asks for NO proof; a real installation always does"
_FAULT = "Break a promise in a company built anew; may be repeated."
_PLANT = "Break a promise in the company as it stands, at work or not; may be repeated."
_SERVER = "A {} server for the systems that the company has there; else they are files."
_REFERENCE = "Where its password is: env:NAME, or file:PATH."
_PORT = "The port of Kept's pages; the company takes those that follow."


@click.command(epilog=example("kept demo", "kept demo --list-faults", "kept demo --fault old-logs"))
@option("--company", default="rexgencloud", show_default=True, help="Which example company.")
@option("--people", type=click.IntRange(1, 10_000_000), default=200, show_default=True, help="How many customers.")
@option("--seed", type=int, default=1, show_default=True, help="The same seed gives the same company.")
@option("--fault", "faults", multiple=True, metavar="NAME", help=_FAULT)
@option("--plant", "planted", multiple=True, metavar="NAME", help=_PLANT)
@option("--list-faults", is_flag=True, help="List the faults, and the clauses each of them breaks.")
@option("--fresh", is_flag=True, help="Build the company anew even where there is one.")
@option("--serve", is_flag=True, help="Then let the company work, with Kept's pages beside it, until Ctrl-C.")
@option("--port", type=click.IntRange(1, 65500), default=DEFAULT_PORT, show_default=True, help=_PORT)
@option("--postgres", metavar="URL", help=_SERVER.format("PostgreSQL"))
@option("--postgres-secret", metavar="REFERENCE", help=_REFERENCE)
@option("--mariadb", metavar="URL", help=_SERVER.format("MariaDB"))
@option("--mariadb-secret", metavar="REFERENCE", help=_REFERENCE)
@json_option
@pass_invocation
def demo(
    invocation: Invocation,
    company: str,
    people: int,
    seed: int,
    faults: tuple[str, ...],
    planted: tuple[str, ...],
    list_faults: bool,
    fresh: bool,
    serve: bool,
    port: int,
    postgres: str | None,
    postgres_secret: str | None,
    mariadb: str | None,
    mariadb_secret: str | None,
    as_json: bool,
) -> None:
    """Build the example company in the workspace, and check its promises."""
    if list_faults:
        _print_faults(company, as_json=as_json)
        return
    for fault in (*faults, *planted):
        find_fault(find_company(company), fault)
    servers = _servers(postgresql=(postgres, postgres_secret), mariadb=(mariadb, mariadb_secret))
    if planted:
        _plant(standing_demo(invocation.home, clock=invocation.clock, company=company, servers=servers), planted)
        return
    with Progress(console=OUT, transient=True, disable=not OUT.is_terminal) as progress:
        task = progress.add_task("Building the company", total=None)
        demonstration = build_demo(
            invocation.home,
            clock=invocation.clock,
            company=company,
            people=people,
            seed=seed,
            fresh=fresh or bool(faults),
            progress=lambda done, total: progress.update(task, completed=done, total=total),
            servers=servers,
        )
    _plant(demonstration, faults)
    _check(invocation)
    if serve:
        _work(demonstration, port)


def _servers(**given: tuple[str | None, str | None]) -> dict[str, str]:
    servers = (Server(kind=kind, url=url, secret=secret) for kind, (url, secret) in given.items() if url)
    return opened_by(servers, environ=os.environ, base=Path.cwd())


def _plant(demonstration: Demonstration, names: Iterable[str]) -> None:
    for name in names:
        tell(f"Planted: {plant(demonstration, name).says}")


def _work(demonstration: Demonstration, port: int) -> None:
    """Run Kept's pages, the company's programs and Kept's worker until interrupted."""
    company, workspace = demonstration.company, demonstration.workspace
    centre = f"http://127.0.0.1:{port}"
    operation = company.operation(demonstration.stores, port=port + 1, centre=centre)
    secret = settle(workspace, operation, centre=centre)
    kept = (sys.executable, "-m", "kept", "--home", str(workspace.home))
    serve = Program(name="server of Kept's pages", command=(*kept, "serve", "--port", str(port)), ports=(port,))
    work = Program(name="worker of Kept", command=(*kept, "work"))
    theirs = (with_secret(one, secret, fences=workspace.home / FENCES) for one in operation.programs)
    with started((serve, *theirs, work)) as processes:
        tell()
        console = ("Kept's console", f"http://localhost:{port}/console/", _DEMO_DOOR)
        entrances = [(one.name, one.address, one.key) for one in operation.entrances]
        tell_table(("open", "at", "sign in"), [console, *entrances])
        tell("Stop with Ctrl-C.")
        stay(processes, lambda name, status: tell(f"The {name} has ended (status {status}); the others go on."))


def _check(invocation: Invocation) -> None:
    workspace = invocation.workspace()
    report = check_promises(workspace, pages_of(workspace))
    print_summary(report, "en")
    tell(f"To see every clause: kept --home {invocation.home} check")


def _print_faults(company: str, *, as_json: bool) -> None:
    faults = find_company(company).faults.values()
    if as_json:
        document = [{"name": one.name, "says": one.says, "clauses": sorted(one.turns)} for one in faults]
        answer_json({"schema": "kept/faults/1", "faults": document})
        return
    rows = [(one.name, one.says, ", ".join(sorted(one.turns))) for one in faults]
    tell_table(("fault", "what it breaks", "clauses"), rows)
