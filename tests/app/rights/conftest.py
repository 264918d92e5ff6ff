from dataclasses import replace

import pytest

from kept.app.house import House, Mail
from kept.app.rights.clerk import Clerk
from kept.rights.courses import HouseRules
from kept.rights.kinds import RequestKind
from kept.terms import Period
from kept.testing.carrier import PretendCarrier
from kept.testing.channel import InMemoryChannel
from tests.app.conftest import AT
from tests.app.rights.clocks import HandClock
from tests.app.rights.shop import opened_shop

ZOE = "zoe@example.org"


@pytest.fixture
def clock():
    return HandClock(AT)


@pytest.fixture
def carrier():
    return PretendCarrier(holds={ZOE: {"billing": 3, "support": 5}, "ben@example.org": {"billing": 1, "support": 2}})


@pytest.fixture
def channel():
    return InMemoryChannel()


@pytest.fixture
def clerk(workspace, clock, carrier, channel):
    """Return a clerk whose clock a test moves, whose post is a list, and whose estate is in memory."""
    return keeping(workspace, clock, carrier, channel)


@pytest.fixture
def shop(workspace):
    """Return the workspace, with an estate of two databases."""
    opened_shop(workspace)
    return workspace


@pytest.fixture
def cooling_clerk(workspace, clock, carrier, channel):
    rules = HouseRules(approvals={RequestKind.ERASURE: 2}, cooling=Period(days=3))
    return keeping(workspace, clock, carrier, channel, House(rules=rules))


def keeping(workspace, clock, carrier, channel, house=None):
    settings = replace(workspace.settings, house=house or House(), mail=Mail(sender="privacy@example.com"))
    return Clerk(workspace=replace(workspace, clock=clock, settings=settings), carrier=carrier, channel=channel)
