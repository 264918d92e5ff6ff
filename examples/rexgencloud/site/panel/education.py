"""Educational accounts: a student's account opens once a parent's consent is verified (clause 10.1.4).

The institution names the student and a parent, the parent confirms by mail, and staff verify who the parent is.
"""

from flask import Blueprint, abort, g, redirect, request
from flask.typing import ResponseReturnValue
from itsdangerous import BadData
from sqlalchemy import select, update

from rexgencloud.rows import Row
from rexgencloud.site.current import Site, current_site
from rexgencloud.site.databases import add
from rexgencloud.site.forms import Form
from rexgencloud.site.guard import once
from rexgencloud.site.letters import send
from rexgencloud.site.people import needs_customer
from rexgencloud.site.post import Letter
from rexgencloud.site.words import say
from rexgencloud.tables.accounts import EDUCATION, PARENTAL_CONSENT, STUDENT

PART = Blueprint("education", __name__)
_DAYS = 30


@PART.route("/panel/education", methods=["GET", "POST"])
@needs_customer
@once
def education() -> ResponseReturnValue:
    """Show the institution and its students, or set the institution up."""
    site, form = current_site(), Form(request.form)
    if request.method == "POST":
        row = {
            "account_id": g.account["id"],
            "institution": form.text("institution"),
            "supervisor": form.text("supervisor"),
            "supervisor_email": form.email("supervisor_email"),
            "since": site.now(),
        }
        if form and not _is_set_up(site):
            with site.stores.writing("accounts") as connection:
                connection.execute(EDUCATION.insert(), [row])
        if form:
            return redirect("/panel/education", 303)
    return _shown(site, form), 200 if form else 422


@PART.post("/panel/education/students")
@needs_customer
@once
def add_student() -> ResponseReturnValue:
    """Add a student and ask the parent; the account stays shut until then."""
    site, form = current_site(), Form(request.form)
    if not _is_set_up(site):
        abort(404)
    student, parent, email = form.text("student"), form.text("parent_name"), form.email("parent_email")
    if not form:
        return _shown(site, form), 422
    with site.stores.writing("accounts") as connection:
        waiting: Row = {"name": student, "added_at": site.now(), "opened_at": None}
        number = add(connection, STUDENT, {"account_id": g.account["id"], **waiting})
        asked = {"parent_name": parent, "parent_email": email, "asked_at": site.now()}
        connection.execute(PARENTAL_CONSENT.insert(), [{"student_id": number, **asked}])
    link = f"{site.settings.address}/parent/{site.signer('parent').dumps(number)}"
    subject, text = say("mail-parent-subject", g.language), say("mail-parent", g.language, link=link)
    send(site, g.account["id"], Letter(to=email, subject=subject, text=text))
    return redirect("/panel/education", 303)


@PART.route("/parent/<token>", methods=["GET", "POST"])
def parent(token: str) -> ResponseReturnValue:
    """Let a parent consent, or take the consent back, by the link in the mail."""
    site = current_site()
    try:
        number = site.signer("parent").loads(token, max_age=_DAYS * 86_400)
    except BadData:
        abort(404)
    consent = PARENTAL_CONSENT.c.student_id == number
    with site.stores.writing("accounts") as connection:
        if request.method == "POST" and request.form.get("answer") == "yes":
            yes = update(PARENTAL_CONSENT).where(consent, PARENTAL_CONSENT.c.confirmed_at.is_(None))
            connection.execute(yes.values(confirmed_at=site.now(), withdrawn_at=None))
        if request.method == "POST" and request.form.get("answer") == "no":
            no = update(PARENTAL_CONSENT).where(consent)
            connection.execute(no.values(confirmed_at=None, verified_at=None, withdrawn_at=site.now()))
            connection.execute(update(STUDENT).where(STUDENT.c.id == number).values(opened_at=None))
        named = select(STUDENT.c.name, EDUCATION.c.institution, PARENTAL_CONSENT).join_from(STUDENT, PARENTAL_CONSENT)
        whole = named.join(EDUCATION, EDUCATION.c.account_id == STUDENT.c.account_id).where(consent)
        found = connection.execute(whole).mappings().first()
    if found is None:
        abort(404)
    if request.method == "POST":
        return redirect(request.path, 303)
    return site.page("parent.html", consent=found)


def _is_set_up(site: Site) -> bool:
    mine = select(EDUCATION.c.account_id).where(EDUCATION.c.account_id == g.account["id"])
    with site.stores.reading("accounts") as connection:
        return connection.scalar(mine) is not None


def _shown(site: Site, form: Form) -> str:
    mine = select(EDUCATION).where(EDUCATION.c.account_id == g.account["id"])
    theirs = select(STUDENT, PARENTAL_CONSENT).join_from(STUDENT, PARENTAL_CONSENT)
    listed = theirs.where(STUDENT.c.account_id == g.account["id"]).order_by(STUDENT.c.name)
    with site.stores.reading("accounts") as connection:
        institution = connection.execute(mine).mappings().first()
        students = connection.execute(listed).mappings().all()
    return site.page("panel/education.html", institution=institution, students=students, form=form)
