"""What the payment processor keeps: customers, how they pay, what they paid and what was paid back."""

from sqlalchemy import Column, Integer, MetaData, String

from rexgencloud.tables.columns import instant, optional, table, text

METADATA = MetaData()


def _id() -> Column[str]:
    return Column("id", String(40), primary_key=True)


def _number(name: str) -> Column[int]:
    return Column(name, Integer, nullable=False)


CUSTOMER = table(
    "customer",
    METADATA,
    _id(),
    Column("account", Integer, nullable=False, index=True, unique=True),
    text("name"),
    text("email"),
    text("country", 2),
    instant("created_at"),
)

METHOD = table(
    "method",
    METADATA,
    _id(),
    Column("account", Integer, nullable=False, index=True),
    text("customer", 40),
    text("brand", 16),
    text("last_four", 4),
    instant("added_at"),
)

PAYMENT = table(
    "payment",
    METADATA,
    _id(),
    Column("account", Integer, nullable=False, index=True),
    text("country", 2),
    _number("invoice"),
    optional("method", 40),
    _number("amount_cents"),
    text("currency", 3),
    text("status", 16),
    instant("created_at", index=True),
)

REFUND = table(
    "refund",
    METADATA,
    _id(),
    Column("account", Integer, nullable=False, index=True),
    text("country", 2),
    Column("payment", String(40), nullable=False, index=True),
    _number("amount_cents"),
    text("reason"),
    instant("created_at"),
)

SESSION = table(
    "session",
    METADATA,
    Column("number", String(40), primary_key=True),
    Column("invoice", Integer, nullable=False, index=True),
    _number("amount_cents"),
    text("currency", 3),
    text("return_to", 400),
    text("tell", 400),
    text("state", 8),
    Column("account", Integer),
    optional("name"),
    optional("email"),
    optional("country", 2),
)
