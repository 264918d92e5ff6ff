"""Projects: those the account owns or works on, with who else does, what is agreed, and what was asked for."""

from flask import Blueprint, abort, g
from flask.typing import ResponseReturnValue
from sqlalchemy import RowMapping, select

from rexgencloud.site.current import Site, current_site
from rexgencloud.site.people import needs_customer
from rexgencloud.tables.accounts import ACCOUNT
from rexgencloud.tables.projects import AGREEMENT, CONTENT, MEMBER, PROJECT, REQUIREMENT

PART = Blueprint("projects", __name__)


@PART.get("/panel/projects")
@needs_customer
def projects() -> ResponseReturnValue:
    """List them."""
    site = current_site()
    mine = select(PROJECT, MEMBER.c.role).join_from(PROJECT, MEMBER).where(MEMBER.c.account_id == g.account["id"])
    with site.stores.reading("projects") as connection:
        rows = connection.execute(mine.order_by(PROJECT.c.started_at.desc())).mappings().all()
    return site.page("panel/projects.html", projects=rows)


@PART.get("/panel/projects/<int:number>")
@needs_customer
def project(number: int) -> ResponseReturnValue:
    """Show one that the account is a member of."""
    site = current_site()
    with site.stores.reading("projects") as connection:
        member = (
            select(PROJECT)
            .join_from(PROJECT, MEMBER)
            .where(PROJECT.c.id == number, MEMBER.c.account_id == g.account["id"])
        )
        found = connection.execute(member).mappings().first()
        if found is None:
            abort(404)
        agreed = select(AGREEMENT).where(AGREEMENT.c.id == found["agreement_id"])
        agreement = connection.execute(agreed).mappings().first()
        here = MEMBER.c.project_id == number
        roles = {one["account_id"]: one for one in connection.execute(select(MEMBER).where(here)).mappings()}
        asked = select(REQUIREMENT).where(REQUIREMENT.c.project_id == number)
        held = select(CONTENT.c.path, CONTENT.c.changed_at).where(CONTENT.c.project_id == number)
        needs, files = connection.execute(asked).mappings().all(), connection.execute(held).mappings().all()
    members = [(_name(site, account), row) for account, row in roles.items()]
    return site.page(
        "panel/project.html", project=found, agreement=agreement, members=members, needs=needs, files=files
    )


def _name(site: Site, account_id: int) -> str:
    with site.stores.reading("accounts") as connection:
        named = select(ACCOUNT.c.name).where(ACCOUNT.c.id == account_id)
        row: RowMapping | None = connection.execute(named).mappings().first()
    return str(row["name"]) if row else "–"
