"""What the registrar keeps: domains, and who holds them."""

from sqlalchemy import Column, Integer, MetaData, String

from rexgencloud.tables.columns import instant, maybe_instant, optional, table, text

METADATA = MetaData()

DOMAIN = table(
    "domain",
    METADATA,
    Column("id", String(24), primary_key=True),
    Column("name", String(80), nullable=False, unique=True),
    Column("account", Integer, nullable=False, index=True),
    text("status", 16),
    instant("registered_at"),
    instant("expires_at"),
    maybe_instant("released_at"),
    optional("registrant_name"),
    optional("registrant_email"),
    optional("registrant_phone", 32),
    optional("registrant_address", 250),
)
