"""The two ways in that ask for no proof: an invitation, once; and the door of a demonstration."""

from allauth.account.internal.flows.login import perform_login, record_authentication
from allauth.account.models import Login
from django import forms
from django.contrib.auth import get_user_model, password_validation
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponseBase, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from kept.app.serving import served
from kept.app.staffing import accept_invitation, staff, whom_invites
from kept.records.models import Staff
from kept.safeguards.staff import Member
from kept.web.page import private_page
from kept.web.signin.door import is_demo
from kept.web.signin.factors import DEMO, has_factor, note_factor
from kept.web.signin.shown import faults_of

_LONGEST = 200


class PasswordForm(forms.Form):
    """A new password, typed twice; or none, where somebody wants a passkey instead."""

    password = forms.CharField(strip=False, required=False, max_length=_LONGEST)
    again = forms.CharField(strip=False, required=False, max_length=_LONGEST)

    def __init__(self, owner: Staff, data: QueryDict | None = None) -> None:
        self.owner = owner
        super().__init__(data)

    def clean_password(self) -> str:
        """Return a password that the house's rules let pass."""
        given = str(self.cleaned_data["password"])
        password_validation.validate_password(given, self.owner)
        return given

    def clean_again(self) -> str:
        """Return it where it was typed the same again."""
        again = str(self.cleaned_data["again"])
        if "password" in self.cleaned_data and again != self.cleaned_data["password"]:
            raise ValidationError("not the same", code="not-the-same")
        return again


@sensitive_post_parameters("password", "again")
@require_http_methods(["GET", "HEAD", "POST"])
def join(request: HttpRequest, token: str) -> HttpResponseBase:
    """Let in whom a link invites, to set a password or to go on to a passkey. Only sending the form uses it up."""
    member = whom_invites(served(), token)
    if member is None:
        return private_page(request, "signin/not_invited.html", status=404)
    owner = _account(member)
    wants_passkey = "passkey" in request.POST
    form = PasswordForm(owner, request.POST if request.method == "POST" and not wants_passkey else None)
    if not wants_passkey and not form.is_valid():
        return private_page(request, "signin/join.html", member=member, faults=faults_of(form))
    if accept_invitation(served(), token) is None:
        return private_page(request, "signin/not_invited.html", status=404)
    if not wants_passkey:
        owner.set_password(form.cleaned_data["password"])
        owner.save()
    return _come_in(request, owner, reverse("mfa_add_webauthn") if wants_passkey else reverse("mfa_index"))


@require_POST
def demo(request: HttpRequest) -> HttpResponseBase:
    """Let somebody into a demonstration without any proof; anywhere else there is no such page."""
    if not is_demo(request):
        raise Http404
    chosen = next((one for one in demo_members() if str(one.number) == request.POST.get("staff")), None)
    if chosen is None:
        return redirect("account_login")
    owner = _account(chosen)
    response = perform_login(request, Login(user=owner, redirect_url=reverse("inbox")))
    note_factor(request, DEMO)
    return response


def demo_members() -> tuple[Member, ...]:
    """Return whom a demonstration lets in without proof: those who never set up a second factor."""
    return tuple(one for one in staff() if one.state == "invited")


def _account(member: Member) -> Staff:
    return get_user_model().objects.get(pk=member.number)


def _come_in(request: HttpRequest, owner: Staff, onwards: str) -> HttpResponseBase:
    record_authentication(request, owner, method="invitation")
    return perform_login(request, Login(user=owner, redirect_url=None if has_factor(owner) else onwards))
