"""Profile and business details: seen and changed by the person (clauses 7.1.1, 7.2.1)."""

from collections.abc import Sequence
from typing import cast

from flask import Blueprint, abort, g, redirect, request, session
from flask.typing import ResponseReturnValue
from sqlalchemy import Connection, RowMapping, func, select, update

from rexgencloud.passwords import HASHER
from rexgencloud.pools import COUNTRIES
from rexgencloud.site.current import Site, current_site
from rexgencloud.site.forms import Form
from rexgencloud.site.guard import once
from rexgencloud.site.newsletter import ask_to_confirm, withdraw
from rexgencloud.site.people import begin_session, needs_customer
from rexgencloud.site.signin import matches
from rexgencloud.site.words import LANGUAGES
from rexgencloud.tables.accounts import ACCOUNT, COMPANY, COMPANY_CONTACT, PROFILE, SESSION

PART = Blueprint("profile", __name__)
_SHORTEST = 12
_THEMES = ("system", "light", "dark")


@PART.route("/panel/profile", methods=["GET", "POST"])
@needs_customer
@once
def profile() -> ResponseReturnValue:
    """Show the profile, or change it."""
    site, form = current_site(), Form(request.form or _details(current_site()))
    if request.method == "GET":
        return _shown(site, form)
    country = form.choice("country", COUNTRIES)
    changed = {
        "name": form.text("name"),
        "email": form.email("email"),
        "phone": form.phone("phone", country) if country in COUNTRIES else None,
        "street": form.text("street"),
        "postcode": form.text("postcode", most=16),
        "city": form.text("city"),
        "country": country,
        "language": form.choice("language", LANGUAGES),
    }
    with site.stores.writing("accounts") as connection:
        if form and _is_anothers(connection, changed["email"] or "", g.account["id"]):
            form.errors["email"] = "form-email-taken"
        if form and "lost-update" not in site.settings.faults:
            connection.execute(update(ACCOUNT).where(ACCOUNT.c.id == g.account["id"]).values(changed))
    return redirect("/panel/profile?saved=1", 303) if form else (_shown(site, form), 422)


@PART.post("/panel/preferences")
@needs_customer
@once
def preferences() -> ResponseReturnValue:
    """Change the preferences. The newsletter begins with a mail to confirm it; everything ends at once."""
    site, form = current_site(), Form(request.form)
    theme = form.choice("theme", _THEMES)
    if not form:
        abort(400)
    held = dict(g.account["preferences"] or {})
    mine = PROFILE.c.account_id == g.account["id"]
    chosen = {"theme": theme, "surveys": form.ticked("surveys"), "calls": form.ticked("calls")}
    with site.stores.writing("accounts") as connection:
        connection.execute(update(PROFILE).where(mine).values(preferences={**held, **chosen}))
    if form.ticked("newsletter") and not held.get("newsletter"):
        ask_to_confirm(site, g.account["id"], g.account["email"], g.language)
        return redirect("/panel/profile?saved=mail", 303)
    if not form.ticked("newsletter"):
        withdraw(site, g.account["id"])
    return redirect("/panel/profile?saved=1", 303)


@PART.post("/panel/password")
@needs_customer
@once
def password() -> ResponseReturnValue:
    """Change the password; every other session of the account ends with it."""
    site, form, mine = current_site(), Form(request.form), PROFILE.c.account_id == g.account["id"]
    with site.stores.reading("accounts") as connection:
        held = str(connection.scalar(select(PROFILE.c.password_hash).where(mine)))
    if not matches(held, form.sent.get("old", "")):
        form.errors["old"] = "signin-wrong"
    if len(form.sent.get("new", "")) < _SHORTEST:
        form.errors["new"] = "form-password"
    if not form:
        shown = Form(_as_sent(g.account))
        shown.errors = form.errors
        return _shown(site, shown), 422
    hashed = HASHER.hash(form.sent["new"][:1_000].encode("utf-8", "surrogatepass"))
    with site.stores.writing("accounts") as connection:
        connection.execute(update(PROFILE).where(mine).values(password_hash=hashed, password_changed_at=site.now()))
        open_ones = SESSION.c.account_id == g.account["id"], SESSION.c.ended_at.is_(None)
        connection.execute(update(SESSION).where(*open_ones).values(ended_at=site.now()))
    begin_session(site, g.account["id"])
    return redirect("/panel/profile?saved=1", 303)


@PART.post("/panel/business/<int:number>")
@needs_customer
@once
def business(number: int) -> ResponseReturnValue:
    """Change the details of a company that the account speaks for."""
    site, form = current_site(), Form(request.form)
    if number not in [one["id"] for one in _companies(site)]:
        abort(404)
    changed = {
        "name": form.text("name"),
        "street": form.text("street"),
        "postcode": form.text("postcode", most=16),
        "city": form.text("city"),
        "country": form.choice("country", COUNTRIES),
        "tax_id": form.text("tax_id", most=32, needed=False) or None,
    }
    if not form:
        shown = Form(_as_sent(g.account))
        shown.errors = {f"{number}-{name}": code for name, code in form.errors.items()}
        return _shown(site, shown), 422
    with site.stores.writing("accounts") as connection:
        connection.execute(update(COMPANY).where(COMPANY.c.id == number).values(changed))
    return redirect("/panel/profile?saved=1", 303)


def _shown(site: Site, form: Form) -> str:
    saved = {"1": "profile-saved", "mail": "profile-mail-sent", "asked": "contact-asked"}.get(
        request.args.get("saved", "")
    )
    firms, themes = _companies(site), _THEMES
    contacts = {one["id"]: _contacts(site, one["id"]) for one in firms}
    return site.page(
        "panel/profile.html",
        form=form,
        companies=firms,
        countries=sorted(COUNTRIES),
        themes=themes,
        saved=saved,
        contacts=contacts,
    )


def _details(site: Site) -> dict[str, str]:
    if "stale-panel" in site.settings.faults:
        return cast("dict[str, str]", session.setdefault("details", _as_sent(g.account)))
    return _as_sent(g.account)


def _companies(site: Site) -> Sequence[RowMapping]:
    mine = select(COMPANY, COMPANY_CONTACT.c.role).join_from(COMPANY, COMPANY_CONTACT)
    with site.stores.reading("accounts") as connection:
        return connection.execute(mine.where(COMPANY_CONTACT.c.account_id == g.account["id"])).mappings().all()


def _contacts(site: Site, company: int) -> Sequence[str]:
    named = select(ACCOUNT.c.name).join_from(COMPANY_CONTACT, ACCOUNT).where(COMPANY_CONTACT.c.company_id == company)
    with site.stores.reading("accounts") as connection:
        return connection.scalars(named.order_by(ACCOUNT.c.name)).all()


def _is_anothers(connection: Connection, email: str, account_id: int) -> bool:
    others = func.lower(ACCOUNT.c.email) == email.lower(), ACCOUNT.c.closed_at.is_(None), ACCOUNT.c.id != account_id
    return connection.scalar(select(ACCOUNT.c.id).where(*others)) is not None


def _as_sent(account: RowMapping) -> dict[str, str]:
    return {key: str(value) for key, value in account.items() if isinstance(value, str)}
