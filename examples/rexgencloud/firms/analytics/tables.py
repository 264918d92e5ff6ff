"""What the analytics service keeps."""

from sqlalchemy import Column, Integer, MetaData, String

from rexgencloud.tables.columns import instant, table, text

METADATA = MetaData()

VISITOR = table(
    "visitor",
    METADATA,
    Column("cookie_id", String(40), primary_key=True),
    Column("account", Integer, index=True),
    text("agent", 250),
    instant("first_seen"),
    instant("last_seen", index=True),
)

EVENT = table(
    "event",
    METADATA,
    Column("id", String(40), primary_key=True),
    Column("cookie_id", String(40), nullable=False, index=True),
    Column("account", Integer, index=True),
    text("kind", 24),
    text("page", 200),
    instant("at", index=True),
)
