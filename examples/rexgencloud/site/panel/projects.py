"""Projects: those the account owns or works on, with who else does, what is agreed and asked for, and their files."""

from collections.abc import Mapping

from flask import Blueprint, abort, g, redirect, request
from flask.typing import ResponseReturnValue
from sqlalchemy import Connection, RowMapping, select, update

from rexgencloud.rows import Row
from rexgencloud.site.current import Site, current_site
from rexgencloud.site.databases import add
from rexgencloud.site.forms import Form
from rexgencloud.site.guard import once
from rexgencloud.site.people import needs_customer
from rexgencloud.site.uploads import UploadRefusedError, unpacked
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


@PART.route("/panel/projects/<int:number>", methods=["GET", "POST"])
@needs_customer
@once
def project(number: int) -> ResponseReturnValue:
    """Show one that the account is a member of, or take in files for its website."""
    site, form = current_site(), Form({})
    with site.stores.reading("projects") as connection:
        found = _mine(connection, number) or abort(404)
    if request.method == "POST":
        try:
            _put(site, number, unpacked(request.files["archive"].read() if "archive" in request.files else b""))
            return redirect(f"/panel/projects/{number}?saved=1", 303)
        except UploadRefusedError as refused:
            form.errors["archive"] = refused.reason
    return _shown(site, found, form), 200 if form else 422


def _mine(connection: Connection, number: int) -> RowMapping | None:
    mine = MEMBER.c.project_id == number, MEMBER.c.account_id == g.account["id"]
    return connection.execute(select(PROJECT).join_from(PROJECT, MEMBER).where(*mine)).mappings().first()


def _put(site: Site, number: int, files: Mapping[str, str]) -> None:
    """Store each file under its path; one of that path that was there is replaced."""
    with site.stores.writing("projects") as connection:
        for path, text in files.items():
            there = CONTENT.c.project_id == number, CONTENT.c.path == path
            changed: Row = {"body": text, "changed_at": site.now()}
            if not connection.execute(update(CONTENT).where(*there).values(changed)).rowcount:
                add(connection, CONTENT, {"project_id": number, "path": path, "technical_details": None, **changed})


def _shown(site: Site, found: RowMapping, form: Form) -> str:
    number = found["id"]
    with site.stores.reading("projects") as connection:
        agreed = select(AGREEMENT).where(AGREEMENT.c.id == found["agreement_id"])
        agreement = connection.execute(agreed).mappings().first()
        here = MEMBER.c.project_id == number
        roles = {one["account_id"]: one for one in connection.execute(select(MEMBER).where(here)).mappings()}
        asked = select(REQUIREMENT).where(REQUIREMENT.c.project_id == number)
        held = (
            select(CONTENT.c.path, CONTENT.c.changed_at).where(CONTENT.c.project_id == number).order_by(CONTENT.c.path)
        )
        needs, files = connection.execute(asked).mappings().all(), connection.execute(held).mappings().all()
    members = [(_name(site, account), row) for account, row in roles.items()]
    return site.page(
        "panel/project.html", project=found, agreement=agreement, members=members, needs=needs, files=files, form=form
    )


def _name(site: Site, account_id: int) -> str:
    with site.stores.reading("accounts") as connection:
        named = select(ACCOUNT.c.name).where(ACCOUNT.c.id == account_id)
        row: RowMapping | None = connection.execute(named).mappings().first()
    return str(row["name"]) if row else "–"
