"""The accounts system: who the customers are, how they sign in, which companies they speak for."""

from sqlalchemy import JSON, Boolean, Column, Integer, MetaData

from rexgencloud.tables.columns import instant, maybe_instant, number, optional, pointing, table, text

METADATA = MetaData()

ACCOUNT = table(
    "account",
    METADATA,
    number(),
    text("name"),
    text("email"),
    optional("phone", 32),
    text("street"),
    text("postcode", 16),
    text("city"),
    optional("region", 16),
    text("country", 2),
    optional("language", 8),
    text("status", 16),
    instant("created_at"),
    maybe_instant("closed_at", index=True),
    maybe_instant("last_signin_at"),
)

PROFILE = table(
    "profile",
    METADATA,
    pointing("account_id", "account.id", key=True),
    text("username", 64),
    text("password_hash", 128),
    instant("password_changed_at"),
    Column("preferences", JSON),
)

COMPANY = table(
    "company",
    METADATA,
    number(),
    text("name"),
    text("street"),
    text("postcode", 16),
    text("city"),
    text("country", 2),
    optional("tax_id", 32),
    Column("sole_trader", Boolean, nullable=False),
    instant("created_at"),
    maybe_instant("closed_at"),
)

COMPANY_CONTACT = table(
    "company_contact",
    METADATA,
    pointing("company_id", "company.id", key=True),
    pointing("account_id", "account.id", key=True),
    text("role", 32),
    instant("since"),
)

ACKNOWLEDGEMENT = table(
    "acknowledgement",
    METADATA,
    number(),
    pointing("account_id", "account.id"),
    text("policy_version", 16),
    text("language", 8),
    instant("at"),
)

SIGNIN_LOG = table(
    "signin_log",
    METADATA,
    number(),
    pointing("account_id", "account.id"),
    instant("at", index=True),
    text("ip", 45),
    text("agent", 200),
    text("outcome", 16),
)

SESSION = table(
    "session",
    METADATA,
    number(),
    pointing("account_id", "account.id"),
    instant("started_at", index=True),
    text("ip", 45),
    optional("device_id", 40),
    optional("cookie_id", 40),
    optional("referrer", 200),
    Column("pages_viewed", Integer),
    Column("load_ms", Integer),
)
