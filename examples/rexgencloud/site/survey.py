"""The survey: one question to those who want to be asked, never twice within 90 days (clause 3.2.5)."""

from datetime import datetime, timedelta

from flask import Blueprint, abort, redirect, request
from flask.typing import ResponseReturnValue
from itsdangerous import BadData
from sqlalchemy import RowMapping, select, update

from rexgencloud.applications import Application
from rexgencloud.rows import Row
from rexgencloud.site.current import Site, current_site
from rexgencloud.site.databases import add
from rexgencloud.site.forms import Form
from rexgencloud.site.guard import without_form
from rexgencloud.site.letters import send_all, take_back
from rexgencloud.site.post import Letter
from rexgencloud.site.words import say
from rexgencloud.tables.accounts import ACCOUNT, PROFILE, SURVEY

PART = Blueprint("survey", __name__)
INTERVAL = timedelta(days=90)
"""As answers.yaml has it for clause 3.2.5."""

_DAYS = 30
_KIND = "survey"
SCORES = ("1", "2", "3", "4", "5")


def ask_everybody(site: Site) -> int:
    """Ask all who want to be asked and were not within the interval; return how many that are."""
    lately = select(SURVEY.c.account_id).where(SURVEY.c.sent_at > site.now() - INTERVAL)
    open_ones = select(ACCOUNT.c.id, ACCOUNT.c.email, ACCOUNT.c.language, PROFILE.c.preferences)
    query = open_ones.join_from(ACCOUNT, PROFILE).where(ACCOUNT.c.closed_at.is_(None), ACCOUNT.c.id.not_in(lately))
    with site.of(Application.NEWSLETTER).reading("accounts") as connection:
        wanted = [one for one in connection.execute(query).mappings() if (one["preferences"] or {}).get("surveys")]
    with site.of(Application.NEWSLETTER).writing("accounts") as connection:
        numbers = [add(connection, SURVEY, _asked(one["id"], site.now())) for one in wanted]
    send_all(site, (_question(site, one, number) for one, number in zip(wanted, numbers, strict=True)))
    return len(wanted)


def _asked(account_id: int, at: datetime) -> Row:
    return {"account_id": account_id, "sent_at": at, "answered_at": None, "score": None, "words": None}


def _question(site: Site, account: RowMapping, number: int) -> tuple[int, Letter]:
    link = f"{site.settings.address}/survey/{site.signer('survey').dumps(number)}"
    language = account["language"] or "en"
    subject, text = (say(code, language, link=link) for code in ("mail-survey-subject", "mail-survey"))
    return account["id"], Letter(to=account["email"], subject=subject, text=text, unsubscribe=link, kind=_KIND)


@PART.route("/survey/<token>", methods=["GET", "POST"])
@without_form
def survey(token: str) -> ResponseReturnValue:
    """Show the question and take the answer, or the wish not to be asked again, also by one click (RFC 8058)."""
    site, form = current_site(), Form(request.form)
    try:
        number = site.signer("survey").loads(token, max_age=_DAYS * 86_400)
    except BadData:
        abort(404)
    with site.of(Application.NEWSLETTER).reading("accounts") as connection:
        found = connection.execute(select(SURVEY).where(SURVEY.c.id == number)).mappings().first() or abort(404)
    if request.method == "GET":
        return site.page("survey.html", survey=found, form=form, scores=SCORES, done=request.args.get("done"))
    if form.sent.get("answer") == "never" or "List-Unsubscribe" in form.sent:
        _ask_no_more(site, found["account_id"])
        return redirect(f"{request.path}?done=survey-never", 303)
    score, words = form.choice("score", SCORES), form.text("words", most=1_000, needed=False, lines=True)
    if not form:
        return site.page("survey.html", survey=found, form=form, scores=SCORES, done=None), 422
    with site.of(Application.NEWSLETTER).writing("accounts") as connection:
        answer = update(SURVEY).where(SURVEY.c.id == number, SURVEY.c.answered_at.is_(None))
        connection.execute(answer.values(answered_at=site.now(), score=int(score), words=words or None))
    return redirect(f"{request.path}?done=survey-thanks", 303)


def _ask_no_more(site: Site, account_id: int) -> None:
    mine = PROFILE.c.account_id == account_id
    take_back(site, account_id, _KIND)
    with site.of(Application.NEWSLETTER).writing("accounts") as connection:
        held: dict[str, str | int] = connection.scalar(select(PROFILE.c.preferences).where(mine)) or {}
        connection.execute(update(PROFILE).where(mine).values(preferences={**held, "surveys": False}))
