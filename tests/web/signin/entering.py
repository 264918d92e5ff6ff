"""How tests come in."""

import re

from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.test import Client

from kept.app.staffing import invite
from kept.safeguards.roles import Role
from tests.web.reading import soup

PASSWORD = "a sentence that nobody guesses"


def code_for(secret: str) -> str:
    """The code that an app would show now."""
    _, now, _ = yield_hotp_counters_from_time()
    return str(format_hotp_value(hotp_value(secret, now)))


def invitation(workspace, email="ada@example.org", roles=(Role.OFFICER,), **given) -> str:
    return invite(workspace, email, roles=list(roles), **given).path


def join(client: Client, path: str, password: str = PASSWORD):
    return client.post(path, {"password": password, "again": password})


def set_up_codes(client: Client) -> str:
    """Set up codes for whoever is signed in, and return the secret behind them."""
    page = soup(client.get("/signin/mine/code/"))
    secret = re.sub(r"\s", "", page.select_one(".qr code").string)
    response = client.post("/signin/mine/code/", {"code": code_for(secret)})
    assert response.status_code == 302, soup(response).get_text()
    return secret


def come_in(workspace, *roles: Role, email="ada@example.org") -> Client:
    """A client with a member of staff signed in, password and second factor proved."""
    client = Client()
    join(client, invitation(workspace, email, roles or (Role.OFFICER,)))
    set_up_codes(client)
    return client
