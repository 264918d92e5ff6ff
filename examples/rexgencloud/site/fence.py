"""Whoever was erased must not come back with a backup: on a store that one turned back, the site serves nobody.

Kept writes into each store up to which erasure it was brought, and the same into a file that lies elsewhere. A store
that says less than its file is one that was restored; `kept rights replay` erases again what it brought back.
"""

from pathlib import Path

from flask import Flask, render_template, request
from flask.typing import ResponseReturnValue
from sqlalchemy import func, select

from rexgencloud.applications import Application
from rexgencloud.site.current import Site, current_site
from rexgencloud.tables import accounts, billing, projects, support

_TABLES = {
    "accounts": accounts.FENCE,
    "billing": billing.FENCE,
    "support": support.FENCE,
    "projects": projects.FENCE,
}


def fence_off(app: Flask) -> None:
    """Answer everything with a plain page while a store is behind; nothing else of the site is asked before."""
    app.before_request(_refuse)


def behind(site: Site) -> tuple[str, ...]:
    """Return the systems whose store a backup turned back."""
    folder = site.settings.fences
    return () if folder is None else tuple(name for name in _TABLES if _stands(site, name) < _due(folder / name))


def _refuse() -> ResponseReturnValue | None:
    if request.endpoint == "static" or not behind(current_site()):
        return None
    return render_template("restoring.html"), 503, {"Retry-After": "300"}


def _stands(site: Site, system: str) -> int:
    with site.of(Application.PANEL).reading(system) as connection:
        return int(connection.scalar(select(func.min(_TABLES[system].c.erased_until))) or 0)


def _due(file: Path) -> int:
    try:
        return int(file.read_text(encoding="ascii"))
    except FileNotFoundError:
        return 0
