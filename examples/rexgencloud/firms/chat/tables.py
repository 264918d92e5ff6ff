"""What the chat service keeps: talks, and what was said in them."""

from sqlalchemy import Boolean, Column, Integer, MetaData, String, Text

from rexgencloud.tables.columns import instant, optional, table, text

METADATA = MetaData()

TALK = table(
    "talk",
    METADATA,
    Column("id", String(40), primary_key=True),
    Column("account", Integer, index=True),
    optional("cookie_id", 40),
    text("page", 200),
    instant("started_at"),
    instant("last_message_at", index=True),
)

LINE = table(
    "line",
    METADATA,
    Column("id", String(40), primary_key=True),
    Column("talk", String(40), nullable=False, index=True),
    text("author"),
    Column("from_staff", Boolean, nullable=False),
    instant("at"),
    Column("body", Text, nullable=False),
)
