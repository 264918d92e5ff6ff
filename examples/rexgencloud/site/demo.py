"""The page of the demonstration: everybody who can be tried out, one button each."""

from flask import Blueprint
from flask.typing import ResponseReturnValue

from rexgencloud.signins import customers, staff
from rexgencloud.site.current import current_site

PART = Blueprint("demo", __name__)


@PART.get("/demo")
def sign_ins() -> ResponseReturnValue:
    """Show them; a password that somebody has changed is not known here any more."""
    site = current_site()
    stores = site.settings.stores
    return site.page("demo.html", customers=list(customers(stores)), staff=list(staff(stores)))
