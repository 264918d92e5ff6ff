"""The accounts system: who the customers are, how they sign in, which companies they speak for."""

from sqlalchemy import JSON, Boolean, Column, Integer, MetaData, String, Text

from rexgencloud.tables.columns import instant, maybe_instant, number, optional, pointing, table, text
from rexgencloud.tables.fence import fence_in

METADATA = MetaData()

FENCE = fence_in(METADATA, "accounts")

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
    # The words that were shown; unknown where a version was acknowledged before this was written down.
    optional("policy_sha256", 64),
    text("how", 16),
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
    maybe_instant("ended_at"),
)

OPT_IN = table(
    "opt_in",
    METADATA,
    number(),
    pointing("account_id", "account.id"),
    text("topic", 16),
    text("language", 8),
    instant("asked_at"),
    maybe_instant("confirmed_at"),
    maybe_instant("withdrawn_at"),
)

SERVICE_ORDER = table(
    "service_order",
    METADATA,
    number(),
    pointing("account_id", "account.id"),
    text("plan", 16),
    # By the month, in cents of the customer's currency, as it was agreed.
    Column("price_cents", Integer, nullable=False),
    text("state", 16),
    instant("placed_at", index=True),
    maybe_instant("ended_at"),
)

ORDER_REVIEW = table(
    "order_review",
    METADATA,
    pointing("order_id", "service_order.id", key=True),
    Column("score", Integer, nullable=False),
    Column("reasons", JSON, nullable=False),
    text("outcome", 16),
    maybe_instant("contested_at"),
    Column("contest", Text),
    maybe_instant("reviewed_at"),
    Column("reviewed_by", Integer),
)

EDUCATION = table(
    "education",
    METADATA,
    pointing("account_id", "account.id", key=True),
    text("institution"),
    text("supervisor"),
    text("supervisor_email"),
    instant("since"),
)

STUDENT = table(
    "student",
    METADATA,
    number(),
    pointing("account_id", "account.id"),
    text("name"),
    instant("added_at"),
    maybe_instant("opened_at"),
)

PARENTAL_CONSENT = table(
    "parental_consent",
    METADATA,
    pointing("student_id", "student.id", key=True),
    text("parent_name"),
    text("parent_email"),
    instant("asked_at"),
    maybe_instant("confirmed_at"),
    maybe_instant("verified_at"),
    Column("verified_by", Integer),
    optional("evidence", 200),
    maybe_instant("withdrawn_at"),
)

STAFF_VIEW = table(
    "staff_view",
    METADATA,
    number(),
    pointing("account_id", "account.id"),
    Column("employee_id", Integer, nullable=False),
    text("role", 32),
    text("purpose", 32),
    text("reason", 200),
    instant("at"),
)

LETTER = table(
    "letter",
    METADATA,
    # Mail that waits to be taken by the mail server; gone as soon as it was.
    number(),
    pointing("account_id", "account.id"),
    text("kind", 16),
    text("to_address"),
    text("subject", 200),
    Column("body", Text, nullable=False),
    optional("unsubscribe", 400),
    instant("made_at"),
    instant("due_at", index=True),
    Column("tries", Integer, nullable=False),
)

SOCIAL = table(
    "social",
    METADATA,
    pointing("account_id", "account.id", key=True),
    text("handle", 60),
    text("display_name"),
    text("profile_url", 200),
    text("sealed_token", 400),
    instant("connected_at"),
)

REVOCATION = table("revocation", METADATA, number(), text("sealed_token", 400), instant("asked_at"))

SURVEY = table(
    "survey",
    METADATA,
    number(),
    pointing("account_id", "account.id"),
    instant("sent_at"),
    maybe_instant("answered_at"),
    Column("score", Integer),
    optional("words", 1000),
)

SUBMISSION = table(
    "submission",
    METADATA,
    Column("key", String(64), primary_key=True),
    instant("at", index=True),
    text("leads_to", 200),
)
