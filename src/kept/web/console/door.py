"""Who may see or do what in the console: said once, beside each page, and enforced here alone."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, cast

from csp.decorators import csp_update
from django.http import HttpRequest, HttpResponseBase

from kept.safeguards.roles import Power
from kept.safeguards.staff import Member
from kept.web.page import private_page
from kept.web.signin.door import member_at, way_in

P = ParamSpec("P")
Page = Callable[Concatenate[HttpRequest, Member, P], HttpResponseBase]
Guarded = Callable[Concatenate[HttpRequest, P], HttpResponseBase]

_SCRIPTED = csp_update({"script-src": ["'self'"], "connect-src": ["'self'"]})


def needs(power: Power) -> Callable[[Page[P]], Guarded[P]]:
    """Let a page be reached by staff who have `power`; it is given who they are as its second argument.

    Anybody else is led to the door, or told that their role does not reach so far. The page carries the power it
    needs as `needs`, so that a test can go through all of them.
    """

    def guarding(shown: Page[P]) -> Guarded[P]:
        @wraps(shown)
        def guarded(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
            member = member_at(request)
            if member is None:
                return way_in(request)
            if power not in member.powers:
                return private_page(request, "console/not_yours.html", status=403, member=member, power=power)
            return shown(request, member, *args, **kwargs)

        guarded.__dict__["needs"] = power
        return cast("Guarded[P]", _SCRIPTED(guarded))

    return guarding
