"""The support system: tickets and live chats, with what was written in them."""

from sqlalchemy import Boolean, Column, Integer, MetaData, Text

from rexgencloud.tables.columns import instant, number, pointing, table, text
from rexgencloud.tables.fence import fence_in

METADATA = MetaData()

FENCE = fence_in(METADATA, "support")

CONVERSATION = table(
    "conversation",
    METADATA,
    number(),
    text("kind", 8),
    Column("account_id", Integer, nullable=False, index=True),
    text("subject", 200),
    instant("opened_at"),
    instant("last_message_at", index=True),
    Column("closed", Boolean, nullable=False),
)

MESSAGE = table(
    "message",
    METADATA,
    number(),
    pointing("conversation_id", "conversation.id"),
    text("author"),
    Column("from_staff", Boolean, nullable=False),
    instant("sent_at"),
    Column("body", Text, nullable=False),
)

UPTIME = table(
    "uptime",
    METADATA,
    number(),
    text("service", 32),
    instant("at", index=True),
    Column("up", Boolean, nullable=False),
    Column("answer_ms", Integer),
)
