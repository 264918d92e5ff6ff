"""Domains: ordered for a year, with the WHOIS contact that the registry wants."""

import re
from datetime import timedelta

from flask import Blueprint, g, redirect, request
from flask.typing import ResponseReturnValue
from sqlalchemy import select

from rexgencloud.site.current import Site, current_site
from rexgencloud.site.databases import add
from rexgencloud.site.forms import Form
from rexgencloud.site.guard import once
from rexgencloud.site.invoicing import invoice
from rexgencloud.site.people import needs_customer
from rexgencloud.site.plans import DOMAIN_CENTS
from rexgencloud.tables.projects import DOMAIN

PART = Blueprint("domains", __name__)
_LABEL = re.compile(r"(?!-)[a-z0-9-]{1,63}(?<!-)\.example")
_YEAR = timedelta(days=365)


@PART.route("/panel/domains", methods=["GET", "POST"])
@needs_customer
@once
def domains() -> ResponseReturnValue:
    """List the domains, or order one."""
    site, form = current_site(), Form(request.form)
    if request.method == "GET":
        return _shown(site, form)
    name = form.text("name", most=71).lower()
    if form and not _LABEL.fullmatch(name):
        form.errors["name"] = "form-domain"
    if form and not _register(site, name):
        form.errors["name"] = "form-domain-taken"
    if not form:
        return _shown(site, form), 422
    invoice(site, g.account, account_id=g.account["id"], cents=DOMAIN_CENTS)
    return redirect("/panel/domains", 303)


def _shown(site: Site, form: Form) -> str:
    mine = select(DOMAIN).where(DOMAIN.c.account_id == g.account["id"]).order_by(DOMAIN.c.name)
    with site.stores.reading("projects") as connection:
        rows = connection.execute(mine).mappings().all()
    return site.page("panel/domains.html", domains=rows, form=form)


def _register(site: Site, name: str) -> bool:
    """Register a name, unless somebody has it."""
    account, at = g.account, site.now()
    with site.stores.writing("projects") as connection:
        held = select(DOMAIN.c.id).where(DOMAIN.c.name == name, DOMAIN.c.released_at.is_(None))
        if connection.scalar(held) is not None:
            return False
        row = {
            "account_id": account["id"],
            "name": name,
            "registrar": "Example Names Ltd",
            "registered_at": at,
            "expires_at": at + _YEAR,
            "released_at": None,
            "whois_name": account["name"],
            "whois_email": account["email"],
            "whois_phone": account["phone"],
            "whois_address": f"{account['street']}, {account['postcode']} {account['city']}"[:250],
        }
        add(connection, DOMAIN, row)
    return True
