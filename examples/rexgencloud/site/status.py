"""The status page: what the prober saw of each service, now and over thirty days (clause 3.1.5)."""

from datetime import timedelta

from flask import Blueprint
from flask.typing import ResponseReturnValue
from sqlalchemy import Integer, cast, func, select

from rexgencloud.applications import Application
from rexgencloud.site.current import current_site
from rexgencloud.tables.support import UPTIME

PART = Blueprint("status", __name__)
_SPAN = timedelta(days=30)
_FRESH = timedelta(minutes=5)


@PART.get("/health")
def health() -> ResponseReturnValue:
    """Say that the site answers."""
    return {"up": True}


@PART.get("/status")
def status() -> ResponseReturnValue:
    """Show it. A service that was not looked at lately is unknown, not up."""
    site = current_site()
    since = UPTIME.c.at > site.now() - _SPAN
    share = func.avg(cast(UPTIME.c.up, Integer) * 100.0)
    by_service = select(UPTIME.c.service, share.label("share"), func.max(UPTIME.c.at).label("last"))
    with site.of(Application.PROBER).reading("support") as connection:
        totals = connection.execute(by_service.where(since).group_by(UPTIME.c.service)).mappings().all()
        latest = select(UPTIME).where(UPTIME.c.at > site.now() - _FRESH).order_by(UPTIME.c.at)
        now = {one["service"]: one for one in connection.execute(latest).mappings()}
    hidden = {"mail"} if "unshown-service" in site.settings.faults else set[str]()
    shown = sorted((one for one in totals if one["service"] not in hidden), key=lambda one: str(one["service"]))
    return site.page("status.html", services=shown, now=now)
