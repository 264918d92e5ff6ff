"""`kept rights`: what people ask of us, as plans that are shown and then carried out."""

from datetime import datetime
from pathlib import Path

import click

from kept.app.holds import holds_in_force
from kept.app.rights.copies import answer_errand, copy_errand, open_copy
from kept.app.rights.erasing import erase
from kept.app.rights.errands import Carried, carry_out_errand, find_plan, plan_errand
from kept.app.rights.lifting import announce_lifting, asked_for, lift_restriction
from kept.app.rights.links import name_of
from kept.app.rights.opening import clerk_of
from kept.app.rights.people import read_people, sought
from kept.app.rights.restrictions import LIFTING
from kept.app.rights.showing import show_errand
from kept.app.workspace import Workspace
from kept.cli.context import Invocation, pass_invocation
from kept.cli.groups import Commands, example, json_option, option
from kept.cli.plan_table import Watching, certificate_document, print_certificate
from kept.cli.rights_replay import replay
from kept.cli.rights_request import show_request
from kept.cli.rights_table import print_right, right_document
from kept.cli.telling import OUT, answer_json, tell
from kept.plans import Plan
from kept.plans.errand import Amended, Errand
from kept.rights.kinds import RequestKind
from kept.rights.working import PLANNED, READ_ONLY


class Identity(click.ParamType[tuple[str, str]]):
    """`KIND=VALUE`."""

    name = "kind=value"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, str]:
        """Cut a text at its first sign of equality."""
        kind, sign, said = str(value).partition("=")
        if not sign or not kind.strip() or not said.strip():
            self.fail("write a kind, = and a value, such as email=ada@example.org", param, ctx)
        return kind.strip(), said.strip()


@click.group(cls=Commands)
def rights() -> None:
    """Plan what a person asks for, carry it out, and see what came of it."""


_PLAN = (
    "kept rights plan access --subject customer --id email=ada@example.org",
    "kept rights plan erasure --subject customer --id email=ada@example.org --id id=17",
    "kept rights plan erasure --subject customer --from people.csv",
    "kept rights plan access --subject customer --id id=17 --now",
    "kept rights plan rectification --subject customer --id id=17 --category account.name --old Byron --new King",
)


@rights.command("plan", epilog=example(*_PLAN))
@click.argument("right", type=click.Choice([str(one) for one in PLANNED]))
@option("--subject", required=True, help="The class of people: what `whose` says in the estate.")
@option("--id", "ids", type=Identity(), multiple=True, help="What the person is known by; several must agree.")
@option("--from", "file", type=click.Path(path_type=Path), help="A file of people: CSV with kinds as heading, or JSON.")
@option("--category", "categories", multiple=True, help="Only data of this category; a family stands for its members.")
@option("--dataset", "places", multiple=True, help="Only this dataset (system.dataset), or this system.")
@option("--record", "records", multiple=True, help="Only this record, such as support.ticket#17.")
@option("--old", help="For rectification: the value that is wrong.")
@option("--new", help="For rectification: the value that is right.")
@option("--now", is_flag=True, help="For access and portability: give the copy in the same go.")
@json_option
@pass_invocation
def plan_(
    invocation: Invocation,
    right: str,
    subject: str,
    ids: tuple[tuple[str, str], ...],
    file: Path | None,
    categories: tuple[str, ...],
    places: tuple[str, ...],
    records: tuple[str, ...],
    old: str | None,
    new: str | None,
    now: bool,
    as_json: bool,
) -> None:
    """Show what a right means for a person: record by record, what stays and why, who is told. Nothing is changed."""
    if bool(ids) == (file is not None):
        raise click.UsageError("Say who asks, with --id (several must agree) or --from FILE.")
    people = read_people(file) if file is not None else (sought(ids),)
    errand = Errand(
        right=right,
        whose=subject,
        people=people,
        categories=() if right == RequestKind.RECTIFICATION else categories,
        places=places,
        records=records,
        amended=_amended(right, categories, old, new),
    )
    if now and right not in READ_ONLY:
        raise click.UsageError("--now is for rights that change nothing: access and portability.")
    workspace = invocation.workspace()
    holds = holds_in_force(workspace)
    plan = answer_errand(workspace, errand) if now else plan_errand(workspace, errand, holds=holds)
    if as_json:
        answer_json(right_document(plan))
        return
    print_right(*show_errand(workspace, plan.id))


def _amended(right: str, categories: tuple[str, ...], old: str | None, new: str | None) -> tuple[Amended, ...]:
    if right != RequestKind.RECTIFICATION:
        if old is not None or new is not None:
            raise click.UsageError("--old and --new belong to a rectification.")
        return ()
    if len(categories) != 1 or old is None or new is None:
        raise click.UsageError("A rectification needs one --category, --old and --new.")
    return (Amended(category=categories[0], old=old, new=new),)


@rights.command(
    "apply", epilog=example("kept rights apply plan-1a2b3c4d", "kept rights apply plan-1a2b3c4d --write copy.zip")
)
@click.argument("plan_id", metavar="PLAN")
@option("--write", type=click.Path(path_type=Path), help="For access: write the copy to this file as well.")
@json_option
@pass_invocation
def apply_(invocation: Invocation, plan_id: str, write: Path | None, as_json: bool) -> None:
    """Carry PLAN out. Stopped at any point, the same command goes on from there."""
    workspace = invocation.workspace()
    plan = find_plan(workspace, plan_id)
    if plan.purpose in READ_ONLY:
        carried = copy_errand(workspace, plan)
    else:
        with Watching(OUT, quiet=as_json) as watching:
            carried = _carried_out(workspace, plan, watching)
    if write is not None:
        open_copy(workspace, plan, write)
    if as_json:
        answer_json(certificate_document(carried.certificate))
        return
    print_certificate(carried.certificate, plan)
    if plan.purpose == RequestKind.ERASURE and any(one.until for one in plan.keeps):
        tell("What stays until a date is erased by the worker (kept work) after it. No request asked: nobody is told.")
    if carried.remaining:
        tell(f"Asked once more by every way, {carried.remaining} records are still there.")


def _carried_out(workspace: Workspace, plan: Plan, watching: Watching) -> Carried:
    if plan.purpose == RequestKind.ERASURE:
        return erase(workspace, plan, notice=watching.notice)
    if plan.purpose == LIFTING:
        return lift_restriction(clerk_of(workspace), plan, notice=watching.notice)
    return carry_out_errand(workspace, plan, notice=watching.notice, holds=holds_in_force(workspace))


@rights.command("lift", epilog=example("kept rights lift plan-1a2b3c4d --why 'Your address was checked.'"))
@click.argument("plan_id", metavar="PLAN")
@click.option("--why", default="", help="Why it ends, in words for the person; needed where a request asked for it.")
@click.option("--on", type=click.DateTime(["%Y-%m-%d"]), help="The day on which it ends; without, tomorrow.")
@json_option
@pass_invocation
def lift_(invocation: Invocation, plan_id: str, why: str, on: datetime | None, as_json: bool) -> None:
    """Show what lifting the restriction made by PLAN brings back, and write to whoever asked for it when it ends.

    Nothing is changed before that letter is out and the day has come (GDPR Art. 18(3)); then the worker lifts it.
    """
    clerk = clerk_of(invocation.workspace())
    plan = announce_lifting(clerk, plan_id, why=why, on=None if on is None else on.date())
    if as_json:
        answer_json(right_document(plan))
        return
    print_right(plan)
    if asked_for(clerk, plan_id) is None:
        tell("No request asked for this restriction: tell the person yourself before you lift it (GDPR Art. 18(3)).")


@rights.command("show", epilog=example("kept rights show plan-1a2b3c4d", "kept rights show R-7K3M-92QT"))
@click.argument("name", metavar="PLAN|REQUEST")
@json_option
@pass_invocation
def show_(invocation: Invocation, name: str, as_json: bool) -> None:
    """Show PLAN and what came of it, or how REQUEST stands; what was said in a request is not repeated."""
    workspace, reference = invocation.workspace(), name_of(name)
    if reference is not None:
        show_request(clerk_of(workspace), reference, as_json=as_json)
        return
    plan, certificate = show_errand(workspace, name)
    if as_json:
        answer_json(right_document(plan))
        return
    print_right(plan, certificate)


rights.add_command(replay)
