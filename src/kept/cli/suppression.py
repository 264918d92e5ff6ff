"""`kept suppression`: lists of people whom no import may bring back, and who are not written to, called or sold."""

import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import click

from kept.app.errors import PeopleFileError
from kept.app.suppressing.files import read_stream
from kept.app.suppressing.finding import find_returned, plan_returned
from kept.app.suppressing.listing import list_of, put_file_on_list, take_off_list
from kept.app.suppressing.screening import Screen, Screened, columns_of
from kept.cli.context import Invocation, pass_invocation
from kept.cli.groups import Commands, example, json_option, option
from kept.cli.named import NAMED
from kept.cli.telling import answer_json, tell, tell_table
from kept.cli.writing import writing_whole
from kept.gate import Suppression
from kept.gate.events import screened_entry
from kept.rights.asked import Identifier

LEFT_OUT = 1
_list = click.Choice([str(one) for one in Suppression])
_FROM = "The import: CSV with a heading, or a JSON object a line; - reads standard input."
_COLUMN = (
    "What a column says people are known by, as email=contact_mail; without, columns named email, phone, username."
)
_REGION = "Where telephone numbers without a country code were written down, as DE."
_path = click.Path(path_type=Path, allow_dash=True)


@click.group(cls=Commands)
def suppression() -> None:
    """Keep imports from bringing back who was erased, and keep the lists of who wants none of it."""


_CHECK = (
    "kept suppression check --from import.csv --to clean.csv",
    "kept suppression check --from leads.csv --to leads-clean.csv --list import --list marketing --known email=Mail",
)


@suppression.command("check", epilog=example(*_CHECK))
@option("--from", "source", type=_path, required=True, help=_FROM)
@option("--to", "target", type=click.Path(path_type=Path), help="Where to write it without those on a list.")
@option("--list", "lists", type=_list, multiple=True, help="Which list; may be repeated. Without: import.")
@option("--known", "known", type=NAMED, multiple=True, help=_COLUMN)
@option("--region", help=_REGION)
@json_option
@pass_invocation
def check(
    invocation: Invocation,
    source: Path,
    target: Path | None,
    lists: tuple[str, ...],
    known: tuple[tuple[str, str], ...],
    region: str | None,
    as_json: bool,
) -> None:
    """Write an import without those on a list. Exit status 0: nobody was on one, 1: somebody was left out."""
    workspace = invocation.workspace()
    counts = Screened()
    with _reading(source) as stream, _writing(target) as out:
        file = read_stream(stream)
        screen = Screen(
            suppressed=list_of(workspace),
            lists=[Suppression(one) for one in lists or ("import",)],
            columns=columns_of(file, {column: kind for kind, column in known}),
            region=region,
        )
        out.write(file.heading)
        out.writelines(screen.passing(file, counts))
    with workspace.recording() as ledger:
        ledger.append(screened_entry(read=counts.read, passed=counts.passed, at=workspace.clock.now()))
    _say(counts, target, as_json=as_json)
    if counts.left_out:
        click.get_current_context().exit(LEFT_OUT)


def _say(counts: Screened, target: Path | None, *, as_json: bool) -> None:
    if as_json:
        listed = {str(one): count for one, count in counts.listed.items()}
        answer_json({"schema": "kept/screened/1", "read": counts.read, "passed": counts.passed, "listed": listed})
        return
    tell(f"Read: {counts.read}. Left out: {counts.left_out}.")
    for one, count in counts.listed.items():
        if count:
            tell(f"On the list “{one}”: {count}.")
    tell(f"Written to {target}: {counts.passed}." if target else "Nothing was written; to write the rest: --to FILE")


@suppression.command("add", epilog=example("kept suppression add --list calls --from do-not-call.csv --region DE"))
@option("--list", "listed", type=_list, required=True, help="Which list.")
@option("--from", "source", type=_path, required=True, help=_FROM)
@option("--known", "known", type=NAMED, multiple=True, help=_COLUMN)
@option("--region", help=_REGION)
@pass_invocation
def add(
    invocation: Invocation, listed: str, source: Path, known: tuple[tuple[str, str], ...], region: str | None
) -> None:
    """Put everybody in a file on a list, as keyed hashes alone: a list that was kept elsewhere before."""
    columns = {column: kind for kind, column in known}
    with _reading(source) as stream:
        count = put_file_on_list(invocation.workspace(), stream, Suppression(listed), columns=columns, region=region)
    tell(f"On the list “{listed}” now, with those that were before: {count} lines of the file.")


@suppression.command("lift", epilog=example("kept suppression lift --list import --id email=ada@example.org"))
@option("--list", "listed", type=_list, required=True, help="Which list.")
@option("--id", "ids", type=NAMED, multiple=True, required=True, help="What the person is known by.")
@pass_invocation
def lift(invocation: Invocation, listed: str, ids: tuple[tuple[str, str], ...]) -> None:
    """Take somebody off a list who came back knowingly, or wants it otherwise now."""
    known_by = [Identifier(kind=kind, value=value) for kind, value in ids]
    count = take_off_list(invocation.workspace(), Suppression(listed), known_by)
    tell(f"Taken off the list “{listed}”: {count}.")


@suppression.command("list", epilog=example("kept suppression list"))
@json_option
@pass_invocation
def list_(invocation: Invocation, as_json: bool) -> None:
    """Show how many are on each list; who they are, nobody can tell."""
    counts = list_of(invocation.workspace()).counts()
    if as_json:
        answer_json({"schema": "kept/suppression/1", "lists": {str(one): count for one, count in counts.items()}})
        return
    tell_table(("list", "identifiers"), [(str(one), str(count)) for one, count in counts.items()], right={1})


@suppression.command("find", epilog=example("kept suppression find", "kept suppression find --plan"))
@option("--plan", "plans", is_flag=True, help="Plan their erasure as well; kept rights apply carries it out.")
@json_option
@pass_invocation
def find(invocation: Invocation, plans: bool, as_json: bool) -> None:
    """Look through the systems for people who were erased and are there again. Exit status 1: somebody is."""
    workspace = invocation.workspace()
    found = find_returned(workspace)
    planned = plan_returned(workspace) if plans and found else ()
    if as_json:
        again = [{"dataset": one.dataset, "count": len(one.keys)} for one in found]
        answer_json({"schema": "kept/returned/1", "found": again, "plans": [one.id for one in planned]})
    elif not found:
        tell("Nobody who was erased is back.")
    else:
        tell_table(("dataset", "people"), [(one.dataset, str(len(one.keys))) for one in found], right={1})
        for plan in planned:
            tell(f"Nothing has been changed. To erase them: kept rights apply {plan.id}")
    if found:
        click.get_current_context().exit(LEFT_OUT)


@contextmanager
def _reading(source: Path) -> Iterator[IO[str]]:
    try:
        if str(source) == "-":
            yield sys.stdin
            return
        with source.open(encoding="utf-8", newline="") as stream:
            yield stream
    except UnicodeDecodeError:
        raise PeopleFileError(f"{source} is not a text in UTF-8") from None


@contextmanager
def _writing(target: Path | None) -> Iterator[IO[str]]:
    if target is None:
        yield _Nowhere()
        return
    with writing_whole(target) as file:
        text = io.TextIOWrapper(file, encoding="utf-8", newline="")
        yield text
        text.flush()
        text.detach()


class _Nowhere(io.StringIO):
    """Takes everything and keeps nothing."""

    def write(self, text: str, /) -> int:
        return len(text)
