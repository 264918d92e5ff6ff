"""Fields that hold what they must not: card numbers, unsafe passwords, undeclared addresses and keys (clauses 2)."""

from datetime import datetime
from hashlib import md5

from sqlalchemy import insert, select, update

from kept.testing.company import Fault, Stores
from rexgencloud.faults.rows import add_rows, alter
from rexgencloud.mailbox.boxes import put
from rexgencloud.mailbox.made_up import letter_of
from rexgencloud.moments import days
from rexgencloud.rows import Row
from rexgencloud.stores import opened
from rexgencloud.tables.accounts import PROFILE, SOCIAL, SUBMISSION
from rexgencloud.tables.support import CONVERSATION, MESSAGE

_CARD = "4111 1111 1111 1111"
"""A number that card firms publish for trying things out."""


def _card_in_ticket(stores: Stores, at: datetime) -> None:
    _said(stores, "ticket", f"My card {_CARD} was refused yesterday, can you try it again?", at)


def _card_in_chat(stores: Stores, at: datetime) -> None:
    _said(stores, "chat", f"the new one is {_CARD.replace(' ', '')}, valid until 04/29", at)


def _said(stores: Stores, kind: str, body: str, at: datetime) -> None:
    moment = days(at, 1)
    number = add_rows(stores, "support", CONVERSATION, {
        "kind": kind,
        "account_id": 1,
        "subject": "Paying by card",
        "opened_at": moment,
        "last_message_at": moment,
        "closed": False,
    })  # fmt: skip
    said = Row(conversation_id=number, author="Marta Feldmann", from_staff=False, sent_at=moment, body=body)
    add_rows(stores, "support", MESSAGE, said)


def _card_in_mail(stores: Stores, at: datetime) -> None:
    sent = days(at, 2)
    letter = letter_of(
        "Jonas Wiegand",
        "jonas.wiegand@example.org",
        box="support",
        sent=sent,
        subject="Please use another card",
        text=f"Dear all, please use this one from now on: {_CARD.replace(' ', '-')}. Thank you!",
    )
    put(stores, "support", letter, name=f"{int(sent.timestamp())}.7.rexgencloud", was_read=True)


def _md5(stores: Stores, at: datetime) -> None:
    del at
    # What a store would hold that was never brought up to date.
    weak = md5(b"correct horse", usedforsecurity=False).hexdigest()
    alter(stores, "accounts", update(PROFILE).where(PROFILE.c.account_id == 1).values(password_hash=weak))


def _undeclared_address(stores: Stores, at: datetime) -> None:
    kept = {"key": "planted", "at": at, "leads_to": "/panel/profile?email=jonas.wiegand@example.org"}
    alter(stores, "accounts", insert(SUBMISSION).values(kept))


def _undeclared_key(stores: Stores, at: datetime) -> None:
    first = PROFILE.c.account_id == 1
    with opened("accounts", stores) as connection:
        held = connection.scalar(select(PROFILE.c.preferences).where(first)) or {}
        more = {**held, "family": {"birthdays": [{"child": f"{at.year - 9}-04-01"}]}}
        connection.execute(update(PROFILE).where(first).values(preferences=more))


def _unasked(stores: Stores, at: datetime) -> None:
    found = {
        "account_id": 1,
        "handle": "marta.f",
        "display_name": "Marta F.",
        "profile_url": "https://circle.example/marta.f",
        "sealed_token": "",
        "connected_at": days(at, 3),
    }
    alter(stores, "accounts", insert(SOCIAL).values(found))


CONTENTS = (
    Fault(
        name="unasked-social",
        says="Details from a social network are held of a customer who never connected an account there.",
        clauses=frozenset({"2.3.3"}),
        plant=_unasked,
    ),
    Fault(
        name="card-in-ticket",
        says="A customer wrote the number of a card into a ticket, and it was stored.",
        clauses=frozenset({"2.1.1"}),
        plant=_card_in_ticket,
    ),
    Fault(
        name="card-in-chat",
        says="A customer typed the number of a card into the chat, and it was stored.",
        clauses=frozenset({"2.1.1"}),
        plant=_card_in_chat,
    ),
    Fault(
        name="card-in-mail",
        says="A letter in the support mailbox has the number of a card in it.",
        clauses=frozenset({"2.1.1"}),
        plant=_card_in_mail,
    ),
    Fault(
        name="address-in-plain-field",
        says="A link with somebody's e-mail address stands in a field that was declared not personal.",
        clauses=frozenset({"2.1.1"}),
        plant=_undeclared_address,
    ),
    Fault(
        name="md5-password",
        says="One profile still has its password as an MD5 sum without salt.",
        clauses=frozenset({"2.1.2"}),
        plant=_md5,
    ),
    Fault(
        name="undeclared-key",
        says="The preferences of one profile hold a child's birthday under a key that nobody declared.",
        clauses=frozenset({"2.0.0", "6.0.0"}),
        plant=_undeclared_key,
    ),
)
