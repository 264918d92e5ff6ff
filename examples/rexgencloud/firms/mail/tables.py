"""What the mail service keeps."""

from sqlalchemy import Column, Integer, MetaData, String

from rexgencloud.tables.columns import instant, table, text

METADATA = MetaData()


def _id() -> Column[str]:
    return Column("id", String(40), primary_key=True)


def _account() -> Column[int]:
    return Column("account", Integer, nullable=False, index=True)


RECIPIENT = table(
    "recipient",
    METADATA,
    _id(),
    Column("account", Integer, nullable=False, unique=True),
    text("email"),
    text("language", 2),
    text("unsubscribe_token", 40),
    instant("added_at"),
)

MESSAGE = table(
    "message",
    METADATA,
    _id(),
    _account(),
    text("kind", 16),
    text("subject", 200),
    text("status", 16),
    instant("sent_at", index=True),
)

BOUNCE = table("bounce", METADATA, _id(), _account(), text("message", 40), text("reason"), instant("at"))

SUPPRESSION = table("suppression", METADATA, _id(), _account(), text("email"), text("reason", 16), instant("at"))
