"""`kept hold`: cases, and what they keep from being erased."""

from datetime import UTC, datetime

import click

from kept.app.holding import lift_hold, place_hold
from kept.app.holds import holds_of
from kept.app.rights.opening import clerk_of
from kept.cli.context import Invocation, pass_invocation
from kept.cli.groups import Commands, example, json_option, option
from kept.cli.instant import Instant
from kept.cli.telling import answer_json, tell, tell_table
from kept.holds import Hold


@click.group(cls=Commands)
def hold() -> None:
    """Keep what a case needs from being erased or swept, and let it go again."""


@hold.command(
    "place",
    epilog=example(
        "kept hold place smith-v-acme --clause 4.2.1 --person accounts.account#17",
        "kept hold place audit-2026 --clause 4.2.2 --dataset billing.invoice --until 2027-01-01",
    ),
)
@click.argument("case", metavar="CASE")
@option("--clause", required=True, help="The clause, or the article, that says that it may be kept.")
@option("--person", "persons", multiple=True, help="A record that stands for a person, as accounts.account#17.")
@option("--dataset", "datasets", multiple=True, help="Only this dataset (system.dataset); may be repeated.")
@option("--until", type=Instant(), help="When it ends by itself; without, when it is lifted.")
@pass_invocation
def place(
    invocation: Invocation,
    case: str,
    clause: str,
    persons: tuple[str, ...],
    datasets: tuple[str, ...],
    until: datetime | None,
) -> None:
    """Place a hold for CASE: no erasure and no sweep takes what it names."""
    if not persons and not datasets:
        raise click.UsageError("Name what is held, with --person or --dataset: a hold on everything holds too much.")
    workspace = invocation.workspace()
    ends = until if until is None or until.tzinfo else until.replace(tzinfo=UTC)
    begins = workspace.clock.now()
    place_hold(workspace, Hold(case=case, clause=clause, begins=begins, ends=ends, persons=persons, datasets=datasets))
    tell(f"{case} holds what was named. To lift it: kept hold lift {case}")


@hold.command("lift", epilog=example("kept hold lift smith-v-acme"))
@click.argument("case", metavar="CASE")
@pass_invocation
def lift(invocation: Invocation, case: str) -> None:
    """Lift the hold of CASE: erasures that it kept from being whole go on by themselves, and the people are told."""
    going_on = lift_hold(clerk_of(invocation.workspace()), case)
    tell(f"{case} holds nothing any more. Erasures that go on: {', '.join(going_on) or 'none'}")


@hold.command("list", epilog=example("kept hold list"))
@json_option
@pass_invocation
def list_(invocation: Invocation, as_json: bool) -> None:
    """List every hold, lifted ones too."""
    workspace = invocation.workspace()
    now, found = workspace.clock.now(), holds_of(workspace).every()
    if as_json:
        answer_json({"schema": "kept/holds/1", "holds": [_document(one, now) for one in found]})
        return
    rows = [(one.case, one.clause, f"{one.begins:%Y-%m-%d}", _end(one), _names(one)) for one in found]
    tell_table(("case", "clause", "since", "until", "holds"), rows)


def _document(one: Hold, now: datetime) -> dict[str, object]:
    return {
        "case": one.case,
        "clause": one.clause,
        "begins": one.begins.isoformat(),
        "ends": one.ends.isoformat() if one.ends else None,
        "in_force": one.is_in_force(now),
        "persons": list(one.persons),
        "datasets": list(one.datasets),
    }


def _end(one: Hold) -> str:
    return f"{one.ends:%Y-%m-%d}" if one.ends else "it is lifted"


def _names(one: Hold) -> str:
    return ", ".join((*one.persons, *one.datasets))
