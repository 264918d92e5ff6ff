"""The library's steps, shown on our pages."""

from typing import Any

from csp.decorators import csp_update
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.forms import BaseForm
from django.http import HttpRequest, HttpResponseBase

from kept.terms.wording import codes
from kept.web.page import private_page

SCRIPTED = csp_update({"script-src": ["'self'"], "connect-src": ["'self'"]})
"""Lets a page load our own scripts, and let them ask us: passkeys cannot be used without."""


class Shown:
    """Lets a step of the library answer with `shown_as`, one of our pages."""

    shown_as: str
    request: HttpRequest

    def render_to_response(self, context: dict[str, Any], **_given: object) -> HttpResponseBase:
        """Answer with our page."""
        form = context.get("form")
        content = {name: value for name, value in context.items() if name not in {"view", "site"}}
        return private_page(self.request, self.shown_as, faults=faults_of(form), **content)


def faults_of(*forms: object) -> dict[str, list[str]]:
    """Return what is wrong with forms, field by field, as codes that have words; `whole` for a form as a whole."""
    found: dict[str, list[str]] = {}
    for form in forms:
        if not isinstance(form, BaseForm) or not form.is_bound:
            continue
        for field, faults in form.errors.as_data().items():
            place = "whole" if field == NON_FIELD_ERRORS else field
            found.setdefault(place, []).extend(_code(fault) for fault in faults)
    return {place: list(dict.fromkeys(named)) for place, named in found.items()}


def _code(fault: ValidationError) -> str:
    code = f"signin-fault-{fault.code or 'unknown'}".replace("_", "-")
    return code if code in codes() else "signin-fault-unknown"
