"""What each application may do in each table, and for which purposes: the least that these need (clause 5.1.2).

Where a system stands on a server, these are the grants of the application's role there, and there are no others.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import MetaData, Table

from rexgencloud.applications import Application
from rexgencloud.backups.contents import PARTS
from rexgencloud.tables import accounts, billing, projects, staff, support

SYSTEMS: Mapping[str, MetaData] = {
    "accounts": accounts.METADATA,
    "billing": billing.METADATA,
    "support": support.METADATA,
    "projects": projects.METADATA,
    "staff": staff.METADATA,
}
ALL = ("*",)


@dataclass(frozen=True, slots=True, kw_only=True)
class Grant:
    """What may be done in one table: which columns are read and changed, and whether rows are added and removed."""

    table: Table
    reads: tuple[str, ...] = ()
    adds: bool = False
    changes: tuple[str, ...] = ()
    removes: bool = False

    @property
    def system(self) -> str:
        """The system that the table is in."""
        return next(name for name, tables in SYSTEMS.items() if tables is self.table.metadata)


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """An application, the clauses of its purposes, and what these let it do."""

    application: Application
    purposes: tuple[str, ...]
    grants: tuple[Grant, ...] = ()
    sees_everything: bool = False
    """Whether it reads every table, those too that come later: only so is it seen what nobody declared."""

    def grants_in(self, system: str) -> tuple[Grant, ...]:
        """Return what it may do in one system."""
        return tuple(one for one in self.grants if one.system == system)

    def enters(self, system: str) -> bool:
        """Whether it has anything to do in a system."""
        return self.sees_everything or bool(self.grants_in(system))


_PUT_BACK = (projects.REQUIREMENT, projects.CONTENT)
_NOBODYS = (accounts.SUBMISSION, accounts.REVOCATION, billing.WEBHOOK_EVENT, support.UPTIME)

_PANEL = Role(
    application=Application.PANEL,
    # Hosting and developing, opening and looking after accounts, answering requests, keeping abuse away.
    purposes=("3.1.1", "3.1.3", "3.2.2", "3.4.2"),
    grants=(
        Grant(
            table=accounts.ACCOUNT,
            reads=ALL,
            adds=True,
            changes=(
                *("name", "email", "phone", "street", "postcode", "city", "country", "language", "status"),
                *("closed_at", "last_signin_at"),
            ),
        ),
        Grant(
            table=accounts.PROFILE,
            reads=("account_id", "username", "password_hash", "preferences"),
            adds=True,
            changes=("password_hash", "password_changed_at", "preferences"),
            removes=True,
        ),
        Grant(
            table=accounts.COMPANY,
            reads=ALL,
            adds=True,
            changes=("name", "street", "postcode", "city", "country", "tax_id", "closed_at"),
        ),
        Grant(table=accounts.COMPANY_CONTACT, reads=("company_id", "account_id", "role"), adds=True, removes=True),
        Grant(table=accounts.ACKNOWLEDGEMENT, reads=ALL, adds=True, removes=True),
        Grant(table=accounts.SIGNIN_LOG, reads=("id", "account_id", "at", "outcome"), adds=True),
        Grant(
            table=accounts.SESSION,
            reads=("id", "account_id", "cookie_id", "started_at", "ended_at", "pages_viewed"),
            adds=True,
            changes=("ended_at", "pages_viewed"),
        ),
        Grant(table=accounts.OPT_IN, reads=("account_id",), removes=True),
        Grant(table=accounts.SERVICE_ORDER, reads=ALL, adds=True, changes=("state", "ended_at"), removes=True),
        Grant(table=accounts.ORDER_REVIEW, reads=ALL, adds=True, changes=("contest", "contested_at"), removes=True),
        Grant(table=accounts.EDUCATION, reads=ALL, adds=True, removes=True),
        Grant(table=accounts.STUDENT, reads=ALL, adds=True, changes=("opened_at",), removes=True),
        Grant(
            table=accounts.PARENTAL_CONSENT,
            reads=ALL,
            adds=True,
            changes=("confirmed_at", "verified_at", "withdrawn_at"),
            removes=True,
        ),
        Grant(table=accounts.STAFF_VIEW, reads=ALL, removes=True),
        Grant(table=accounts.LETTER, reads=("account_id",), removes=True),
        Grant(table=accounts.SOCIAL, reads=ALL, adds=True, removes=True),
        Grant(table=accounts.REVOCATION, reads=ALL, adds=True, removes=True),
        Grant(table=accounts.SURVEY, reads=("account_id",), removes=True),
        *(Grant(table=one.FENCE, reads=ALL) for one in (accounts, billing, support, projects)),
        Grant(table=accounts.SUBMISSION, reads=ALL, adds=True, changes=("leads_to",), removes=True),
        Grant(table=support.CONVERSATION, reads=ALL, adds=True, changes=("last_message_at", "closed")),
        Grant(table=support.MESSAGE, reads=ALL, adds=True),
        Grant(table=projects.AGREEMENT, reads=ALL),
        Grant(table=projects.PROJECT, reads=ALL, changes=("status", "ended_at")),
        Grant(table=projects.MEMBER, reads=ALL),
        Grant(table=projects.REQUIREMENT, reads=ALL),
        Grant(
            table=projects.CONTENT,
            reads=("id", "project_id", "path", "changed_at"),
            adds=True,
            changes=("body", "changed_at"),
        ),
        Grant(table=projects.DOMAIN, reads=ALL, adds=True, changes=("registrar_state", "released_at"), removes=True),
    ),
)
_BILLING = Role(
    application=Application.BILLING,
    purposes=("3.1.2", "3.4.1"),
    grants=(
        Grant(table=billing.INVOICE, reads=ALL, adds=True, changes=("status",)),
        Grant(table=billing.PAYMENT, reads=ALL, adds=True),
        Grant(table=billing.WEBHOOK_EVENT, adds=True),
    ),
)
_DESK = Role(
    application=Application.DESK,
    # Support and answers, orders that wait for a human being, consents of parents, what somebody complains of.
    purposes=("3.1.4", "3.2.2", "3.4.2", "3.4.4"),
    grants=(
        Grant(table=accounts.ACCOUNT, reads=ALL),
        Grant(table=accounts.SERVICE_ORDER, reads=ALL, changes=("state",)),
        Grant(table=accounts.ORDER_REVIEW, reads=ALL, changes=("outcome", "reviewed_at", "reviewed_by")),
        Grant(table=accounts.EDUCATION, reads=("account_id", "institution")),
        Grant(table=accounts.STUDENT, reads=("id", "account_id", "name"), changes=("opened_at",)),
        Grant(table=accounts.PARENTAL_CONSENT, reads=ALL, changes=("verified_at", "verified_by", "evidence")),
        Grant(table=accounts.STAFF_VIEW, reads=("id", "account_id", "employee_id", "at"), adds=True),
        Grant(table=support.CONVERSATION, reads=ALL, changes=("last_message_at", "closed")),
        Grant(table=support.MESSAGE, reads=ALL, adds=True),
        Grant(table=staff.EMPLOYEE, reads=("id", "name", "email", "role", "left_at")),
        Grant(table=staff.LOGIN, reads=("employee_id", "password_hash")),
        Grant(table=staff.ROLE_GRANT, reads=("employee_id", "role", "revoked_at")),
    ),
)
_MAIL = Role(
    application=Application.MAIL,
    purposes=("3.2.1",),
    grants=(Grant(table=accounts.LETTER, reads=ALL, adds=True, changes=("due_at", "tries"), removes=True),),
)
_NEWSLETTER = Role(
    application=Application.NEWSLETTER,
    purposes=("3.2.3", "3.2.4", "3.2.5"),
    grants=(
        Grant(table=accounts.ACCOUNT, reads=("id", "email", "language", "closed_at")),
        Grant(table=accounts.PROFILE, reads=("account_id", "preferences"), changes=("preferences",)),
        Grant(
            table=accounts.OPT_IN,
            reads=("id", "account_id", "confirmed_at", "withdrawn_at"),
            adds=True,
            changes=("confirmed_at", "withdrawn_at"),
        ),
        Grant(table=accounts.SURVEY, reads=ALL, adds=True, changes=("answered_at", "score", "words")),
    ),
)
_PROBER = Role(
    application=Application.PROBER,
    purposes=("3.1.5",),
    grants=(Grant(table=support.UPTIME, reads=ALL, adds=True, removes=True),),
)
_BACKUP = Role(
    application=Application.BACKUP,
    purposes=("3.4.5",),
    grants=tuple(
        Grant(table=one.table, reads=ALL, adds=one.table in _PUT_BACK, removes=one.table in _PUT_BACK) for one in PARTS
    ),
)
_ANALYTICS = Role(
    application=Application.ANALYTICS,
    # Its events lie in files of their own: it has no business in any database.
    purposes=("3.3.1", "3.3.4", "3.3.5"),
)
_KEPT = Role(
    application=Application.KEPT,
    purposes=("3.4.1",),
    sees_everything=True,
    grants=tuple(
        Grant(table=table, changes=ALL, removes=True)
        for name, tables in SYSTEMS.items()
        for table in tables.sorted_tables
        if name != "staff" and table not in _NOBODYS
    ),
)

ROLES = (_PANEL, _BILLING, _DESK, _MAIL, _NEWSLETTER, _PROBER, _BACKUP, _ANALYTICS, _KEPT)
