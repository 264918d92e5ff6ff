"""Killed before and after every commit of every kind of step, and resumed by another: the same end, nothing twice."""

import sqlite3
from collections import Counter
from contextlib import closing
from dataclasses import dataclass
from datetime import timedelta

import pytest

from kept.app.estates import FOLDER
from kept.app.holding import lift_hold, place_hold
from kept.app.holds import holds_in_force
from kept.app.rights.advance import advance
from kept.app.rights.clerk import PACKAGES
from kept.app.rights.deciding import approve
from kept.app.rights.lifting import announce_lifting
from kept.app.rights.links import Opens
from kept.app.rights.proving import prove_by_link
from kept.holds import Hold
from kept.records.models import BearingRow, LeafRow, RequestRow, SetAsideRow
from kept.rights.asked import Correction, Scope
from kept.rights.kinds import RequestKind
from kept.rights.stages import Stage
from tests.app.conftest import AT
from tests.app.rights.lives import ADA, BEN, asked, links
from tests.app.rights.offices import opened_office

DURABLE = ("commit", "write", "letter")
"""What becomes durable: a transaction, a statement by itself, a letter at its channel; a store's commit besides."""

READ_AGAIN = {
    "plans:span:intended",
    "plans:step:given",
    "rights:request:planned",
    "rights:request:began",
    "rights:plan:finished",
    "rights:person:answered",
}


@pytest.fixture(scope="module")
def office(tmp_path_factory, binding):
    with opened_office(tmp_path_factory.mktemp("crashes"), binding) as office:
        yield office


def request_of(clerk, kind):
    """Return the one request there is; whoever is not sure that theirs came in asks again, and there is one."""
    return RequestRow.objects.values_list("id", flat=True).first() or asked(clerk, kind, scope=MEANT.get(kind, Scope()))


def shown(office, clerk):
    """Let the person follow the link in their letter, if they have not."""
    request = request_of(clerk, None)
    if clerk.find(request).request.state.missing:
        prove_by_link(clerk, Opens.SUBJECT, *links(office.channel, Opens.SUBJECT)[-1])
    advance(clerk, request)


def decided(_office, clerk):
    """Let two members of staff approve who have not."""
    request = request_of(clerk, None)
    state = clerk.find(request).request.state
    for by in (ADA, BEN):
        if by.name not in state.approvals:
            approve(clerk, request, by=by, plan=state.plan.plan)
    advance(clerk, request)


def cooled(office, clerk):
    """Let the days pass in which the person may think again."""
    office.clock.instant = max(office.clock.instant, AT + timedelta(days=4))
    advance(clerk, request_of(clerk, None))


def lifted(office, clerk):
    """Lift the hold that keeps some of an erasure, if it holds yet, and let the worker go on with it."""
    if holds_in_force(clerk.workspace):
        lift_hold(clerk, "case")
    advance(clerk, request_of(clerk, None))


def held(office, clerk):
    """Carry an erasure out of which a hold keeps the tickets."""
    hold = Hold(case="case", clause="4.2.1", begins=AT, persons=("shop.customer#1",), datasets=("desk.ticket",))
    place_hold(clerk.workspace, hold)
    for step in STEPS[RequestKind.ERASURE]:
        step(office, clerk)


def restricted(office, clerk):
    """Restrict tickets."""
    for step in (began(RequestKind.RESTRICTION), shown):
        step(office, clerk)


def end_told(_office, clerk):
    """Let staff end the restriction, if they have not, and the letter about it go out."""
    request = request_of(clerk, None)
    state = clerk.find(request).request.state
    if state.is_restricting:
        announce_lifting(clerk, state.plan.plan, why="They were checked.", by=ADA)
    advance(clerk, request)


def ended(office, clerk):
    """Let the day come that the letter named."""
    office.clock.instant = max(office.clock.instant, AT + timedelta(days=2))
    advance(clerk, request_of(clerk, None))


def began(kind):
    def begin(_office, clerk):
        advance(clerk, request_of(clerk, kind))

    return begin


HOLD_ENDS, RESTRICTION_ENDS = "hold ends", "restriction ends"
STEPS = {
    RequestKind.ERASURE: (began(RequestKind.ERASURE), shown, decided, cooled),
    RequestKind.ACCESS: (began(RequestKind.ACCESS), shown),
    RequestKind.RECTIFICATION: (shown,),
    RequestKind.RESTRICTION: (shown,),
    HOLD_ENDS: (lifted,),
    RESTRICTION_ENDS: (end_told, ended),
}
BEFORE = {
    RequestKind.RECTIFICATION: began(RequestKind.RECTIFICATION),
    RequestKind.RESTRICTION: began(RequestKind.RESTRICTION),
    HOLD_ENDS: held,
    RESTRICTION_ENDS: restricted,
}
"""The steps in which a worker is killed. A request that comes in goes the same way of whichever kind it is."""

MEANT = {
    RequestKind.RECTIFICATION: Scope(corrections=(Correction(category="account.name", old="Zoe", new="Zoë"),)),
    RequestKind.RESTRICTION: Scope(categories=("communication",)),
}
ENDS = {
    RequestKind.RECTIFICATION: ("Zoë", 3),
    RequestKind.RESTRICTION: ("Zoe", 1),
    RESTRICTION_ENDS: ("Zoe", 3),
}
"""What the store says of her in the end: her name, and how many tickets an application still sees the words of."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What there is after a step: how often everything stands in the ledger, the letters, the stores, and what stays.

    A letter is known by what it is, without the place of its event: one that was tried twice has one name.
    """

    entries: Counter[str]
    letters: Counter[str]
    stores: dict[str, tuple[str, ...]]
    rest: object


def outcome(office):
    clerk = office.clerk("last")
    unsigned = clerk.workspace.ledger().verify().unsigned
    leaves = (bytes(leaf).decode() for leaf in LeafRow.objects.values_list("leaf", flat=True))
    state = clerk.find(request_of(clerk, None)).request
    packages = [path for path in (office.home / PACKAGES).glob("*") if not path.name.startswith(".")]
    return Outcome(
        entries=Counter(leaf.rpartition('"kind":"')[2].removesuffix('"}') for leaf in leaves),
        letters=Counter(parcel.id.rpartition(".")[2] for parcel in office.channel.taken),
        stores=office.stores(),
        rest=(
            state.standing(clerk.now),
            len(list(clerk.erasures.since(AT))),
            len(packages),
            unsigned,
            BearingRow.objects.count(),
            SetAsideRow.objects.count(),
        ),
    )


def seen(office):
    """Return what applications see: her name, and in how many tickets there are words."""
    with closing(sqlite3.connect(office.home / FOLDER / "shop.db")) as shop:
        (name,) = shop.execute("SELECT name FROM customer WHERE id = 1").fetchone()
    with closing(sqlite3.connect(office.home / FOLDER / "desk.db")) as desk:
        (count,) = desk.execute("SELECT count(body) FROM ticket").fetchone()
    return name, count


def deaths(moments):
    """Yield the moments that leave something else behind than the one before: nothing lasts between two commits."""
    for number, (before, what) in enumerate(zip(["after nothing", *moments], moments, strict=False), start=1):
        if number == 1 or not (what.startswith("before") and before.startswith("after")):
            yield number, what


def assert_same(found, undisturbed, kind, what):
    """What was done once is done once: but for a letter of which nobody knows whether it was taken, and a reading.

    A plan that was kept and not noted is made again, and a copy that was lost is read again, by a plan of its own.
    """
    extra, again = found.entries - undisturbed.entries, found.letters - undisturbed.letters
    assert undisturbed.entries - found.entries == undisturbed.letters - found.letters == Counter()
    assert set(extra) <= {"rights:plan:planned"} | (READ_AGAIN if kind is RequestKind.ACCESS else set())
    assert set(extra.values()) <= {1, 2}
    assert extra["plans:span:intended"] == extra["plans:step:given"]
    assert again.total() == (1 if what == "after a letter" else 0)
    assert (found.stores, found.rest) == (undisturbed.stores, undisturbed.rest)


@pytest.mark.parametrize("kind", STEPS, ids=str)
def test_killed_at_any_commit_each_step_is_finished_by_another_worker_to_the_same_end(office, kind):
    office.restore("pristine")
    if kind in BEFORE:
        office.try_to(BEFORE[kind], "one")
    tried: Counter[str] = Counter()
    for number, step in enumerate(STEPS[kind]):
        office.save(f"{kind} {number}")
        moments = office.try_to(step, "one")
        undisturbed = outcome(office)
        office.save(f"{kind} {number} done")
        for dies_at, what in deaths(moments):
            office.restore(f"{kind} {number}")
            office.try_to(step, "one", dies_at=dies_at)
            # As a worker does that takes over from one who is silent.
            other = office.clerk("two")
            other.letters.release("one")
            other.requests.let_go("one:")
            office.try_to(step, "two")
            assert_same(outcome(office), undisturbed, kind, what)
        tried.update(moments)
        office.restore(f"{kind} {number} done")

    acts = set() if kind is RequestKind.ACCESS else {"before a store's commit"}
    assert set(tried) == acts | {f"{when} a {what}" for when in ("before", "after") for what in DURABLE}
    assert outcome(office).rest[0].stage is Stage.CLOSED
    if kind in ENDS:
        assert seen(office) == ENDS[kind]
