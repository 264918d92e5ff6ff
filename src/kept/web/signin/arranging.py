"""How somebody signs in, arranged by themselves: codes, passkeys, recovery codes."""

from collections.abc import Sequence
from typing import Any

import qrcode
from allauth.mfa.recovery_codes.views import GenerateRecoveryCodesView, ViewRecoveryCodesView
from allauth.mfa.totp.views import ActivateTOTPView, DeactivateTOTPView
from allauth.mfa.webauthn.internal import auth as webauthn
from allauth.mfa.webauthn.views import AddWebAuthnView, RemoveWebAuthnView
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.urls import reverse_lazy
from django.utils.decorators import method_decorator
from django.views.decorators.http import require_safe

from kept.app.staffing import member_of
from kept.web.page import private_page
from kept.web.signin.door import member_at
from kept.web.signin.factors import CODE, PASSKEY, RECOVERY, factors_of, has_factor, note_factor
from kept.web.signin.shown import SCRIPTED, Shown


@require_safe
@login_required
def factors(request: HttpRequest) -> HttpResponseBase:
    """Show how somebody signs in, and what is missing before they may see anything else."""
    assert request.user.pk is not None, "somebody is signed in"
    found = factors_of(request.user)
    return private_page(
        request,
        "signin/factors.html",
        account=member_of(request.user.pk),
        member=member_at(request),
        is_enough=has_factor(request.user),
        codes=[one for one in found if one.kind == CODE],
        passkeys=[one for one in found if one.kind == PASSKEY],
        recovery=[one for one in found if one.kind == RECOVERY],
    )


class AddCode(Shown, ActivateTOTPView):
    """Sets up codes from an app, shown as a picture and as text."""

    shown_as = "signin/add_code.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - the signature is the framework's
        """Add the picture as a path, which needs no style and no address of its own."""
        content = super().get_context_data(**kwargs)
        content["picture"] = picture_of(content["totp_url"])
        content["secret"] = in_fours(content["form"].secret)
        return content

    def form_valid(self, form: Any) -> HttpResponse:  # noqa: ANN401 - as above
        """Whoever typed a right code has proved the second factor in this session."""
        response = super().form_valid(form)
        note_factor(self.request, CODE)
        return response


class RemoveCode(Shown, DeactivateTOTPView):
    """Takes codes from an app away."""

    shown_as = "signin/remove_code.html"


@method_decorator(SCRIPTED, name="dispatch")
class AddPasskey(Shown, AddWebAuthnView):
    """Sets up a passkey that is enough by itself: kept by the device, which looks who uses it."""

    shown_as = "signin/add_passkey.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - as above
        """Ask for a passkey that can stand in for password and second factor."""
        content = super().get_context_data(**kwargs)
        content["js_data"] = {"creation_options": webauthn.begin_registration(self.request.user, passwordless=True)}
        return content

    def form_valid(self, form: Any) -> HttpResponse:  # noqa: ANN401 - as above
        """Whoever set up a passkey has proved it in this session."""
        response = super().form_valid(form)
        note_factor(self.request, PASSKEY)
        return response


class RemovePasskey(Shown, RemoveWebAuthnView):
    """Takes a passkey away."""

    shown_as = "signin/remove_passkey.html"
    success_url = reverse_lazy("mfa_index")


class ShowRecovery(Shown, ViewRecoveryCodesView):
    """Shows the recovery codes, once."""

    shown_as = "signin/recovery.html"


class RenewRecovery(Shown, GenerateRecoveryCodesView):
    """Makes new recovery codes; the old ones end."""

    shown_as = "signin/renew_recovery.html"
    success_url = reverse_lazy("mfa_view_recovery_codes")


def picture_of(text: str) -> tuple[int, str]:
    """Return a QR code: how many squares wide, and the path that draws the dark ones."""
    code = qrcode.QRCode(border=2)
    code.add_data(text)
    rows: Sequence[Sequence[bool]] = code.get_matrix()
    dark = (f"M{x} {y}h1v1h-1z" for y, row in enumerate(rows) for x, is_dark in enumerate(row) if is_dark)
    return len(rows), "".join(dark)


def in_fours(secret: str) -> str:
    """Return a secret in groups that can be typed."""
    return " ".join(secret[at : at + 4] for at in range(0, len(secret), 4))
