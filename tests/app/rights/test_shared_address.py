"""Two people share an address: each has requests, copies and links of their own, and an erasure takes its own alone."""

from dataclasses import replace

import pytest

from kept.app.estates import FOLDER, declare_estate
from kept.app.holds import holds_in_force
from kept.app.rights.erasing import erase
from kept.app.rights.errands import plan_errand
from kept.app.rights.estate import EstateCarrier
from kept.app.rights.links import Opens, is_open
from kept.plans.errand import Errand, Known, Sought
from kept.plans.errors import StalePlanError
from kept.records.models import PackageMarkRow
from kept.rights.asked import Identifier
from kept.rights.kinds import RequestKind
from tests.app.rights.conftest import keeping
from tests.app.rights.lives import approved, asked, links, proved
from tests.app.rights.shop import ADA, filled

EVE, DAN = (Identifier(kind="customer.id", value=value) for value in "19")
HOME = Identifier(kind="email", value=ADA)


@pytest.fixture
def clerk(shop, clock, channel):
    """Return a clerk of a shop in which Eve (1) and Dan (9) share an address."""
    filled(shop.home / FOLDER / "shop.db", f"INSERT INTO customer VALUES (9, '{ADA}')",
           "INSERT INTO orders VALUES (19, 9, 'a chair')")  # fmt: skip
    made = keeping(shop, clock, None, channel)
    return replace(made, carrier=EstateCarrier(made.workspace))


def copy_for(clerk, channel, who):
    request = asked(clerk, RequestKind.ACCESS, email=ADA, identifiers=(HOME, who))
    proved(clerk, channel, request)
    assert clerk.packages.ready(request, now=clerk.now) is not None
    return request


def test_an_erasure_takes_the_copies_and_the_links_of_its_own_person_alone_whoever_asked_for_it(clerk, channel):
    eves, dans = copy_for(clerk, channel, EVE), copy_for(clerk, channel, DAN)
    to = dict(links(channel, Opens.REQUEST))
    known = (Known(kind="email", value=ADA), Known(kind="customer.id", value="9"))
    errand = Errand(right=RequestKind.ERASURE, whose="customer", people=(Sought(known_by=known),))

    erase(clerk.workspace, plan_errand(clerk.workspace, errand, holds=holds_in_force(clerk.workspace)),
          notice=lambda _event: None)  # fmt: skip

    assert clerk.packages.ready(dans, now=clerk.now) is None
    assert clerk.packages.ready(eves, now=clerk.now) is not None
    assert [is_open(clerk, Opens.REQUEST, one, to[one]) for one in (eves, dans)] == [True, False]


def test_of_an_erasure_that_is_refused_nobody_loses_their_copy(clerk, channel):
    eves = copy_for(clerk, channel, EVE)
    known = (Known(kind="email", value=ADA), Known(kind="customer.id", value="1"))
    errand = Errand(right=RequestKind.ERASURE, whose="customer", people=(Sought(known_by=known),))
    plan = plan_errand(clerk.workspace, errand, holds=holds_in_force(clerk.workspace))
    declared = clerk.workspace.home / "estate.yaml"
    declared.write_text(declared.read_text().replace("category: usage", "category: log"))
    declare_estate(clerk.workspace, declared)

    with pytest.raises(StalePlanError):
        erase(clerk.workspace, plan, notice=lambda _event: None)

    assert clerk.packages.ready(eves, now=clerk.now) is not None


def test_a_copy_from_before_copies_had_marks_goes_with_the_erasure_that_its_person_asks_for(clerk, channel, clock):
    eves, dans = copy_for(clerk, channel, EVE), copy_for(clerk, channel, DAN)
    PackageMarkRow.objects.all().delete()
    clock.go(days=1)

    erasure = asked(clerk, email=ADA, identifiers=(HOME, DAN))
    proved(clerk, channel, erasure)
    approved(clerk, erasure)

    assert clerk.packages.ready(dans, now=clerk.now) is None
    assert clerk.packages.ready(eves, now=clerk.now) is not None


def test_neither_is_taken_for_the_other_and_each_comes_back_to_their_own(clerk, channel, clock):
    eves, dans = copy_for(clerk, channel, EVE), copy_for(clerk, channel, DAN)
    clock.go(days=2)
    again = copy_for(clerk, channel, EVE)

    assert clerk.find(eves).person == clerk.find(again).person
    assert clerk.find(eves).person != clerk.find(dans).person
