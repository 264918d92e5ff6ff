"""A clerk that the pages are shown with, over an estate in memory and with post that is a list."""

from dataclasses import dataclass, field, replace

from kept.app.house import House, Mail
from kept.app.rights.clerk import Clerk
from kept.app.serving import served
from kept.rights.courses import HouseRules
from kept.rights.kinds import RequestKind
from kept.terms import Period
from kept.testing.carrier import PretendCarrier
from kept.testing.channel import InMemoryChannel

ZOE, BEN = "zoe@example.org", "ben@example.org"
SECRET = "a secret that both sides hold, long enough"
HOUSE = House(
    rules=HouseRules(approvals={RequestKind.ERASURE: 2}, cooling=Period(days=3)),
    hand_over="env:KEPT_TEST_HAND_OVER",
    recipients={"Mailer Ltd": "privacy@mailer.example"},
)


@dataclass
class World:
    """What lies outside: what the systems hold, and the letters that were sent."""

    carrier: PretendCarrier = field(default_factory=PretendCarrier)
    channel: InMemoryChannel = field(default_factory=InMemoryChannel)


WORLD = World()


def begin() -> World:
    """Begin anew, with two people of whom two systems hold something."""
    WORLD.carrier = PretendCarrier(holds={ZOE: {"billing": 3, "support": 5}, BEN: {"billing": 1, "support": 2}})
    WORLD.channel = InMemoryChannel()
    return WORLD


def pretend() -> Clerk:
    """The clerk of the workspace that is served; the setting `KEPT_CLERK` names this."""
    workspace = served()
    settings = replace(workspace.settings, house=HOUSE, mail=Mail(sender="privacy@example.com"))
    return Clerk(workspace=replace(workspace, settings=settings), carrier=WORLD.carrier, channel=WORLD.channel)
