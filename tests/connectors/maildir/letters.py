"""A mailbox, and letters to put into it."""

from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from pathlib import Path

from kept.estate import Dataset, Field, Reference, System
from kept.estate.change import Erase
from kept.estate.model import FieldKind

FIELDS = (
    Field(name="id"),
    Field(name="at", kind=FieldKind.INSTANT),
    Field(name="from"),
    Field(name="to"),
    Field(name="subject"),
    Field(name="body"),
    Field(name="size", kind=FieldKind.INTEGER),
)
MAIL = Dataset(
    name="mail",
    system="mailbox",
    location="INBOX",
    key=("id",),
    fields=FIELDS,
    references=(Reference(name="account", to="accounts.account", fields=("from",)),),
)
MAILBOX = System(name="mailbox", kind="maildir", url="mail", datasets=(MAIL,))
START = datetime(2026, 1, 10, 12, tzinfo=UTC)
NAMES = [one.name for one in FIELDS]


def message(day=0, *, sender="Ada <Ada@Example.org>", subject="Größe", body="Guten Tag\n"):
    found = EmailMessage()
    found["Date"] = START + timedelta(days=day)
    found["From"], found["To"], found["Cc"] = sender, "help@shop.example", "Bob <bob@example.org>"
    found["Subject"] = subject
    found.set_content(body)
    return found


def put(box, name, raw, *, part="new"):
    path = Path(box._path) / part / name
    path.write_bytes(raw if isinstance(raw, bytes) else raw.as_bytes())
    return path


def fill(box, days):
    return [box.add(message(day)) for day in days]


def sweep(connector, selection, change=None, dataset=MAIL):
    spans = list(connector.spans(dataset, selection))
    return sum(connector.act(dataset, selection, change or Erase(), span=one, salt=b"s").count for one in spans)
