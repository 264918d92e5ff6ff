"""The site as a WSGI application: its parts put together, and what every page is given."""

import secrets
from datetime import datetime

from babel import Locale
from babel.dates import format_date, format_time
from babel.numbers import format_currency
from flask import Flask, g, render_template, request, session
from flask.typing import ResponseReturnValue
from werkzeug.routing import IntegerConverter, Map

from kept.terms.message import Parameter
from rexgencloud.site import demo, desk, entrance, front, newsletter, panel, payments, signin, status, survey
from rexgencloud.site.counting import count_visits
from rexgencloud.site.current import KEY, Site, current_site
from rexgencloud.site.databases import Databases, aware
from rexgencloud.site.daylog import DayLog
from rexgencloud.site.fence import fence_off
from rexgencloud.site.guard import csrf_token, guard, trackers
from rexgencloud.site.limits import Limits
from rexgencloud.site.people import recognise
from rexgencloud.site.post import NoPost, Post, Smtp
from rexgencloud.site.requestlog import log_requests
from rexgencloud.site.seen import Seen
from rexgencloud.site.settings import Settings
from rexgencloud.site.words import LANGUAGES, say
from rexgencloud.stores import logs_of

PARTS = (
    *(part.PART for part in (front, entrance, signin, newsletter, survey, payments, status)),
    *panel.PARTS,
    *desk.PARTS,
)
_LARGEST = 256 * 1024


class _Number(IntegerConverter):
    """A number in an address, of those that a record can have: any larger one is nobody's."""

    def __init__(self, url_map: Map) -> None:
        super().__init__(url_map, max=2**31 - 1)


class _Discreet(Flask):
    """Writes no traceback anywhere: an error may speak of a person. The error log has its kind and its place."""

    def log_exception(self, exc_info: object) -> None:
        """Write nothing."""


def create_app(settings: Settings, post: Post | None = None) -> Flask:
    """Return the site on the stores of `settings`; letters go by `post` where one is given."""
    app = _Discreet("rexgencloud.site")
    app.config.update(
        SECRET_KEY=settings.secret,
        SESSION_COOKIE_NAME="rexgencloud",
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_COOKIE_SECURE=settings.address.startswith("https:"),
        MAX_CONTENT_LENGTH=_LARGEST,
        MAX_FORM_MEMORY_SIZE=_LARGEST,
    )
    app.extensions[KEY] = Site(
        settings=settings,
        databases=Databases(settings.stores),
        access=DayLog(logs_of(settings.stores), "access"),
        error=DayLog(logs_of(settings.stores), "error"),
        limits=Limits(most=settings.tries),
        seen=Seen(),
        post=post or (Smtp(*settings.smtp) if settings.smtp else NoPost()),
        page=render_template,
    )
    fence_off(app)
    app.before_request(_speak)
    app.before_request(recognise)
    guard(app)
    count_visits(app)
    log_requests(app)
    app.url_map.converters["int"] = _Number
    for part in (*PARTS, *((demo.PART,) if settings.is_demo else ())):
        app.register_blueprint(part)
    for refusal in (400, 403, 404, 405, 413, 422):
        app.register_error_handler(refusal, _refused)
    app.context_processor(_at_hand)
    app.add_template_filter(_day, "day")
    app.add_template_filter(_moment, "moment")
    app.add_template_filter(_tongue, "tongue")
    app.add_template_filter(_money, "money")
    app.add_template_filter(_country, "country_pair")
    return app


def _speak() -> None:
    asked = request.args.get("lang")
    if asked in LANGUAGES:
        session["language"] = asked
    g.language = session.get("language") or request.accept_languages.best_match(list(LANGUAGES)) or "en"


def _at_hand() -> dict[str, object]:
    settings = current_site().settings
    return {
        "t": _say,
        "language": g.get("language", "en"),
        "languages": LANGUAGES,
        "account": g.get("account"),
        "employee": g.get("employee"),
        "csrf": csrf_token,
        "trackers": trackers,
        "fresh": lambda: secrets.token_urlsafe(12),
        "centre": settings.privacy_centre,
        "outbox": settings.outbox,
        "is_demo": settings.is_demo,
    }


def _say(code: str, **parameters: Parameter) -> str:
    return say(code, g.get("language", "en"), **parameters)


def _refused(error: Exception) -> ResponseReturnValue:
    status = int(getattr(error, "code", 400) or 400)
    return render_template("refused.html", status=status), status


def _day(moment: datetime) -> str:
    return str(format_date(aware(moment), "medium", locale=g.language))


def _moment(moment: datetime) -> str:
    return f"{_day(moment)}, {format_time(aware(moment), 'short', locale=g.language)}"


def _tongue(code: str) -> str:
    return str(Locale.parse(g.language).languages.get(code, code))


def _money(cents: int, currency: str) -> str:
    return str(format_currency(cents / 100, currency, locale=g.language))


def _country(code: str) -> tuple[str, str]:
    return code, str(Locale.parse(g.language).territories[code])
