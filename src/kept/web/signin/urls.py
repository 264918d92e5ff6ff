"""Where the pages for signing in stand. The names are those by which the library finds its own steps."""

from django.urls import URLPattern, path

from kept.web.signin import arranging, entering, joining

urlpatterns: list[URLPattern] = [
    path("", entering.SignIn.as_view(), name="account_login"),
    path("out/", entering.SignOut.as_view(), name="account_logout"),
    path("second/", entering.SecondFactor.as_view(), name="mfa_authenticate"),
    path("passkey/", entering.Passkey.as_view(), name="mfa_login_webauthn"),
    path("again/", entering.PasswordAgain.as_view(), name="account_reauthenticate"),
    path("again/code/", entering.CodeAgain.as_view(), name="mfa_reauthenticate"),
    path("again/passkey/", entering.PasskeyAgain.as_view(), name="mfa_reauthenticate_webauthn"),
    path("join/<str:token>/", joining.join, name="join"),
    path("demo/", joining.demo, name="demo-door"),
    path("mine/", arranging.factors, name="mfa_index"),
    path("mine/code/", arranging.AddCode.as_view(), name="mfa_activate_totp"),
    path("mine/code/remove/", arranging.RemoveCode.as_view(), name="mfa_deactivate_totp"),
    path("mine/passkey/", arranging.AddPasskey.as_view(), name="mfa_add_webauthn"),
    path("mine/passkey/<int:pk>/remove/", arranging.RemovePasskey.as_view(), name="mfa_remove_webauthn"),
    path("mine/recovery/", arranging.ShowRecovery.as_view(), name="mfa_view_recovery_codes"),
    path("mine/recovery/new/", arranging.RenewRecovery.as_view(), name="mfa_generate_recovery_codes"),
]
