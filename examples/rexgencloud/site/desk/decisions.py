"""What a human being decides: orders that the score suspended, consents of parents, and an issue of the newsletter."""

from collections.abc import Sequence

from flask import Blueprint, abort, g, redirect, request
from flask.typing import ResponseReturnValue
from sqlalchemy import RowMapping, select, update

from rexgencloud.plans import PLANS
from rexgencloud.site.current import Site, current_site
from rexgencloud.site.desk.roles import Act, only_for, record_view
from rexgencloud.site.forms import Form
from rexgencloud.site.guard import once
from rexgencloud.site.invoicing import invoice
from rexgencloud.site.newsletter import send_issue
from rexgencloud.site.people import needs_staff
from rexgencloud.site.survey import ask_everybody
from rexgencloud.tables.accounts import ACCOUNT, EDUCATION, ORDER_REVIEW, PARENTAL_CONSENT, SERVICE_ORDER, STUDENT

PART = Blueprint("desk_decisions", __name__)


def orders_to_review(site: Site) -> Sequence[RowMapping]:
    """Return the orders that wait, those that were contested first."""
    query = select(SERVICE_ORDER, ORDER_REVIEW).join_from(SERVICE_ORDER, ORDER_REVIEW)
    waits = query.where(ORDER_REVIEW.c.outcome == "suspended", ORDER_REVIEW.c.reviewed_at.is_(None))
    with site.stores.reading("accounts") as connection:
        return connection.execute(waits.order_by(ORDER_REVIEW.c.contested_at.desc()).limit(50)).mappings().all()


def consents_to_verify(site: Site) -> Sequence[RowMapping]:
    """Return the consents that a parent gave and nobody has verified yet."""
    query = select(STUDENT.c.name, PARENTAL_CONSENT, EDUCATION.c.institution).join_from(STUDENT, PARENTAL_CONSENT)
    whole = query.join(EDUCATION, EDUCATION.c.account_id == STUDENT.c.account_id)
    given = PARENTAL_CONSENT.c.confirmed_at.is_not(None), PARENTAL_CONSENT.c.verified_at.is_(None)
    with site.stores.reading("accounts") as connection:
        return connection.execute(whole.where(*given).limit(50)).mappings().all()


@PART.post("/desk/orders/<int:number>")
@needs_staff
@only_for(Act.RELEASE)
@once
def review(number: int) -> ResponseReturnValue:
    """Release an order, or refuse it for good; either way a person answers for it."""
    site = current_site()
    released = Form(request.form).choice("decision", ("release", "refuse")) == "release"
    with site.stores.writing("accounts") as connection:
        waits = ORDER_REVIEW.c.order_id == number, ORDER_REVIEW.c.reviewed_at.is_(None)
        decided = {"outcome": "released" if released else "refused", "reviewed_by": g.employee["id"]}
        done = update(ORDER_REVIEW).where(*waits, ORDER_REVIEW.c.outcome == "suspended")
        if not connection.execute(done.values(reviewed_at=site.now(), **decided)).rowcount:
            abort(404)
        order = SERVICE_ORDER.c.id == number
        connection.execute(update(SERVICE_ORDER).where(order).values(state="active" if released else "refused"))
        joined = select(ACCOUNT, SERVICE_ORDER.c.plan).join_from(SERVICE_ORDER, ACCOUNT).where(order)
        customer = connection.execute(joined).mappings().one()
    record_view(site, customer["id"], purpose="abuse", reason=f"Order {number}")
    if released:
        invoice(site, customer, account_id=customer["id"], cents=PLANS[customer["plan"]].cents)
    return redirect("/desk", 303)


@PART.post("/desk/consents/<int:student>")
@needs_staff
@only_for(Act.VERIFY)
@once
def verify(student: int) -> ResponseReturnValue:
    """Write down how the parent was verified, and open the student's account."""
    site, form = current_site(), Form(request.form)
    evidence = form.text("evidence", most=200)
    if not form:
        abort(422)
    with site.stores.writing("accounts") as connection:
        given = PARENTAL_CONSENT.c.student_id == student, PARENTAL_CONSENT.c.confirmed_at.is_not(None)
        verified = {"verified_at": site.now(), "verified_by": g.employee["id"], "evidence": evidence}
        if not connection.execute(update(PARENTAL_CONSENT).where(*given).values(**verified)).rowcount:
            abort(404)
        connection.execute(update(STUDENT).where(STUDENT.c.id == student).values(opened_at=site.now()))
        whose = connection.scalar(select(STUDENT.c.account_id).where(STUDENT.c.id == student))
    record_view(site, whose or 0, purpose="support", reason="Verifying a parent's consent")
    return redirect("/desk", 303)


@PART.post("/desk/newsletter")
@needs_staff
@only_for(Act.ANNOUNCE)
@once
def newsletter() -> ResponseReturnValue:
    """Send an issue to those with a live opt-in."""
    site, form = current_site(), Form(request.form)
    subject, text = form.text("subject", most=120), form.text("text", most=4_000, lines=True)
    if not form:
        abort(422)
    send_issue(site, subject, text)
    return redirect("/desk", 303)


@PART.post("/desk/survey")
@needs_staff
@only_for(Act.ANNOUNCE)
@once
def survey() -> ResponseReturnValue:
    """Ask those who want to be asked, and were not lately."""
    return redirect(f"/desk?asked={ask_everybody(current_site())}", 303)
