"""Each fault is really there: counted in the store itself, none before it is planted and as many as it says after."""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from dateutil.relativedelta import relativedelta

from kept.estate.document import load_estate
from kept.testing.company import Stores
from rexgencloud.company import COMPANY
from tests.rexgencloud import counted
from tests.rexgencloud.reading import (
    access,
    archives,
    contents,
    count,
    event_files,
    letters,
    lines,
    log_files,
    tables,
)
from tests.rexgencloud.reading import (
    rows as records,
)

Count = Callable[[Stores, datetime], int]


def ago(at: datetime, **length: int) -> datetime:
    return at - relativedelta(years=length.get("years", 0), days=length.get("days", 0))


def rows(system: str, sql: str, *ages: dict[str, int]) -> Count:
    """Return how to count the rows of a query, its values being lengths of time before now."""
    return lambda stores, at: count(stores, system, sql, *(ago(at, **age) for age in ages))


def column(system: str, table: str, name: str) -> Count:
    return lambda stores, _: int(name in tables(stores, system).get(table, ()))


def missing(system: str, table: str, name: str) -> Count:
    return lambda stores, _: int(name not in tables(stores, system)[table])


def overdue(control: str) -> Count:
    return rows("staff", f"select count(*) from facility_control where control = '{control}' and review_due < ?", {})


def uncovered(register: str) -> Count:
    sql = f"select employee_id from {register} where valid_until > ?"
    return rows("staff", f"select count(*) from employee where left_at is null and id not in ({sql})", {})


def unannounced(stores: Stores, _: datetime) -> int:
    declared = load_estate(stores.estate_file).dataset("accounts.account")
    assert declared is not None
    without = [one.name for one in declared.fields if one.category and not one.clause]
    return len(set(without) & set(tables(stores, "accounts")["account"]))


def old_errors(stores: Stores, at: datetime) -> int:
    limit = f"{ago(at, days=90):%Y/%m/%d}"
    return sum(line[:10] < limit for file in log_files(stores, "error*") for line in lines(file))


def old_events(stores: Stores, at: datetime) -> int:
    moments = [one["at"] for file in event_files(stores, "events-*") for one in records(file)]
    return sum(isinstance(moment, datetime) and moment < ago(at, days=30) for moment in moments)


def old_archives(stores: Stores, at: datetime) -> int:
    names = [Path(name).name for name in archives(stores, "basic/eu-central/*")]
    return sum(name < f"{ago(at, days=30):%Y%m%d-%H%M%S}" for name in names)


def old_letters(stores: Stores, at: datetime) -> int:
    return sum(int(one.name.partition(".")[0]) < ago(at, years=3).timestamp() for one in letters(stores))


def fingerprints(stores: Stores, _: datetime) -> int:
    return sum("fingerprint" in records(file)[0] for file in event_files(stores, "events-*"))


def switched(firm: str, name: str) -> Count:
    return rows(f"firms/{firm}", f"select count(*) from switch where name = '{name}'")


def unruled(stores: Stores, _: datetime) -> int:
    datasets = load_estate(stores.estate_file).datasets()
    return sum(not one.retention for one in datasets if one.is_personal and one.whose == "customer")


NOT_BASIC = "closed_at is not null"
COUNTED: dict[str, tuple[int, Count]] = {
    "old-logs": (1, lambda stores, at: sum(moment < ago(at, days=90) for moment, _ in access(stores))),
    "old-signin-rows": (3, rows("accounts", "select count(*) from signin_log where at < ?", {"days": 90})),
    "old-error-log": (1, old_errors),
    "lost-log-day": (1, lambda stores, _: 90 - len({moment.date() for moment, _ in access(stores)})),
    "undeclared-column": (1, column("accounts", "profile", "date_of_birth")),
    "undeclared-table": (1, column("accounts", "newsletter_import", "email")),
    "undeclared-log-file": (1, lambda stores, _: len(log_files(stores, "debug.log"))),
    "unannounced-field": (1, unannounced),
    "gone-address": (1, missing("accounts", "account", "street")),
    "gone-preferences": (1, missing("accounts", "profile", "preferences")),
    "gone-subject": (1, missing("support", "conversation", "subject")),
    "gone-details": (1, missing("projects", "content", "technical_details")),
    "gone-tax-id": (1, missing("accounts", "company", "tax_id")),
    "gone-usage": (1, missing("accounts", "session", "pages_viewed")),
    "gone-device": (1, missing("accounts", "session", "device_id")),
    "gone-referrer": (1, missing("accounts", "session", "referrer")),
    "gone-cookie": (1, missing("accounts", "session", "cookie_id")),
    "gone-load-time": (1, missing("accounts", "session", "load_ms")),
    "gone-outcome": (1, missing("billing", "payment", "outcome")),
    "gone-whois": (1, missing("projects", "domain", "whois_phone")),
    "old-closed-account": (1, rows("accounts", "select count(*) from account where closed_at < ?", {"years": 7})),
    "closed-account-keeps-phone": (1, rows("accounts",
        f"select count(*) from account where {NOT_BASIC} and phone is not null")),
    "closed-account-keeps-profile": (1, rows("accounts",
        f"select count(*) from profile where account_id in (select id from account where {NOT_BASIC})")),
    "active-account-lost-profile": (1, rows("accounts",
        "select count(*) from account where closed_at is null and id not in (select account_id from profile)")),
    "old-invoice": (1, rows("billing", "select count(*) from invoice where issued_at < ?", {"years": 11})),
    "old-conversation": (2, rows("support", """select count(*) from message join conversation c
        on c.id = conversation_id where last_message_at < ?""", {"years": 3})),
    "old-project": (1, rows("projects",
        "select count(*) from project where agreement_id is null and ended_at < ?", {"years": 2})),
    "agreement-over": (1, rows("projects", """select count(*) from project p join agreement a
        on a.id = agreement_id where p.ended_at is not null and keep_until < ?""", {})),
    "project-lost-content": (1, rows("projects",
        "select count(*) from project where id not in (select project_id from content)")),
    "rule-missing": (1, unruled),
    "lapsed-training": (1, uncovered("training")),
    "missing-background-check": (1, uncovered("background_check")),
    "unsigned-confidentiality": (1, uncovered("confidentiality")),
    "overdue-document-review": (1, rows("staff", "select count(*) from security_document where review_due < ?", {})),
    "overdue-monitoring-review": (1, overdue("monitoring")),
    "overdue-biometrics-review": (1, overdue("biometrics-and-cameras")),
    "overdue-environment-review": (1, overdue("environment")),
    "overdue-power-review": (1, overdue("power-and-cooling")),
    "overdue-disposal-review": (1, overdue("media-disposal")),
    "missing-site-control": (1, rows("staff",
        "select 15 - count(distinct site_id || control) from facility_control")),
    "missing-disposal-certificate": (1, rows("staff", """select count(*) from medium
        where disposed_at is not null and id not in (select medium_id from disposal)""")),
    "old-events": (1, old_events),
    "old-backup": (1, old_archives),
    "old-letter": (1, old_letters),
    "undeclared-event-column": (1, fingerprints),
    "undeclared-folder": (1, lambda stores, _: len(event_files(stores, "visits-*"))),
    "lying-firm": (1, rows("firms/social", "select count(*) from connection where account = 12")),
    "silent-firm": (1, switched("social", "down")),
    "revealing-firm": (1, switched("mail", "reveals")),
    "old-firm-events": (1, rows("firms/analytics", "select count(*) from event where at < ?", {"days": 30})),
    "gone-social": (1, switched("social", "hides")),
    "gone-figures": (1, switched("analytics", "hides")),
    "undeclared-dump": (1, lambda stores, _: len(archives(stores, "exports/*"))),
    "customer-elsewhere": (1, rows("accounts", "select count(*) from account where country = 'JP'")),
    **counted.COUNTED,
}  # fmt: skip


def test_every_fault_is_counted_here():
    assert set(COUNTED) == {name for name, one in COMPANY.faults.items() if not one.is_of_records}


@pytest.fixture(scope="module")
def clean(stores):
    return contents(stores)


@pytest.mark.parametrize("name", COUNTED)
def test_a_fault_really_changes_its_store_and_no_other_and_leaves_the_estate_readable(stores, clean, copied, at, name):
    broken, number = COUNTED[name]

    COMPANY.faults[name].plant(copied, at)

    after = contents(copied)
    changed = {place.partition(".")[0] for place in clean.keys() | after.keys() if clean.get(place) != after.get(place)}
    assert (number(stores, at), number(copied, at)) == (0, broken)
    assert len(changed) <= 1
    assert load_estate(copied.estate_file).systems


@pytest.mark.parametrize("name", sorted(COMPANY.faults))
def test_a_fault_says_in_one_sentence_what_is_wrong_and_names_its_clauses(name):
    fault = COMPANY.faults[name]

    assert fault.name == name
    assert fault.says.endswith(".")
    assert fault.says.count(". ") == 0
    assert fault.turns


def test_an_old_line_hides_in_a_file_with_a_fresh_name(copied, at):
    COMPANY.faults["old-logs"].plant(copied, at)

    old = [moment for moment, _ in access(copied) if moment < at - timedelta(days=90)]
    assert old == [at - timedelta(days=91)]
    fresh = copied.folder / "web" / "access.log-20261120.gz"
    assert any("24/Aug/2026" in line for line in lines(fresh))


def test_faults_cover_the_clauses_that_are_checked_on_stores_and_on_requests():
    clauses = frozenset().union(*(fault.clauses for fault in COMPANY.faults.values()))

    assert sorted(clauses, key=lambda one: [int(part) for part in one.split(".")]) == [
        "2.0.0", "2.1.1", "2.1.2", "2.1.3", "2.1.4", "2.1.5", "2.2.1", "2.2.2", "2.2.3", "2.2.4", "2.2.5",
        "2.3.1", "2.3.2", "2.3.3", "2.3.4", "3.1.5", "4.2.0", "4.2.1", "4.2.2", "4.2.3", "4.2.4", "5.1.1", "5.1.4",
        "5.2.1", "5.2.2", "5.2.3", "5.2.5", "5.3.1", "5.3.2", "5.3.3", "5.3.4", "5.3.5",
        "6.0.0", "6.1.1", "6.1.2", "6.1.3", "6.1.4", "6.2.1", "6.2.2", "6.2.3", "6.2.4",
        "7.1.1", "7.1.3", "7.2.1", "7.3.1", "7.3.3", "7.4.1", "10.0.0", "10.1.3", "10.1.4",
        "11.1.1", "11.1.2", "11.1.3",
        "11.2.2", "11.2.4", "11.3.0", "13.3.1", "13.3.2", "13.3.3",
    ]  # fmt: skip
