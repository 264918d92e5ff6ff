"""`kept staff`: who may sign in, and what they may do."""

import click

from kept.app.staffing import give_roles, invite, remove
from kept.app.staffing import staff as everybody
from kept.app.workspace import Workspace
from kept.cli.context import Invocation, pass_invocation
from kept.cli.groups import Commands, example, json_option, option
from kept.cli.serve import DEFAULT_PORT
from kept.cli.telling import answer_json, tell, tell_table
from kept.safeguards.roles import Role

_roles = click.Choice([role.value for role in Role])


@click.group(cls=Commands)
def staff() -> None:
    """Invite staff, give them roles, and take them away."""


@staff.command("invite", epilog=example("kept staff invite ada@example.org --role officer"))
@click.argument("email")
@option("--role", "roles", multiple=True, type=_roles, help="What they may do; may be repeated.")
@option("--lost-second-factor", is_flag=True, help="Take second factors and passkeys away, to be set up anew.")
@pass_invocation
def invite_(invocation: Invocation, email: str, roles: tuple[str, ...], lost_second_factor: bool) -> None:
    """Print a link by which EMAIL comes in once, to set a password and a second factor, or a passkey.

    For somebody who has an account already, it is the way to a new password.
    """
    workspace = invocation.workspace()
    given = [Role(role) for role in roles]
    invitation = invite(workspace, email, roles=given, lost_second_factor=lost_second_factor)
    address = workspace.settings.public_url or _centre(workspace) or f"http://localhost:{DEFAULT_PORT}"
    tell(f"{invitation.member.email}: {', '.join(invitation.member.roles)}")
    tell("Hand over this link yourself. It works once, for three days:")
    tell(f"{address}{invitation.path}")


def _centre(workspace: Workspace) -> str:
    """Return where the pages are said to stand; a passkey on this machine wants its name and not its number."""
    return workspace.settings.house.centre.replace("//127.0.0.1", "//localhost")


@staff.command("list", epilog=example("kept staff list"))
@json_option
@pass_invocation
def list_(invocation: Invocation, as_json: bool) -> None:
    """List everybody who has or had an account, and whether they can sign in."""
    invocation.workspace()
    members = everybody()
    if as_json:
        answer_json({"schema": "kept/staff/1", "staff": [one.document() for one in members]})
        return
    if not members:
        tell("Nobody can sign in yet. Invite somebody: kept staff invite EMAIL --role officer")
        return
    tell_table(("address", "state", "roles"), [(one.email, one.state, ", ".join(one.roles)) for one in members])


@staff.command("role", epilog=example("kept staff role ada@example.org officer counsel"))
@click.argument("email")
@click.argument("roles", nargs=-1, required=True, type=_roles)
@pass_invocation
def role_(invocation: Invocation, email: str, roles: tuple[str, ...]) -> None:
    """Give EMAIL these ROLES and no others, from their next page on."""
    member = give_roles(invocation.workspace(), email, [Role(role) for role in roles])
    tell(f"{member.email}: {', '.join(member.roles)}")


@staff.command("remove", epilog=example("kept staff remove ada@example.org"))
@click.argument("email")
@pass_invocation
def remove_(invocation: Invocation, email: str) -> None:
    """Take from EMAIL everything they sign in with; an open session ends with their next page."""
    member = remove(invocation.workspace(), email)
    tell(f"{member.email} may no longer sign in.")
