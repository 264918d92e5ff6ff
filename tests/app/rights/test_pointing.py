"""A request inside a ticket is pointed out to staff, once, and only where it is new."""

import mailbox
import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest

from kept.app.estates import FOLDER, declare_estate
from kept.app.rights.pointing import point_out_requests, texts_in
from kept.estate.document import parse_estate
from kept.rights.kinds import RequestKind
from tests.app.rights.conftest import keeping

ESTATE = """
kept: estate/1
systems:
  - name: support
    kind: relational
    url: sqlite:///support.db
    datasets:
      - name: ticket
        location: ticket
        key: [id]
        whose: customer
        fields:
          - {name: id, kind: integer, personal: no}
          - {name: written, kind: instant, personal: no}
          - {name: body, category: communication, clause: 2.1.3, source: person}
          - {name: note, category: communication, clause: 2.1.3, source: automatic}
"""
MAILBOXES = """
kept: estate/1
systems:
  - name: mail
    kind: maildir
    url: mail
    datasets:
""" + "".join(
    f"""
      - name: {box}
        location: {box}
        key: [id]
        whose: customer
        fields:
          - {{name: id, personal: no}}
          - {{name: at, kind: instant, personal: no}}
          - {{name: body, category: communication, clause: 2.1.3, source: person}}
"""
    for box in ("privacy", "support")
)
MAIL = b"From: z@example.org\nDate: Mon, 23 Nov 2026 11:00:00 +0000\nSubject: Hi\n\nPlease delete my account.\n"
ROWS = [
    (1, "2026-11-22T10:00:00", "Please delete my account and all my data.", None),
    (2, "2026-11-23T10:00:00", "Bitte löschen Sie alle meine Daten.", None),
    (3, "2026-11-23T11:00:00", "My site is down.", "delete all my data"),
    (4, "2026-11-23T11:30:00", "How can I delete my account?", None),
    (5, "2026-11-23T13:00:00", "What data do you hold about me?", None),
]


@pytest.fixture
def clerk(workspace, clock, carrier, channel, tmp_path):
    folder = workspace.home / FOLDER
    folder.mkdir(exist_ok=True)
    with closing(sqlite3.connect(folder / "support.db")) as database:
        database.execute("CREATE TABLE ticket (id INTEGER PRIMARY KEY, written TEXT, body TEXT, note TEXT)")
        database.executemany("INSERT INTO ticket VALUES (?, ?, ?, ?)", ROWS)
        database.commit()
    (tmp_path / "estate.yaml").write_text(ESTATE, encoding="utf-8")
    declare_estate(workspace, tmp_path / "estate.yaml")
    return keeping(workspace, clock, carrier, channel)


def test_what_people_asked_since_the_last_look_is_pointed_out_once(clerk, clock):
    counts = [point_out_requests(clerk), point_out_requests(clerk)]
    clock.go(hours=2)
    counts.append(point_out_requests(clerk))

    found = [one.pointer for one in clerk.pointers.open()]
    assert counts == [1, 0, 1]
    assert [(one.dataset, one.key, one.kind) for one in found] == [
        ("support.ticket", (2,), RequestKind.ERASURE),
        ("support.ticket", (5,), RequestKind.ACCESS),
    ]


def test_who_looked_at_it_is_not_asked_again(clerk):
    point_out_requests(clerk)
    (only,) = clerk.pointers.open()

    clerk.pointers.settle(only.number, at=clerk.now)

    assert clerk.pointers.open() == ()
    assert point_out_requests(clerk) == 0


def test_a_store_that_does_not_answer_is_looked_at_from_where_the_last_look_ended(clerk, clock):
    store = clerk.workspace.home / FOLDER / "support.db"
    store.rename(store.with_suffix(".away"))
    lost = point_out_requests(clerk)
    clock.go(hours=2)
    store.with_suffix(".away").rename(store)

    assert (lost, point_out_requests(clerk)) == (0, 2)


def test_only_what_people_wrote_is_read_and_only_where_something_says_when():
    (ticket,) = parse_estate(ESTATE, name="estate").datasets()
    timeless = parse_estate(ESTATE.replace("kind: instant", "kind: text"), name="estate").datasets()

    assert texts_in(ticket) == ("body",)
    assert [texts_in(one) for one in timeless] == [()]


def test_mails_that_the_worker_takes_in_are_not_pointed_out_as_well(workspace, clock, carrier, channel, tmp_path):
    folder = workspace.home / FOLDER / "mail"
    folder.mkdir(parents=True)
    for box in ("privacy", "support"):
        mailbox.Maildir(folder / box).add(MAIL)
    (tmp_path / "estate.yaml").write_text(MAILBOXES, encoding="utf-8")
    declare_estate(workspace, tmp_path / "estate.yaml")
    clerk = keeping(workspace, clock, carrier, channel)
    mail = replace(clerk.workspace.settings.mail, inbox=f"maildir:{folder / 'privacy'}")
    settings = replace(clerk.workspace.settings, mail=mail)

    point_out_requests(replace(clerk, workspace=replace(clerk.workspace, settings=settings)))

    assert [one.pointer.dataset for one in clerk.pointers.open()] == ["mail.support"]
