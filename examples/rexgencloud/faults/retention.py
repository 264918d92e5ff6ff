"""Records kept past their time, gone before it, or under no rule (clauses 6)."""

from datetime import datetime

from sqlalchemy import delete, func, select, update

from kept.testing.company import Fault, Stores
from rexgencloud import cast
from rexgencloud.estatefile import edited
from rexgencloud.faults.rows import add_rows, alter
from rexgencloud.moments import days, year_end, years
from rexgencloud.rows import Row
from rexgencloud.stores import opened
from rexgencloud.tables.accounts import ACCOUNT, PROFILE
from rexgencloud.tables.billing import INVOICE, PAYMENT
from rexgencloud.tables.projects import AGREEMENT, CONTENT, MEMBER, PROJECT
from rexgencloud.tables.support import CONVERSATION, MESSAGE

_LEFT = min(cast.CLOSED)
"""The account of the cast that was closed last."""


def _old_account(stores: Stores, at: datetime) -> None:
    add_rows(stores, "accounts", ACCOUNT, {
        "name": "Eulalia Marchbanks",
        "email": "eulalia.marchbanks@example.org",
        "street": "3 Mill Lane",
        "postcode": "ZZ1 1ZZ",
        "city": "Port Example",
        "country": "GB",
        "status": "closed",
        "created_at": years(at, 8.5),
        "closed_at": years(at, 7.05),
    })  # fmt: skip


def _kept_phone(stores: Stores, at: datetime) -> None:
    del at
    alter(stores, "accounts", update(ACCOUNT).where(ACCOUNT.c.id == _LEFT).values(phone="+44 7700 900999"))


def _kept_profile(stores: Stores, at: datetime) -> None:
    kept = select(PROFILE.c.password_hash).where(PROFILE.c.account_id == 1).scalar_subquery()
    row = {"account_id": _LEFT, "username": "left-behind", "password_hash": kept, "password_changed_at": years(at, 2)}
    alter(stores, "accounts", PROFILE.insert().values(row))


def _lost_profile(stores: Stores, at: datetime) -> None:
    del at
    alter(stores, "accounts", delete(PROFILE).where(PROFILE.c.account_id == 1))


def old_invoice(stores: Stores, at: datetime) -> None:
    """Leave an unpaid invoice of twelve years ago, past its time by the law of any country."""
    issued = years(at, 12)
    add_rows(stores, "billing", INVOICE, {
        "number": "RX-OLD-0000001",
        "account_id": 1,
        "country": "PL",
        "issued_at": issued,
        "due_at": days(issued, -14),
        "year_ends_at": year_end(issued),
        "bill_to_name": "Zenobia Kruk",
        "bill_to_address": "Lipowa 9, 00-000 Port Example",
        "currency": "PLN",
        "net_cents": 4_900,
        "tax_cents": 1_127,
        "status": "open",
    })  # fmt: skip


def _lost_payment(stores: Stores, at: datetime) -> None:
    del at
    first = select(func.min(PAYMENT.c.id)).scalar_subquery()
    alter(stores, "billing", delete(PAYMENT).where(PAYMENT.c.id == first))


def _old_conversation(stores: Stores, at: datetime) -> None:
    last = years(at, 3.05)
    number = add_rows(stores, "support", CONVERSATION, {
        "kind": "ticket",
        "account_id": 1,
        "subject": "An old question",
        "opened_at": days(last, 2),
        "last_message_at": last,
        "closed": True,
    })  # fmt: skip
    message = Row(conversation_id=number, author="Marta Feldmann", from_staff=False)
    said = ((days(last, 2), "Is there a plan with more mailboxes?"), (last, "Never mind, I found it."))
    add_rows(stores, "support", MESSAGE, *({**message, "sent_at": at, "body": body} for at, body in said))


def _old_project(stores: Stores, at: datetime) -> None:
    _project(stores, started=years(at, 6), ended=years(at, 5), agreement=None)


def _agreement_over(stores: Stores, at: datetime) -> None:
    started, ended = years(at, 4), years(at, 3)
    agreement = add_rows(stores, "projects", AGREEMENT, {
        "reference": "AG-OLD-00001",
        "signed_by": "Jonas Wiegand",
        "signed_at": started,
        "ended_at": ended,
        "keep_until": days(at, 30),
    })  # fmt: skip
    _project(stores, started=started, ended=ended, agreement=agreement)


def _project(stores: Stores, *, started: datetime, ended: datetime, agreement: int | None) -> None:
    number = add_rows(stores, "projects", PROJECT, {
        "account_id": 2,
        "agreement_id": agreement,
        "name": "Forgotten shop",
        "status": "ended",
        "started_at": started,
        "ended_at": ended,
    })  # fmt: skip
    add_rows(stores, "projects", CONTENT, {
        "project_id": number,
        "path": "index.html",
        "body": "<h1>Forgotten shop</h1>",
        "changed_at": ended,
    })  # fmt: skip
    owner = Row(project_id=number, account_id=2, role="owner", since=started)
    alter(stores, "projects", MEMBER.insert().values(owner))


def _lost_content(stores: Stores, at: datetime) -> None:
    del at
    with opened("projects", stores) as connection:
        owned = select(PROJECT.c.id).where(PROJECT.c.account_id == cast.PROJECT_OWNER)
        connection.execute(delete(CONTENT).where(CONTENT.c.project_id.in_(owned)))


def _no_rule(stores: Stores, at: datetime) -> None:
    del at
    with edited(stores, "accounts", "session") as dataset:
        del dataset["retention"]


def _fault(name: str, clause: str, says: str) -> Fault:
    return Fault(name=name, says=says, clauses=frozenset({clause}), plant=_PLANTS[name])


_PLANTS = {
    "old-closed-account": _old_account,
    "closed-account-keeps-phone": _kept_phone,
    "closed-account-keeps-profile": _kept_profile,
    "active-account-lost-profile": _lost_profile,
    "old-invoice": old_invoice,
    "lost-payment": _lost_payment,
    "old-conversation": _old_conversation,
    "old-project": _old_project,
    "agreement-over": _agreement_over,
    "project-lost-content": _lost_content,
    "rule-missing": _no_rule,
}
RETENTION = (
    _fault("old-closed-account", "6.1.2", "An account that was closed more than seven years ago is still there."),
    _fault("closed-account-keeps-phone", "6.1.2", "An account closed a year ago still has its telephone number."),
    _fault("closed-account-keeps-profile", "6.1.2", "An account closed a year ago still has its profile."),
    _fault("active-account-lost-profile", "6.1.1", "An account that is active has lost its profile."),
    _fault("old-invoice", "6.1.3", "An invoice is twelve years old, past the period of every country."),
    _fault("lost-payment", "6.1.3", "An invoice that was paid has lost its payment, years before its time."),
    _fault("old-conversation", "6.1.4", "A ticket whose last message is more than three years old is still there."),
    _fault("old-project", "6.2.4", "A project that ended five years ago, without an agreement, is still there."),
    _fault("agreement-over", "6.2.4", "A project is still there after the day its agreement lets it be kept until."),
    _fault("project-lost-content", "6.2.4", "A project that ended a year and a half ago has lost its contents."),
    _fault("rule-missing", "6.0.0", "No retention rule says how long the sessions are kept."),
)  # fmt: skip
