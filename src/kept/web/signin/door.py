"""Who stands at the door: a member of staff who proved it with a second factor or a passkey, or nobody."""

import time
from urllib.parse import urlencode

from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse

from kept.app.serving import served
from kept.app.staffing import member_of
from kept.safeguards.staff import Member
from kept.web.signin.factors import has_factor, passed_demo, passed_factor, signed_in_at

LONGEST_SESSION = 10 * 60 * 60
"""Seconds after which somebody proves anew who they are, however busy they were."""

LOOPBACK = frozenset({"127.0.0.1", "::1"})


def member_at(request: HttpRequest) -> Member | None:
    """Return who is signed in wholly, or None."""
    user = request.user
    if not user.is_authenticated or user.pk is None:
        return None
    if time.time() - signed_in_at(request) > LONGEST_SESSION:
        logout(request)
        return None
    through = passed_factor(request) and (has_factor(user) or (is_demo(request) and passed_demo(request)))
    return member_of(user.pk) if through else None


def way_in(request: HttpRequest) -> HttpResponseBase:
    """Lead whoever is not in yet to what is missing: signing in, or setting up a second factor."""
    if request.user.is_authenticated and not has_factor(request.user):
        return redirect("mfa_index")
    logout(request)
    query = urlencode({"next": request.get_full_path()}) if request.method == "GET" else ""
    return redirect(f"{reverse('account_login')}?{query}")


def is_demo(request: HttpRequest) -> bool:
    """Whether this is a demonstration looked at on its own machine: there alone one may come in without proof."""
    return served().settings.is_demo and request.META.get("REMOTE_ADDR") in LOOPBACK
