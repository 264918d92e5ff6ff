"""`kept rights replay`: a system was restored from a backup; whoever was erased since is erased there again."""

from collections.abc import Sequence
from datetime import UTC, datetime

import click

from kept.app.rights.backups import Replayed, replay_behind, replay_erasures
from kept.app.rights.fencing import Fence, fences
from kept.app.rights.opening import clerk_of
from kept.cli.context import Invocation, pass_invocation
from kept.cli.groups import example, json_option, option
from kept.cli.instant import Instant
from kept.cli.telling import answer_json, tell, tell_table

BEHIND = 1
_EXAMPLES = ("kept rights replay", "kept rights replay --check", "kept rights replay --since 2026-11-20 --system files")


@click.command(epilog=example(*_EXAMPLES))
@option("--since", type=Instant(), help="When the backup was made. Without: what the fences of the systems say.")
@option("--system", help="Only in this system; without, in all of them. Needs --since.")
@option("--check", "checks", is_flag=True, help="Only say which systems are behind. Exit status 1: one is.")
@json_option
@pass_invocation
def replay(invocation: Invocation, since: datetime | None, system: str | None, checks: bool, as_json: bool) -> None:
    """Erase again what a restored backup brought back. Let the system serve nobody before this has ended well."""
    if since is None and system is not None:
        raise click.UsageError("Say with --since when the backup of that system was made.")
    workspace = invocation.workspace()
    if checks:
        _check(fences(workspace), as_json=as_json)
        return
    clerk = clerk_of(workspace)
    if since is None:
        done = replay_behind(clerk)
    else:
        moment = since if since.tzinfo else since.replace(tzinfo=UTC)
        done = replay_erasures(clerk, since=moment, system=system)
    _say(done, as_json=as_json)


def _say(done: Sequence[Replayed], *, as_json: bool) -> None:
    if as_json:
        found = [{"erasure": one.erasure, "plan": one.plan, "records": one.records} for one in done]
        answer_json({"schema": "kept/replayed/1", "replayed": found})
    elif not done:
        tell("Nobody was erased since then.")
    else:
        tell_table(("erased by", "again by", "records"), [(one.erasure, one.plan, str(one.records)) for one in done])


def _check(found: Sequence[Fence], *, as_json: bool) -> None:
    if as_json:
        systems = [{"system": one.system, "behind": one.is_behind, "since": one.since.isoformat()} for one in found]
        answer_json({"schema": "kept/fences/1", "systems": systems})
    elif not found:
        tell("No system of the estate has a fence.")
    else:
        rows = [(one.system, "behind: must not serve" if one.is_behind else "up to date") for one in found]
        tell_table(("system", "erasures"), rows)
    if any(one.is_behind for one in found):
        click.get_current_context().exit(BEHIND)
