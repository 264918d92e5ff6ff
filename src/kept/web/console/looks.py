"""Who of the staff looked at whose data."""

from django.http import HttpRequest, HttpResponseBase
from django.views.decorators.http import require_safe

from kept.app.looking import every_look
from kept.safeguards.roles import Power
from kept.safeguards.staff import Member
from kept.web.console.door import needs
from kept.web.page import private_page


@require_safe
@needs(Power.SAFEGUARDS_LOOKS)
def looks(request: HttpRequest, member: Member) -> HttpResponseBase:
    """List the newest looks: who, when, at which request."""
    return private_page(request, "console/looks.html", member=member, looks=every_look())


@require_safe
@needs(Power.RIGHTS_SEE)
def keys(request: HttpRequest, member: Member) -> HttpResponseBase:
    """Say which keys do what."""
    return private_page(request, "console/keys.html", member=member)
