"""`kept token`: which other programs may do what, through the API."""

import click

from kept.app.tokens import make_token, revoke, tokens
from kept.cli.context import Invocation, pass_invocation
from kept.cli.groups import Commands, example, json_option, option
from kept.cli.telling import answer_json, tell, tell_table
from kept.safeguards.scopes import Scope
from kept.terms import Period

_scopes = click.Choice([scope.value for scope in Scope])


@click.group(cls=Commands)
def token() -> None:
    """Let other programs of the company ask and tell, and take that away."""


@token.command("create", epilog=example("kept token create dialler --scope lists:ask --lasts P1Y"))
@click.argument("name")
@option("--scope", "scopes", multiple=True, required=True, type=_scopes, help="What it may do; may be repeated.")
@option("--lasts", help="How long it opens anything, as an ISO 8601 duration; without it, until it is revoked.")
@json_option
@pass_invocation
def create(invocation: Invocation, name: str, scopes: tuple[str, ...], lasts: str | None, as_json: bool) -> None:
    """Make a token for the program NAME and print it, once: only a keyed hash of it is kept."""
    workspace = invocation.workspace()
    period = None if lasts is None else Period.parse(lasts)
    made = make_token(workspace, name, scopes=[Scope(scope) for scope in scopes], lasts=period)
    if as_json:
        document = made.token.document(workspace.clock.now())
        answer_json({"schema": "kept/token/1", "token": made.secret, **document})
        return
    tell(f"{made.token.name}: {', '.join(sorted(made.token.scopes))}")
    tell("Give it to the program as its bearer token. It is not shown again:")
    tell(made.secret)


@token.command("list", epilog=example("kept token list"))
@json_option
@pass_invocation
def list_(invocation: Invocation, as_json: bool) -> None:
    """List every token that was made: what it may do, whether it is good, when it was used last."""
    now = invocation.workspace().clock.now()
    found = tokens()
    if as_json:
        answer_json({"schema": "kept/tokens/1", "tokens": [one.document(now) for one in found]})
        return
    if not found:
        tell("No program has a token. Make one: kept token create NAME --scope lists:ask")
        return
    rows = [(one.name, one.state(now), _day(one.used_at), ", ".join(sorted(one.scopes))) for one in found]
    tell_table(("name", "state", "last used", "scopes"), rows)


@token.command("revoke", epilog=example("kept token revoke dialler"))
@click.argument("name")
@pass_invocation
def revoke_(invocation: Invocation, name: str) -> None:
    """Let the token of NAME open nothing any more, from its next use on."""
    revoked = revoke(invocation.workspace(), name)
    tell(f"{revoked.name} may no longer ask anything.")


def _day(moment: object) -> str:
    return "never" if moment is None else f"{moment:%Y-%m-%d}"
