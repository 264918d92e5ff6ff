"""The control panel: what a customer sees, orders and changes (clauses 7.1.1 and 7.2.1)."""

from rexgencloud.site.panel import (
    backups,
    centre,
    chat,
    closing,
    contacts,
    domains,
    education,
    invoices,
    overview,
    profile,
    projects,
    services,
    social,
    tickets,
)

PARTS = (
    overview.PART,
    profile.PART,
    contacts.PART,
    services.PART,
    projects.PART,
    domains.PART,
    invoices.PART,
    tickets.PART,
    chat.PART,
    education.PART,
    closing.PART,
    social.PART,
    backups.PART,
    centre.PART,
)

__all__ = ["PARTS"]
