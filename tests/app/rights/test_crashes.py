"""Killed before and after every commit of every kind of step, and resumed by another: the same end, nothing twice."""

import shutil
import sqlite3
from collections import Counter
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from django.db import connection

from kept.app import make_workspace, open_workspace
from kept.app.estates import FOLDER, declare_estate
from kept.app.house import House, Mail
from kept.app.policies import import_policy
from kept.app.rights.advance import advance
from kept.app.rights.clerk import PACKAGES, Clerk
from kept.app.rights.deciding import approve
from kept.app.rights.estate import EstateCarrier
from kept.app.rights.links import Opens
from kept.app.rights.proving import prove_by_link
from kept.app.workspace import Workspace
from kept.plans.ports import Parcel
from kept.records.models import LeafRow, RequestRow
from kept.rights.courses import HouseRules
from kept.rights.kinds import RequestKind
from kept.rights.stages import Stage
from kept.terms import Period
from tests.app.conftest import AT, POLICY
from tests.app.rights.clocks import HandClock
from tests.app.rights.lives import ADA, BEN, ZOE, asked, links
from tests.app.rights.mortal import MortalChannel, MortalRecords, mortal, run

ESTATE = """
kept: estate/1
systems:
  - name: shop
    kind: relational
    url: sqlite:///shop.db
    datasets:
      - name: customer
        key: [id]
        whose: customer
        fields:
          - {name: id, kind: integer, personal: no}
          - {name: email, category: account.email}
          - {name: name, category: account.name}
  - name: desk
    kind: relational
    url: sqlite:///desk.db
    datasets:
      - name: ticket
        key: [id]
        whose: customer
        fields:
          - {name: id, kind: integer, personal: no}
          - {name: customer_id, kind: integer, personal: no}
          - {name: body, category: communication}
        references:
          - {name: customer, to: shop.customer, fields: [customer_id]}
"""
SHOP = f"""
CREATE TABLE customer (id INTEGER PRIMARY KEY, email TEXT, name TEXT);
INSERT INTO customer VALUES (1, '{ZOE}', 'Zoe'), (2, 'ben@example.org', 'Ben');
"""
DESK = """
CREATE TABLE ticket (id INTEGER PRIMARY KEY, customer_id INTEGER, body TEXT);
INSERT INTO ticket VALUES (1, 1, 'Mine'), (2, 1, 'Mine too'), (3, 2, 'Not hers');
"""


DURABLE = ("commit", "write", "letter")
"""What becomes durable: a transaction, a statement by itself, a letter at its channel; a store's commit besides."""

READ_AGAIN = {
    "plans:span:intended",
    "plans:span:done",
    "plans:step:confirmed",
    "rights:request:planned",
    "rights:request:began",
    "rights:plan:finished",
    "rights:person:answered",
}


@dataclass(frozen=True, slots=True)
class Office:
    """A workspace with two small stores; `saved` are copies of it by name, with the letters and the time."""

    workspace: Workspace
    saved: Path
    records: MortalRecords
    channel: MortalChannel
    clock: HandClock
    post: dict[str, tuple[tuple[Parcel, ...], datetime]] = field(default_factory=dict)

    @property
    def home(self):
        return self.workspace.home

    def clerk(self, name):
        carrier = EstateCarrier(self.workspace)
        return Clerk(workspace=self.workspace, carrier=carrier, channel=self.channel, name=name)

    def save(self, name):
        connection.close()
        shutil.copytree(self.home, self.saved / name)
        self.post[name] = tuple(self.channel.taken), self.clock.instant

    def restore(self, name):
        connection.close()
        shutil.rmtree(self.home)
        shutil.copytree(self.saved / name, self.home)
        letters, self.clock.instant = self.post[name]
        self.channel.taken[:] = letters

    def try_to(self, step, name, *, dies_at=0):
        """Let one worker take a step and return the moments there were until it died or was done."""
        return run(self.records, self.channel, lambda: step(self, self.clerk(name)), dies_at=dies_at).moments

    def stores(self):
        found = {}
        for name in ("shop", "desk"):
            with closing(sqlite3.connect(self.home / FOLDER / f"{name}.db")) as database:
                found[name] = tuple(database.iterdump())
        return found


@pytest.fixture(scope="module")
def office(tmp_path_factory, binding):
    folder = tmp_path_factory.mktemp("crashes")
    home, channel, clock = folder / "home", MortalChannel(), HandClock(AT)
    make_workspace(home, controller="Example Ltd")
    with binding(home):
        workspace = open_workspace(home, clock)
        (home / FOLDER).mkdir(exist_ok=True)
        for name, script in (("shop", SHOP), ("desk", DESK)):
            with closing(sqlite3.connect(home / FOLDER / f"{name}.db")) as database:
                database.executescript(script)
        for name, text in (("policy.md", POLICY), ("estate.yaml", ESTATE)):
            (folder / name).write_text(text, encoding="utf-8")
        import_policy(workspace, folder / "policy.md")
        declare_estate(workspace, folder / "estate.yaml")
        with mortal(channel) as records:
            rules = HouseRules(approvals={RequestKind.ERASURE: 2}, cooling=Period(days=3))
            settings = replace(workspace.settings, house=House(rules=rules), mail=Mail(sender="privacy@example.com"))
            office = Office(replace(workspace, settings=settings), folder, records, channel, clock)
            office.save("pristine")
            yield office


def request_of(clerk, kind):
    """Return the one request there is; whoever is not sure that theirs came in asks again, and there is one."""
    return RequestRow.objects.values_list("id", flat=True).first() or asked(clerk, kind)


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


def began(kind):
    def begin(_office, clerk):
        advance(clerk, request_of(clerk, kind))

    return begin


STEPS = {
    RequestKind.ERASURE: (began(RequestKind.ERASURE), shown, decided, cooled),
    RequestKind.ACCESS: (began(RequestKind.ACCESS), shown),
}


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
        rest=(state.standing(clerk.now), len(list(clerk.erasures.since(AT))), len(packages), unsigned),
    )


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
    assert extra["plans:span:intended"] == extra["plans:span:done"]
    assert again.total() == (1 if what == "after a letter" else 0)
    assert (found.stores, found.rest) == (undisturbed.stores, undisturbed.rest)


@pytest.mark.parametrize("kind", STEPS, ids=str)
def test_killed_at_any_commit_each_step_is_finished_by_another_worker_to_the_same_end(office, kind):
    office.restore("pristine")
    tried = Counter()
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
