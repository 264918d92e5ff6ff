"""Staff at the console, and requests for them to answer."""

from django.test import Client

from kept.app.rights.advance import advance
from kept.app.rights.proving import prove_by_hand
from kept.app.rights.receive import receive
from kept.rights.asked import Ask, Channel, Identifier, staff
from kept.rights.kinds import RequestKind
from kept.rights.proofs import Point
from kept.safeguards.roles import Role
from tests.web.clerks import ZOE
from tests.web.signin.entering import come_in

REASON = "To answer the request"


def at_the_console(workspace, role: Role = Role.OFFICER) -> Client:
    """A member of staff, signed in, with the role's name as theirs."""
    return come_in(workspace, role, email=f"{role}@example.com")


def asked(clerk, kind=RequestKind.ERASURE, *, text="Please delete all of it.", channel=Channel.CENTRE, **more) -> str:
    """A request whose letters are out."""
    known = (Identifier(kind="email", value=ZOE),)
    ask = Ask(kind=kind, whose="customer", identifiers=known, text=text, place="DE", **more)
    name = receive(clerk, ask, channel=channel).id
    advance(clerk, name)
    return name


def decided_upon(clerk, kind=RequestKind.ERASURE, **more) -> str:
    """A request whose plan waits for staff."""
    name = asked(clerk, kind, **more)
    prove_by_hand(clerk, name, Point.SUBJECT, by=staff("somebody@example.com"), reason="Known by voice.")
    advance(clerk, name)
    return name


def look(client: Client, name: str, purpose: str, reason: str = REASON):
    """Say why, and look."""
    return client.post(f"/console/requests/{name}/look/", {"purpose": purpose, "reason": reason})


class Desk:
    """A member of staff with one request before them."""

    def __init__(self, workspace, clerk, purpose, name, role=Role.OFFICER):
        self.client, self.clerk, self.name = at_the_console(workspace, role), clerk, name
        look(self.client, name, purpose)

    def get(self, act):
        return self.client.get(f"/console/requests/{self.name}/{act}/")

    def post(self, act, **given):
        return self.client.post(f"/console/requests/{self.name}/{act}/", given)

    def what(self):
        return [one.what for one in self.clerk.find(self.name).request.events]

    @property
    def state(self):
        return self.clerk.find(self.name).request.state
