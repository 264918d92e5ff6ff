"""Tickets and chats: opened by customers, answered by staff, kept three years from the last message (clause 6.1.4)."""

from collections.abc import Sequence
from datetime import timedelta

from sqlalchemy import RowMapping, func, select, update

from rexgencloud.rows import Row
from rexgencloud.site.current import Site
from rexgencloud.site.databases import add, aware
from rexgencloud.tables.support import CONVERSATION, MESSAGE


def open_conversation(site: Site, *, kind: str, account_id: int, subject: str) -> int:
    """Open a ticket or a chat and return its number."""
    at = site.now()
    with site.stores.writing("support") as connection:
        row: Row = {"kind": kind, "account_id": account_id, "subject": subject}
        return add(connection, CONVERSATION, {**row, "opened_at": at, "last_message_at": at, "closed": False})


def write_message(site: Site, conversation: int, *, author: str, body: str, from_staff: bool) -> int:
    """Add a message to a conversation, open it again where it was closed, and return the message's number.

    A message comes after those before it, to the microsecond: its number, being drawn, says nothing of its place.
    """
    with site.stores.writing("support") as connection:
        last = connection.scalar(select(func.max(MESSAGE.c.sent_at)).where(MESSAGE.c.conversation_id == conversation))
        at = site.now() if last is None else max(site.now(), aware(last) + timedelta(microseconds=1))
        row: Row = {"conversation_id": conversation, "author": author, "from_staff": from_staff}
        number = add(connection, MESSAGE, {**row, "sent_at": at, "body": body})
        touched = update(CONVERSATION).where(CONVERSATION.c.id == conversation)
        connection.execute(touched.values(last_message_at=at, closed=False))
    return number


def close(site: Site, conversation: int) -> None:
    """Close a conversation; what was said stays."""
    with site.stores.writing("support") as connection:
        connection.execute(update(CONVERSATION).where(CONVERSATION.c.id == conversation).values(closed=True))


def conversations_of(site: Site, account_id: int) -> Sequence[RowMapping]:
    """Return an account's tickets and chats, the latest first."""
    mine = select(CONVERSATION).where(CONVERSATION.c.account_id == account_id)
    with site.stores.reading("support") as connection:
        return connection.execute(mine.order_by(CONVERSATION.c.last_message_at.desc())).mappings().all()


def waiting(site: Site) -> Sequence[RowMapping]:
    """Return what is open at the desk, the one that has waited longest first."""
    query = select(CONVERSATION).where(~CONVERSATION.c.closed).order_by(CONVERSATION.c.last_message_at).limit(50)
    with site.stores.reading("support") as connection:
        return connection.execute(query).mappings().all()


def conversation_by(site: Site, number: int, account_id: int | None = None) -> RowMapping | None:
    """Return one conversation; with an account, only where it is theirs."""
    query = select(CONVERSATION).where(CONVERSATION.c.id == number)
    if account_id is not None:
        query = query.where(CONVERSATION.c.account_id == account_id)
    with site.stores.reading("support") as connection:
        return connection.execute(query).mappings().first()


def messages_in(site: Site, conversation: int) -> Sequence[RowMapping]:
    """Return what was said, in the order it was said."""
    said = select(MESSAGE).where(MESSAGE.c.conversation_id == conversation).order_by(MESSAGE.c.sent_at, MESSAGE.c.id)
    with site.stores.reading("support") as connection:
        return connection.execute(said).mappings().all()
