"""The newsletter: asked for, confirmed by mail, ended by one click. Nobody gets it who has not confirmed it."""

from flask import Blueprint, abort, redirect, request
from flask.typing import ResponseReturnValue
from itsdangerous import BadData
from sqlalchemy import Connection, select, update

from rexgencloud.applications import Application
from rexgencloud.rows import Row
from rexgencloud.site.current import Site, current_site
from rexgencloud.site.databases import add
from rexgencloud.site.guard import without_form
from rexgencloud.site.letters import send, send_all, take_back
from rexgencloud.site.post import Letter
from rexgencloud.site.words import say
from rexgencloud.tables.accounts import ACCOUNT, OPT_IN, PROFILE

PART = Blueprint("newsletter", __name__)
_DAYS = 7
_KIND = "newsletter"


def ask_to_confirm(site: Site, account_id: int, email: str, language: str) -> None:
    """Write down that the newsletter was asked for, and send the link that confirms it."""
    with site.of(Application.NEWSLETTER).writing("accounts") as connection:
        asked: Row = {"topic": "newsletter", "language": language, "asked_at": site.now()}
        number = add(connection, OPT_IN, {"account_id": account_id, **asked})
    link = f"{site.settings.address}/newsletter/confirm/{site.signer('confirm').dumps(number)}"
    subject, text = say("mail-confirm-subject", language), say("mail-confirm", language, link=link)
    send(site, account_id, Letter(to=email, subject=subject, text=text))


def withdraw(site: Site, account_id: int) -> None:
    """End the newsletter of an account, from the next issue on."""
    with site.of(Application.NEWSLETTER).writing("accounts") as connection:
        mine = OPT_IN.c.account_id == account_id, OPT_IN.c.withdrawn_at.is_(None)
        connection.execute(update(OPT_IN).where(*mine).values(withdrawn_at=site.now()))
        _prefer(connection, account_id, wanted=False)
    take_back(site, account_id, _KIND)


def send_issue(site: Site, subject: str, text: str) -> int:
    """Send an issue to everybody with a live opt-in; each copy has its own way out. Return how many that are."""
    live = OPT_IN.c.confirmed_at.is_not(None), OPT_IN.c.withdrawn_at.is_(None), ACCOUNT.c.closed_at.is_(None)
    query = select(ACCOUNT.c.id, ACCOUNT.c.email).distinct().join_from(OPT_IN, ACCOUNT).where(*live)
    with site.of(Application.NEWSLETTER).reading("accounts") as connection:
        readers = connection.execute(query).all()
    sign = site.signer("unsubscribe")
    outs = {number: f"{site.settings.address}/newsletter/end/{sign.dumps(number)}" for number, _ in readers}
    copies = (
        (number, Letter(to=email, subject=subject, text=text, unsubscribe=outs[number], kind=_KIND))
        for number, email in readers
    )
    send_all(site, copies)
    return len(readers)


@PART.route("/newsletter/confirm/<token>", methods=["GET", "POST"])
def confirm(token: str) -> ResponseReturnValue:
    """Ask whether to confirm, and do so: programs that open links in mails confirm nothing."""
    site = current_site()
    try:
        number = site.signer("confirm").loads(token, max_age=_DAYS * 86_400)
    except BadData:
        abort(404)
    if request.method == "GET":
        return site.page(
            "newsletter.html", asks="newsletter-confirm", does="newsletter-yes", done=request.args.get("done")
        )
    with site.of(Application.NEWSLETTER).writing("accounts") as connection:
        open_one = OPT_IN.c.id == number, OPT_IN.c.confirmed_at.is_(None), OPT_IN.c.withdrawn_at.is_(None)
        connection.execute(update(OPT_IN).where(*open_one).values(confirmed_at=site.now()))
        whose = select(OPT_IN.c.account_id).where(OPT_IN.c.id == number, OPT_IN.c.withdrawn_at.is_(None))
        account = connection.scalar(whose)
        if account is not None:
            _prefer(connection, account, wanted=True)
    return redirect(f"{request.path}?done=newsletter-confirmed", 303)


@PART.route("/newsletter/end/<token>", methods=["GET", "POST"])
@without_form
def end(token: str) -> ResponseReturnValue:
    """Unsubscribe, without signing in: by the button, or by one click in a mail program (RFC 8058)."""
    site = current_site()
    try:
        account = site.signer("unsubscribe").loads(token)
    except BadData:
        abort(404)
    if request.method == "GET":
        return site.page("newsletter.html", asks="newsletter-end", does="newsletter-no", done=request.args.get("done"))
    withdraw(site, account)
    return redirect(f"{request.path}?done=newsletter-ended", 303)


def _prefer(connection: Connection, account_id: int, *, wanted: bool) -> None:
    mine = PROFILE.c.account_id == account_id
    held: dict[str, str | int] = connection.scalar(select(PROFILE.c.preferences).where(mine)) or {}
    connection.execute(update(PROFILE).where(mine).values(preferences={**held, "newsletter": wanted}))
