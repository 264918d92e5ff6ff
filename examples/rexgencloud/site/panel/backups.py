"""Backups: those that hold the account, by age, and putting the contents of one's projects back from one."""

from datetime import UTC, datetime
from pathlib import PurePosixPath

from flask import Blueprint, abort, g, redirect, request
from flask.typing import ResponseReturnValue

from rexgencloud.backups import BackupError, archives_of, restore
from rexgencloud.site.current import Site, current_site
from rexgencloud.site.guard import once
from rexgencloud.site.people import needs_customer

PART = Blueprint("backups", __name__)


@PART.get("/panel/backups")
@needs_customer
def backups() -> ResponseReturnValue:
    """List them."""
    site, count = current_site(), request.args.get("restored", "")
    restored = int(count) if count.isascii() and count.isdecimal() else None
    return site.page("panel/backups.html", archives=_mine(site), restored=restored, failed="failed" in request.args)


@PART.post("/panel/backups")
@needs_customer
@once
def put_back() -> ResponseReturnValue:
    """Put back what one of them holds of the account's projects; what was made since stays."""
    site, archive = current_site(), request.form.get("archive", "")
    if archive not in [one[0] for one in _mine(site)]:
        abort(404)
    try:
        count = restore(site.settings.stores, archive, g.account["id"])
    except BackupError:
        return redirect("/panel/backups?failed=1", 303)
    return redirect(f"/panel/backups?restored={count}", 303)


def _mine(site: Site) -> list[tuple[str, str, datetime]]:
    """Return each archive with its service level and when it was made."""
    return [
        (one, PurePosixPath(one).parts[0], _made(one)) for one in archives_of(site.settings.stores, g.account["id"])
    ]


def _made(archive: str) -> datetime:
    name = PurePosixPath(archive).name.partition(".")[0]
    return datetime.strptime(name, "%Y%m%d-%H%M%S").replace(tzinfo=UTC)
