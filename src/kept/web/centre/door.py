"""Which page of the privacy centre needs what to be shown: said beside each page, enforced here alone."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import redirect

from kept.app.rights.clerk import Clerk
from kept.records.stores.requests import OpenRequest
from kept.rights.requests import UnknownRequestError
from kept.web.centre.visit import Visit, may_see, visit_of
from kept.web.desk import current_clerk

P = ParamSpec("P")
Page = Callable[Concatenate[HttpRequest, Clerk, Visit, P], HttpResponseBase]
Own = Callable[Concatenate[HttpRequest, Clerk, OpenRequest, P], HttpResponseBase]
Guarded = Callable[Concatenate[HttpRequest, P], HttpResponseBase]


def shown(page: Page[P]) -> Guarded[P]:
    """Let a page be reached by who has shown who they are; anybody else is told how to."""

    @wraps(page)
    def guarded(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        clerk = current_clerk()
        visit = visit_of(request, clerk)
        if visit is None:
            return redirect("centre-find")
        return page(request, clerk, visit, *args, **kwargs)

    guarded.__dict__["needs"] = "visit"
    return guarded


def of_a_person(page: Page[P]) -> Guarded[P]:
    """As `shown`, for a data subject: who asks in somebody's name sees their own request alone."""

    @wraps(page)
    def guarded(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        clerk = current_clerk()
        visit = visit_of(request, clerk)
        if visit is None or not visit.is_person:
            return redirect("centre-find")
        return page(request, clerk, visit, *args, **kwargs)

    guarded.__dict__["needs"] = "person"
    return guarded


def own(page: Own[P]) -> Callable[..., HttpResponseBase]:
    """Let a page about one request be reached by whose it is; to anybody else there is no such request."""

    @wraps(page)
    def guarded(request: HttpRequest, /, name: str, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        clerk = current_clerk()
        visit = visit_of(request, clerk)
        if visit is None:
            return redirect("centre-find")
        if not may_see(visit, name):
            raise Http404
        try:
            opened = clerk.find(name)
        except UnknownRequestError as error:
            raise Http404 from error
        return page(request, clerk, opened, *args, **kwargs)

    guarded.__dict__["needs"] = "own"
    return guarded
