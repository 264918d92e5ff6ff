"""A small dataset, its rules and the policy behind them, for the tests of retention."""

from datetime import UTC, datetime, timedelta

from kept.estate import Dataset, Estate, Field, System
from kept.estate.model import FieldKind
from kept.policy import Clause, ClauseKind, PolicyText
from kept.policy.commitments import Bound, Retains
from kept.policy.reviewed import Reviewed
from kept.retention.schedule import schedule
from kept.terms import Period
from kept.testing.connector import InMemoryConnector

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
FIELDS = (
    Field(name="id", kind=FieldKind.INTEGER),
    Field(name="at", kind=FieldKind.INSTANT),
    Field(name="until", kind=FieldKind.INSTANT),
    Field(name="country"),
    Field(name="phone", category="account.phone"),
)


def dataset(*rules, daily=None):
    return Dataset(name="thing", system="s", location="thing", key=("id",), fields=FIELDS, retention=rules, daily=daily)


def estate(one):
    return Estate(systems=(System(name="s", kind="relational", url="memory:", datasets=(one,)),))


def policy(*retains, periods=None):
    text = PolicyText(title="P", clauses=(Clause(id="6.2.1", section="6", text="x", kind=ClauseKind.PROMISE),))
    return Reviewed(text=text, commitments=retains, periods=periods or {})


def retains(number=1, **fields):
    suffix = "" if number == 1 else f"-{number}"
    return Retains(**{"id": f"6.2.1/retains{suffix}", "clause": "6.2.1", "quote": "x", "what": "logs", **fields})


def lines(one, reviewed):
    return schedule(estate=estate(one), policy=reviewed)


def ids(one, selection, rows):
    connector = InMemoryConnector(estate(one).systems[0], {"thing": rows})
    return [row["id"] for row in connector.read(one, selection, ["id"])]


def days_ago(n):
    return NOW - timedelta(days=n)


NINETY = retains(period=Period(days=90), bound=Bound.AT_MOST)
