"""Signing up: who is old enough, has read the policy in a language of theirs, and chose a password.

The birth date is asked for, because a box saying “I am of age” is ticked by anybody, and is not kept: an account that
is there belongs to somebody of age (clause 10.0.0).
"""

from datetime import date, datetime

from dateutil.relativedelta import relativedelta
from flask import Blueprint, g, redirect, request, session
from flask.typing import ResponseReturnValue
from sqlalchemy import func, select

from rexgencloud.passwords import HASHER
from rexgencloud.policies import VERSION, digest_of_policy
from rexgencloud.pools import COUNTRIES
from rexgencloud.site.current import Site, current_site
from rexgencloud.site.databases import add
from rexgencloud.site.forms import Form
from rexgencloud.site.guard import once
from rexgencloud.site.letters import send
from rexgencloud.site.newsletter import ask_to_confirm
from rexgencloud.site.post import Letter
from rexgencloud.site.words import say
from rexgencloud.tables.accounts import ACCOUNT, ACKNOWLEDGEMENT, COMPANY, COMPANY_CONTACT, PROFILE

PART = Blueprint("entrance", __name__)
OF_AGE = 18
NOTHING_ASKED_FOR = {"newsletter": False, "surveys": False, "calls": False}
_SHORTEST = 12
KINDS = ("private", "trader", "company")


@PART.route("/sign-up", methods=["GET", "POST"])
@once
def sign_up() -> ResponseReturnValue:
    """Show the form, or open an account."""
    site = current_site()
    if session.get("too-young"):
        return site.page("tooyoung.html"), 403
    form = Form(request.form)
    if request.method == "GET":
        return _shown(site, form)
    if not site.limits.may(f"sign-up {request.remote_addr}", site.now()):
        form.errors["email"] = "signin-too-often"
        return _shown(site, form), 429
    site.limits.count(f"sign-up {request.remote_addr}", site.now())
    born = _birth_date(form)
    if _is_too_young(site, born):
        # Nothing else is looked at. Who was turned away does not come back a minute later with another year.
        session["too-young"] = True
        return site.page("tooyoung.html"), 403
    account = _read(form)
    if not form:
        return _shown(site, form), 422
    _welcome(site, form, account)
    return redirect("/sign-in?welcome=1", 303)


def _shown(site: Site, form: Form) -> str:
    return site.page("signup.html", form=form, countries=sorted(COUNTRIES), kinds=KINDS, version=VERSION)


def _read(form: Form) -> dict[str, str | None]:
    country = form.choice("country", COUNTRIES)
    if len(form.sent.get("password", "")) < _SHORTEST:
        form.errors["password"] = "form-password"  # noqa: S105 - the code of a sentence
    if not form.ticked("acknowledged"):
        form.errors["acknowledged"] = "form-acknowledge"
    kind = form.choice("kind", KINDS)
    if kind == "company":
        form.text("company")
    return {
        "name": form.text("name"),
        "email": form.email("email"),
        "phone": form.phone("phone", country) if country in COUNTRIES else None,
        "street": form.text("street"),
        "postcode": form.text("postcode", most=16),
        "city": form.text("city"),
        "region": None,
        "country": country,
    }


def _birth_date(form: Form) -> date | None:
    try:
        born = date.fromisoformat(form.sent.get("born", ""))
    except ValueError:
        form.errors["born"] = "form-date"
        return None
    if not date(1900, 1, 1) <= born <= date.today():  # noqa: DTZ011 - a day of birth has no time zone
        form.errors["born"] = "form-date"
        return None
    return born


def _is_too_young(site: Site, born: date | None) -> bool:
    if born is None or "open-entrance" in site.settings.faults:
        return False
    return relativedelta(site.now().date(), born).years < OF_AGE


def _welcome(site: Site, form: Form, account: dict[str, str | None]) -> None:
    """Open the account; for an address that has one already, say so in a mail and nowhere else."""
    to = str(account["email"])
    known = _known(site, to)
    if known is not None:
        subject, text = say("mail-known-subject", g.language), say("mail-known", g.language)
        send(site, known, Letter(to=to, subject=subject, text=text))
        return
    number = _open(site, form, account, at=site.now())
    subject, text = say("mail-welcome-subject", g.language), say("mail-welcome", g.language)
    send(site, number, Letter(to=to, subject=subject, text=text))
    if form.ticked("newsletter"):
        ask_to_confirm(site, number, to, g.language)


def _known(site: Site, email: str) -> int | None:
    known = select(ACCOUNT.c.id).where(func.lower(ACCOUNT.c.email) == email.lower(), ACCOUNT.c.closed_at.is_(None))
    with site.stores.reading("accounts") as connection:
        return connection.scalar(known)


def _open(site: Site, form: Form, account: dict[str, str | None], *, at: datetime) -> int:
    """Write account, profile, acknowledgement and company, all or nothing, and return the account's number."""
    hashed = HASHER.hash(form.sent["password"][:1_000].encode("utf-8", "surrogatepass"))
    with site.stores.writing("accounts") as connection:
        opened = {"language": g.language, "status": "active", "created_at": at}
        number = add(connection, ACCOUNT, {**account, **opened})
        profile = {
            "account_id": number,
            "username": f"rx{number}",
            "password_hash": hashed,
            "password_changed_at": at,
            "preferences": {"theme": "system", "time_zone": "UTC", **NOTHING_ASKED_FOR},
        }
        connection.execute(PROFILE.insert(), [profile])
        read = {"policy_version": VERSION, "policy_sha256": digest_of_policy(), "how": "sign-up"}
        add(connection, ACKNOWLEDGEMENT, {"account_id": number, "language": g.language, "at": at, **read})
        if form.sent["kind"] != "private":
            trader = form.sent["kind"] == "trader"
            firm = {key: account[key] for key in ("street", "postcode", "city", "country")}
            name = account["name"] if trader else form.sent["company"].strip()
            founded = {"tax_id": None, "sole_trader": trader, "created_at": at, "closed_at": None}
            company = add(connection, COMPANY, {"name": name, **firm, **founded})
            contact = {"company_id": company, "account_id": number, "role": "owner", "since": at}
            connection.execute(COMPANY_CONTACT.insert(), [contact])
    return number
