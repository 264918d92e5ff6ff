"""The billing system: invoices, and the payments that a processor took. Card numbers are never stored."""

from sqlalchemy import Column, Integer, MetaData, String

from rexgencloud.tables.columns import instant, number, optional, pointing, table, text
from rexgencloud.tables.fence import fence_in

METADATA = MetaData()

FENCE = fence_in(METADATA, "billing")

INVOICE = table(
    "invoice",
    METADATA,
    number(),
    text("number", 24),
    Column("account_id", Integer, nullable=False, index=True),
    text("country", 2),
    instant("issued_at", index=True),
    instant("due_at"),
    instant("year_ends_at"),
    text("bill_to_name"),
    text("bill_to_address", 250),
    optional("tax_id", 32),
    text("currency", 3),
    Column("net_cents", Integer, nullable=False),
    Column("tax_cents", Integer, nullable=False),
    text("status", 16),
)

PAYMENT = table(
    "payment",
    METADATA,
    number(),
    pointing("invoice_id", "invoice.id"),
    instant("paid_at"),
    text("processor", 32),
    text("token", 40),
    text("brand", 16),
    text("last_four", 4),
    Column("amount_cents", Integer, nullable=False),
    text("outcome", 16),
)

WEBHOOK_EVENT = table(
    "webhook_event",
    METADATA,
    # What the processor has told us already: the same event again changes nothing.
    Column("id", String(64), primary_key=True),
    instant("received_at"),
)
