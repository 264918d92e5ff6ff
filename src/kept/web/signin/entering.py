"""Coming in with password and second factor or with a passkey, proving it again, and going out."""

from typing import Any

from allauth.account.views import LoginView, LogoutView
from allauth.account.views import ReauthenticateView as PasswordAgainView
from allauth.mfa.base.views import AuthenticateView
from allauth.mfa.base.views import ReauthenticateView as CodeAgainView
from allauth.mfa.webauthn.views import LoginWebAuthnView, ReauthenticateWebAuthnView
from django.utils.decorators import method_decorator

from kept.web.signin.door import is_demo
from kept.web.signin.factors import PASSKEY, kinds_of
from kept.web.signin.joining import demo_members
from kept.web.signin.shown import SCRIPTED, Shown


@method_decorator(SCRIPTED, name="dispatch")
class SignIn(Shown, LoginView):
    """Asks for address and password, or for a passkey."""

    shown_as = "signin/sign_in.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - the signature is the framework's
        """Add those whom a demonstration lets in without proof, and where to go on afterwards."""
        members = demo_members() if is_demo(self.request) else ()
        return {**super().get_context_data(**kwargs), "members": members, "next": self.get_next_url() or ""}


@method_decorator(SCRIPTED, name="dispatch")
class SecondFactor(Shown, AuthenticateView):
    """Asks for the second factor: a code, or a passkey."""

    shown_as = "signin/second_factor.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - as above
        """Say which kinds somebody has."""
        kinds = kinds_of(self.stage.login.user)
        return {**super().get_context_data(**kwargs), "has_passkey": PASSKEY in kinds, "has_code": kinds != {PASSKEY}}


class Passkey(LoginWebAuthnView):
    """Takes a passkey in place of password and second factor."""


class PasswordAgain(Shown, PasswordAgainView):
    """Asks for the password again, before anything about signing in is changed."""

    shown_as = "signin/again_password.html"


class CodeAgain(Shown, CodeAgainView):
    """Asks for a code again."""

    shown_as = "signin/again_code.html"


@method_decorator(SCRIPTED, name="dispatch")
class PasskeyAgain(Shown, ReauthenticateWebAuthnView):
    """Asks for a passkey again."""

    shown_as = "signin/again_passkey.html"


class SignOut(LogoutView):
    """Ends the session; only a form can ask for it."""

    http_method_names = ("post",)
