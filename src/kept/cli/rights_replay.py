"""`kept rights replay`: a system was restored from a backup; whoever was erased since is erased there again."""

from datetime import UTC, datetime

import click

from kept.app.rights.backups import replay_erasures
from kept.app.rights.opening import clerk_of
from kept.cli.context import Invocation, pass_invocation
from kept.cli.groups import example, json_option, option
from kept.cli.instant import Instant
from kept.cli.telling import answer_json, tell, tell_table


@click.command(epilog=example("kept rights replay --since 2026-11-20 --system billing"))
@option("--since", type=Instant(), required=True, help="When the backup was made that was restored.")
@option("--system", help="Only in this system; without, in all of them.")
@json_option
@pass_invocation
def replay(invocation: Invocation, since: datetime, system: str | None, as_json: bool) -> None:
    """Erase again what a restored backup brought back. Let the system serve nobody before this has ended well."""
    moment = since if since.tzinfo else since.replace(tzinfo=UTC)
    done = replay_erasures(clerk_of(invocation.workspace()), since=moment, system=system)
    if as_json:
        found = [{"erasure": one.erasure, "plan": one.plan, "records": one.records} for one in done]
        answer_json({"schema": "kept/replayed/1", "replayed": found})
        return
    if not done:
        tell("Nobody was erased since then.")
        return
    tell_table(("erased by", "again by", "records"), [(one.erasure, one.plan, str(one.records)) for one in done])
