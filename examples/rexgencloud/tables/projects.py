"""The projects system: development projects, what is agreed about them, what they hold, and domains."""

from sqlalchemy import Column, ForeignKey, Integer, MetaData, Text

from rexgencloud.tables.columns import instant, maybe_instant, number, optional, pointing, table, text
from rexgencloud.tables.fence import fence_in

METADATA = MetaData()

FENCE = fence_in(METADATA, "projects")

AGREEMENT = table(
    "agreement",
    METADATA,
    number(),
    text("reference", 24),
    text("signed_by"),
    instant("signed_at"),
    maybe_instant("ended_at"),
    maybe_instant("keep_until"),
)

PROJECT = table(
    "project",
    METADATA,
    number(),
    Column("account_id", Integer, nullable=False, index=True),
    Column("agreement_id", ForeignKey("agreement.id"), index=True),
    text("name"),
    text("status", 16),
    instant("started_at"),
    maybe_instant("ended_at", index=True),
)

MEMBER = table(
    "member",
    METADATA,
    pointing("project_id", "project.id", key=True),
    Column("account_id", Integer, primary_key=True, autoincrement=False, index=True),
    text("role", 32),
    instant("since"),
)

REQUIREMENT = table(
    "requirement",
    METADATA,
    number(),
    pointing("project_id", "project.id"),
    text("title", 200),
    Column("body", Text, nullable=False),
    instant("written_at"),
)

CONTENT = table(
    "content",
    METADATA,
    number(),
    pointing("project_id", "project.id"),
    text("path", 200),
    Column("body", Text, nullable=False),
    Column("technical_details", Text),
    instant("changed_at"),
)

DOMAIN = table(
    "domain",
    METADATA,
    number(),
    Column("account_id", Integer, nullable=False, index=True),
    text("name"),
    text("registrar"),
    text("registrar_state", 16),
    instant("registered_at"),
    instant("expires_at"),
    maybe_instant("released_at"),
    optional("whois_name"),
    optional("whois_email"),
    optional("whois_phone", 32),
    optional("whois_address", 250),
)
