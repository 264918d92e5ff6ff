"""What the firms hold of a built company, looked at with plain SQL: all within the clauses, and the same each time."""

from datetime import timedelta

import pytest
from dateutil.relativedelta import relativedelta

from rexgencloud.firms import FIRMS
from tests.rexgencloud.reading import count, query
from tests.rexgencloud.test_clean import TAX_YEARS


def ids(rows):
    return {row[0] for row in rows}


@pytest.mark.parametrize(
    ("firm", "table"),
    [
        ("payments", "customer"), ("payments", "method"), ("mail", "recipient"), ("mail", "message"),
        ("mail", "bounce"), ("mail", "suppression"), ("social", "connection"), ("ads", "member"),
    ],
)  # fmt: skip
def test_who_closed_the_account_has_left_nothing_there(stores, firm, table):
    closed = ids(query(stores, "accounts", "select id from account where closed_at is not null"))
    there = ids(query(stores, f"firms/{firm}", f"select account from {table}"))

    assert (there & closed, len(there) > 0) == (set(), True)


def test_every_account_that_a_firm_names_is_one(stores):
    accounts = ids(query(stores, "accounts", "select id from account"))
    named = {
        (firm, account)
        for firm, table in (("payments", "payment"), ("registrar", "domain"), ("analytics", "event"), ("chat", "talk"))
        for (account,) in query(stores, f"firms/{firm}", f"select account from {table} where account is not null")
    }

    assert {account for _, account in named} - accounts == set()
    assert {firm for firm, _ in named} == {"payments", "registrar", "analytics", "chat"}


def test_single_events_are_no_older_than_thirty_days(stores, at):
    limit = at - timedelta(days=30)

    for firm, table, column in (
        ("analytics", "event", "at"),
        ("analytics", "visitor", "last_seen"),
        ("ads", "conversion", "at"),
    ):
        assert count(stores, f"firms/{firm}", f"select count(*) from {table} where {column} < ?", limit) == 0
        assert count(stores, f"firms/{firm}", f"select count(*) from {table}") > 5


@pytest.mark.parametrize("country", TAX_YEARS)
def test_payments_are_within_the_period_of_their_country(stores, at, country):
    limit = at - relativedelta(years=TAX_YEARS[country])
    old = "select count(*) from {} where country = ? and created_at < ?"

    assert [count(stores, "firms/payments", old.format(table), country, limit) for table in ("payment", "refund")] == [
        0,
        0,
    ]


def test_talks_are_within_three_years_of_their_last_line(stores, at):
    late = "select count(*) from line l join talk t on t.id = talk where l.at > last_message_at"

    assert (
        count(stores, "firms/chat", "select count(*) from talk where last_message_at < ?", at - relativedelta(years=3))
        == 0
    )
    assert count(stores, "firms/chat", late) == 0


def test_the_registrar_has_the_domains_that_the_company_has(stores):
    ours, theirs = (
        set(query(stores, system, f"select name, {account} from domain"))
        for system, account in (("projects", "account_id"), ("firms/registrar", "account"))
    )

    assert ours == theirs


def test_nothing_at_a_firm_lies_ahead(stores, at):
    instants = {
        "payments": ("payment", "created_at"), "mail": ("message", "sent_at"), "analytics": ("event", "at"),
        "social": ("connection", "connected_at"), "ads": ("conversion", "at"), "chat": ("line", "at"),
    }  # fmt: skip

    for firm, (table, column) in instants.items():
        assert count(stores, f"firms/{firm}", f"select count(*) from {table} where {column} > ?", at) == 0


def test_each_firm_has_a_file_and_a_key_of_its_own(stores):
    keys = {(stores.folder / "firms" / f"{firm.name}.key").read_text() for firm in FIRMS}

    assert len(keys) == len(FIRMS)
