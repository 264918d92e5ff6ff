"""What the social network keeps for the company: connections that members allowed. Before that, there is nothing."""

from sqlalchemy import Column, Integer, MetaData, String

from rexgencloud.tables.columns import instant, table, text

METADATA = MetaData()

CONNECTION = table(
    "connection",
    METADATA,
    Column("id", String(40), primary_key=True),
    Column("account", Integer, nullable=False, unique=True),
    text("handle", 60),
    text("display_name"),
    text("profile_url", 200),
    instant("connected_at"),
)

GRANT = table(
    "grant",
    METADATA,
    Column("code", String(60), primary_key=True),
    text("handle", 60),
    text("display_name"),
    text("redirect_uri", 400),
    text("challenge", 60),
    instant("expires_at"),
)

TOKEN = table(
    "token",
    METADATA,
    Column("digest", String(64), primary_key=True),
    Column("connection", String(40), nullable=False, index=True),
)
