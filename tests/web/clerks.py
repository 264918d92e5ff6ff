"""Clerks that the pages are shown with, each by a name that the setting `KEPT_CLERK` can hold."""

from dataclasses import replace

from kept.app.house import House, Mail
from kept.app.rights.clerk import Clerk
from kept.app.serving import served
from kept.rights.courses import HouseRules
from kept.rights.kinds import RequestKind
from kept.terms import Period
from kept.testing.carrier import PretendCarrier
from kept.testing.channel import InMemoryChannel

ZOE = "zoe@example.org"
SECRET = "a secret of thirty-two characters."
HOUSE = House(rules=HouseRules(approvals={RequestKind.ERASURE: 2}, cooling=Period(days=3)), hand_over="env:HAND_OVER")
CARRIER = PretendCarrier(holds={ZOE: {"billing": 3, "support": 5}, "ben@example.org": {"billing": 1, "support": 2}})
CHANNEL = InMemoryChannel()


def pretend() -> Clerk:
    """The clerk of the workspace that is served, over an estate in memory and with post that is a list."""
    workspace = served()
    settings = replace(workspace.settings, house=HOUSE, mail=Mail(sender="privacy@example.com"))
    return Clerk(workspace=replace(workspace, settings=settings), carrier=CARRIER, channel=CHANNEL)
