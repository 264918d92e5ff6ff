"""A workspace with two small stores, its post and its clock, in which everything can die and be put back."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from django.db import connection

from kept.app import make_workspace, open_workspace
from kept.app.estates import FOLDER, declare_estate
from kept.app.house import House, Mail
from kept.app.policies import import_policy
from kept.app.rights.clerk import Clerk
from kept.app.rights.estate import EstateCarrier
from kept.app.workspace import Workspace
from kept.plans.ports import Parcel
from kept.rights.courses import HouseRules
from kept.rights.kinds import RequestKind
from kept.terms import Period
from tests.app.conftest import AT, POLICY
from tests.app.rights.clocks import HandClock
from tests.app.rights.lives import ZOE
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


@contextmanager
def opened_office(folder, binding) -> Iterator[Office]:
    """Yield an office in a folder, saved as `pristine`."""
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
