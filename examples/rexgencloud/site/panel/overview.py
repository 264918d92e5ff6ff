"""The first page of the control panel: what there is, where Kept's pages are, and who of the staff looked."""

from flask import Blueprint, g
from flask.typing import ResponseReturnValue
from sqlalchemy import select

from rexgencloud.site.current import current_site
from rexgencloud.site.people import count_page, needs_customer
from rexgencloud.tables.accounts import ACKNOWLEDGEMENT, STAFF_VIEW

PART = Blueprint("overview", __name__)


@PART.get("/panel")
@needs_customer
def overview() -> ResponseReturnValue:
    """Show it."""
    site = current_site()
    count_page(site)
    mine = g.account["id"]
    looked = select(STAFF_VIEW).where(STAFF_VIEW.c.account_id == mine).order_by(STAFF_VIEW.c.at.desc()).limit(20)
    read = select(ACKNOWLEDGEMENT).where(ACKNOWLEDGEMENT.c.account_id == mine).order_by(ACKNOWLEDGEMENT.c.at.desc())
    with site.stores.reading("accounts") as connection:
        views = connection.execute(looked).mappings().all()
        read_by = connection.execute(read).mappings().all()
    return site.page("panel/overview.html", views=views, acknowledged=read_by)
