"""How the library behind sign-in is bound to this house: who may come in, and what is sealed."""

import base64
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from kept.app.serving import served
from kept.safeguards.sealing import Sealer
from kept.web.signin.factors import has_factor

_CONTEXT = "second factor"


class StaffAdapter(DefaultAccountAdapter):
    """Nobody makes an account by themselves, and nothing is sent by mail."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002 - the signature is the library's
        """Never: staff are invited."""
        return False

    def respond_user_inactive(self, request: HttpRequest, user: Any) -> HttpResponse:  # noqa: ANN401, ARG002 - as above
        """Whoever was removed is where everybody else is who cannot come in."""
        return redirect("account_login")

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Send nothing."""

    def is_reauthentication_required(self, *, app: str, **kwargs: object) -> bool:
        """Whether somebody must prove anew who they are: always, but for the first second factor."""
        return has_factor(self.request.user) and bool(super().is_reauthentication_required(app=app, **kwargs))


class SecondFactorAdapter(DefaultMFAAdapter):
    """Seals what second factors are checked with."""

    def encrypt(self, text: str) -> str:
        """Return `text` sealed under the installation's root key."""
        return base64.b64encode(_sealer().seal(text.encode(), context=_CONTEXT)).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """Return what was sealed."""
        return _sealer().open(base64.b64decode(encrypted_text), context=_CONTEXT).decode()

    def generate_authenticator_name(self, *_given: object, **_named: object) -> str:
        """Return a name for a passkey that somebody did not name: the language of the page names it, not this."""
        return ""


def _sealer() -> Sealer:
    return served().root_key().sealer("staff second factor")
