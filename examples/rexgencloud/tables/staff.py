"""The staff system: the roster, its roles, and the register of what stands behind clauses 5.2 and 5.3."""

from sqlalchemy import MetaData

from rexgencloud.tables.columns import instant, maybe_instant, number, optional, pointing, table, text

METADATA = MetaData()

EMPLOYEE = table(
    "employee",
    METADATA,
    number(),
    text("name"),
    text("email"),
    text("role", 32),
    instant("started_at"),
    maybe_instant("left_at"),
)

LOGIN = table(
    "login",
    METADATA,
    pointing("employee_id", "employee.id", key=True),
    text("password_hash", 128),
    instant("changed_at"),
)

ROLE_GRANT = table(
    "role_grant",
    METADATA,
    number(),
    pointing("employee_id", "employee.id"),
    text("system", 32),
    text("role", 32),
    instant("granted_at"),
    maybe_instant("revoked_at"),
)

TRAINING = table(
    "training",
    METADATA,
    number(),
    pointing("employee_id", "employee.id"),
    text("course"),
    instant("completed_at"),
    instant("valid_until"),
)

BACKGROUND_CHECK = table(
    "background_check",
    METADATA,
    number(),
    pointing("employee_id", "employee.id"),
    # Outcome and dates, and nothing more (GDPR Art. 10).
    text("outcome", 16),
    instant("done_at"),
    instant("valid_until"),
)

CONFIDENTIALITY = table(
    "confidentiality",
    METADATA,
    number(),
    pointing("employee_id", "employee.id"),
    instant("signed_at"),
    instant("valid_until"),
)

SECURITY_DOCUMENT = table(
    "security_document",
    METADATA,
    number(),
    text("name"),
    text("version", 16),
    text("sha256", 64),
    pointing("owner_id", "employee.id"),
    instant("reviewed_at"),
    instant("review_due"),
)

SITE = table("site", METADATA, number(), text("name"), text("country", 2))

FACILITY_CONTROL = table(
    "facility_control",
    METADATA,
    number(),
    pointing("site_id", "site.id"),
    text("control", 32),
    text("evidence", 200),
    instant("reviewed_at"),
    instant("review_due"),
)

MEDIUM = table(
    "medium",
    METADATA,
    number(),
    pointing("site_id", "site.id"),
    text("kind", 16),
    text("serial", 32),
    maybe_instant("disposed_at"),
)

DISPOSAL = table(
    "disposal",
    METADATA,
    number(),
    pointing("medium_id", "medium.id"),
    text("certificate", 64),
    optional("method", 32),
    instant("at"),
)
