"""Signing in at the desk, and the board of what waits there."""

from datetime import timedelta

from flask import Blueprint, redirect, request, session
from flask.typing import ResponseReturnValue
from sqlalchemy import RowMapping, func, select

from rexgencloud.passwords import hashes
from rexgencloud.site.current import Site, current_site
from rexgencloud.site.desk.decisions import consents_to_verify, orders_to_review
from rexgencloud.site.desk.roles import MAY, PURPOSES
from rexgencloud.site.forms import Form
from rexgencloud.site.people import needs_staff
from rexgencloud.site.signin import matches
from rexgencloud.site.talking import waiting
from rexgencloud.tables.staff import EMPLOYEE, LOGIN

PART = Blueprint("desk", __name__)
_LASTS = timedelta(hours=8)


@PART.route("/desk/sign-in", methods=["GET", "POST"])
def sign_in() -> ResponseReturnValue:
    """Show the form, or let a member of staff in."""
    site = current_site()
    if request.method == "GET":
        return site.page("desk/signin.html", wrong=None)
    if not site.limits.may(f"desk {request.remote_addr}", site.now()):
        return site.page("desk/signin.html", wrong="signin-too-often"), 429
    found = _employee(site, request.form.get("email", "")[:120].strip())
    right = matches(found["password_hash"] if found else hashes()[0], request.form.get("password", ""))
    if found is None or not right:
        site.limits.count(f"desk {request.remote_addr}", site.now())
        return site.page("desk/signin.html", wrong="signin-wrong"), 422
    session.clear()
    session.update({"employee": found["id"], "desk_until": (site.now() + _LASTS).timestamp()})
    return redirect("/desk", 303)


@PART.post("/desk/sign-out")
def sign_out() -> ResponseReturnValue:
    """Leave the desk."""
    session.clear()
    return redirect("/desk/sign-in", 303)


@PART.get("/desk")
@needs_staff
def board() -> ResponseReturnValue:
    """Show what waits."""
    site = current_site()
    return site.page(
        "desk/board.html",
        waiting=waiting(site),
        orders=orders_to_review(site),
        consents=consents_to_verify(site),
        purposes=PURPOSES,
        form=Form({}),
        may=MAY,
    )


def _employee(site: Site, email: str) -> RowMapping | None:
    found = select(EMPLOYEE.c.id, LOGIN.c.password_hash).join_from(EMPLOYEE, LOGIN)
    here = found.where(func.lower(EMPLOYEE.c.email) == email.lower(), EMPLOYEE.c.left_at.is_(None))
    with site.stores.reading("staff") as connection:
        return connection.execute(here).mappings().first()
