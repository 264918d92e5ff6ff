"""What the advertising network keeps."""

from sqlalchemy import Column, Integer, MetaData, String

from rexgencloud.tables.columns import instant, table, text

METADATA = MetaData()

MEMBER = table(
    "member",
    METADATA,
    Column("id", String(40), primary_key=True),
    Column("account", Integer, nullable=False, unique=True),
    text("email_sha256", 64),
    text("audience", 40),
    instant("added_at"),
)

CONVERSION = table(
    "conversion",
    METADATA,
    Column("id", String(40), primary_key=True),
    Column("cookie_id", String(40), nullable=False, index=True),
    Column("account", Integer, index=True),
    text("kind", 24),
    text("page", 200),
    instant("at", index=True),
)
