"""The first page of the console."""

from django.http import HttpRequest, HttpResponseBase
from django.views.decorators.http import require_safe

from kept.safeguards.roles import Power
from kept.safeguards.staff import Member
from kept.web.console.door import needs
from kept.web.page import private_page


@require_safe
@needs(Power.RIGHTS_SEE)
def inbox(request: HttpRequest, member: Member) -> HttpResponseBase:
    """Show what there is to do."""
    return private_page(request, "console/inbox.html", member=member)
