"""Domains: ordered for a year, with the WHOIS contact that the registry wants."""

import re
from datetime import timedelta

from flask import Blueprint, abort, g, redirect, request
from flask.typing import ResponseReturnValue
from sqlalchemy import RowMapping, select, update

from rexgencloud.site.current import Site, current_site
from rexgencloud.site.databases import add
from rexgencloud.site.forms import Form
from rexgencloud.site.guard import once
from rexgencloud.site.outside import FirmDownError
from rexgencloud.site.people import needs_customer
from rexgencloud.site.registering import LEAVING, ORDERED, settle_domain, settle_domains
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
    row = _ordered(site, name) if form else None
    if form and (row is None or not _is_ours(site, row)):
        form.errors["name"] = "form-domain-taken"
    return redirect("/panel/domains", 303) if form else (_shown(site, form), 422)


@PART.post("/panel/domains/<int:number>/release")
@needs_customer
@once
def release(number: int) -> ResponseReturnValue:
    """Give a domain back."""
    site = current_site()
    mine = DOMAIN.c.id == number, DOMAIN.c.account_id == g.account["id"], DOMAIN.c.released_at.is_(None)
    with site.stores.writing("projects") as connection:
        given_back = update(DOMAIN).where(*mine).values(released_at=site.now(), registrar_state=LEAVING)
        if not connection.execute(given_back).rowcount:
            abort(404)
    settle_domains(site)
    return redirect("/panel/domains", 303)


def _shown(site: Site, form: Form) -> str:
    held = DOMAIN.c.account_id == g.account["id"], DOMAIN.c.released_at.is_(None)
    mine = select(DOMAIN).where(*held).order_by(DOMAIN.c.name)
    with site.stores.reading("projects") as connection:
        rows = connection.execute(mine).mappings().all()
    return site.page("panel/domains.html", domains=rows, form=form)


def _is_ours(site: Site, row: RowMapping) -> bool:
    """Whether the registrar takes the order; one that does not answer is asked later."""
    try:
        return settle_domain(site, row)
    except FirmDownError:
        return True


def _ordered(site: Site, name: str) -> RowMapping | None:
    """Write the order of a name down, unless somebody has it."""
    account, at = g.account, site.now()
    with site.stores.writing("projects") as connection:
        held = select(DOMAIN.c.id).where(DOMAIN.c.name == name, DOMAIN.c.released_at.is_(None))
        if connection.scalar(held) is not None:
            return None
        row = {
            "account_id": account["id"],
            "name": name,
            "registrar": "Example Names Ltd",
            "registrar_state": ORDERED,
            "registered_at": at,
            "expires_at": at + _YEAR,
            "released_at": None,
            "whois_name": account["name"],
            "whois_email": account["email"],
            "whois_phone": account["phone"],
            "whois_address": f"{account['street']}, {account['postcode']} {account['city']}"[:250],
        }
        number = add(connection, DOMAIN, row)
        return connection.execute(select(DOMAIN).where(DOMAIN.c.id == number)).mappings().one()
