"""`kept law`: the laws that requests are answered by."""

from pathlib import Path

import click

from kept.app.laws import laws_in, oldest_check, read_file
from kept.cli.context import Invocation, pass_invocation
from kept.cli.groups import Commands, example, json_option
from kept.cli.telling import answer_json, tell, tell_table
from kept.rights import Law


@click.group(cls=Commands)
def law() -> None:
    """See the laws that requests are answered by, and check a law file."""


@law.command("list", epilog=example("kept law list"))
@json_option
@pass_invocation
def list_(invocation: Invocation, as_json: bool) -> None:
    """List the laws that are known, whom they protect, and since when nobody has checked their figures."""
    book = laws_in(invocation.home)
    if as_json:
        answer_json({"schema": "kept/laws/1", "laws": [_document(one) for one in book.laws]})
        return
    rows = [(one.id, one.title, _people(one), f"{oldest_check(one)}") for one in book.laws]
    tell_table(("law", "title", "protects people in", "checked"), rows)


@law.command("check", epilog=example("kept law check laws/us-tx.yaml"))
@click.argument("file", type=click.Path(path_type=Path))
def check_(file: Path) -> None:
    """Read a law file, or an authorities.yaml, and say whether it can be used. Nothing is changed."""
    read = read_file(file)
    if isinstance(read, Law):
        tell(f"{file} is a law file: {read.title}, {len(read.terms)} clocks, {len(read.exemptions)} exemptions.")
    else:
        tell(f"{file} is a file of {len(read)} authorities.")


def _people(one: Law) -> str:
    return ", ".join(sorted(one.reach.people))


def _document(one: Law) -> dict[str, object]:
    return {
        "id": one.id,
        "title": one.title,
        "people": sorted(one.reach.people),
        "kinds": sorted(one.entitlements),
        "checked": f"{oldest_check(one)}",
    }
