"""Coming in with a password and a second factor."""

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client

from tests.web.reading import soup, words
from tests.web.signin.entering import PASSWORD, code_for, come_in, invitation, join, set_up_codes

SIGN_IN = "/signin/"


@pytest.fixture
def secret(workspace) -> str:
    """A member of staff with password and codes; what the codes come from."""
    client = Client()
    join(client, invitation(workspace))
    found = set_up_codes(client)
    # The code of this half minute was used to set it up, and a code works once.
    cache.clear()
    return found


def signs_in(client, password=PASSWORD, login="ada@example.org", **more):
    return client.post(SIGN_IN, {"login": login, "password": password, **more})


def faults(response) -> str:
    return words(soup(response).select_one(".is-wrong"))


def test_password_and_code_let_somebody_in(client, secret):
    first = signs_in(client)
    second = client.post("/signin/second/", {"code": code_for(secret)})

    assert (first["Location"], second["Location"]) == ("/signin/second/", "/console/")
    assert client.get("/console/").status_code == 200


def test_a_password_alone_shows_nothing(client, secret):
    signs_in(client)

    assert client.get("/console/")["Location"] == "/signin/?next=%2Fconsole%2F"


def test_a_code_works_once(client, secret):
    code = code_for(secret)
    signs_in(client)
    client.post("/signin/second/", {"code": code})
    other = Client()
    signs_in(other)

    response = other.post("/signin/second/", {"code": code})

    assert faults(response) == "This code is not right, or was used already."


def test_a_recovery_code_stands_in_for_the_second_factor_once(workspace, client, secret):
    joined = come_in(workspace, email="bo@example.org")
    shown = [item.string for item in soup(joined.get("/signin/mine/recovery/")).select(".recovery-codes code")]

    signs_in(client, login="bo@example.org")
    first = client.post("/signin/second/", {"code": shown[0]})
    other = Client()
    signs_in(other, login="bo@example.org")
    again = other.post("/signin/second/", {"code": shown[0]})

    assert (len(shown), first["Location"]) == (10, "/console/")
    assert faults(again) == "This code is not right, or was used already."


@pytest.mark.parametrize("login", ["ada@example.org", "nobody@example.org"])
def test_a_wrong_password_and_an_unknown_address_are_answered_alike(login, client, secret):
    response = signs_in(client, password="not the one", login=login)

    assert (response.status_code, faults(response)) == (200, "Address and password do not fit together.")


def test_after_five_wrong_passwords_the_right_one_is_refused_too(client, secret):
    statuses = [signs_in(client, password="not the one").status_code for _ in range(5)]

    response = signs_in(client)

    assert statuses == [200, 200, 200, 200, 429]
    assert (response.status_code, soup(response).h1.string) == (429, "Too many tries")


def test_five_tries_on_one_account_leave_another_account_alone(workspace, client, secret):
    come_in(workspace, email="bo@example.org")
    for _ in range(4):
        signs_in(client, password="not the one")

    assert signs_in(client, login="bo@example.org")["Location"] == "/signin/second/"


def test_after_ten_wrong_codes_the_right_one_is_refused_too(client, secret):
    signs_in(client)
    for _ in range(10):
        client.post("/signin/second/", {"code": "000000"})

    response = client.post("/signin/second/", {"code": code_for(secret)})

    assert faults(response) == "Too many tries. Wait a few minutes."


def test_wrong_passwords_from_everywhere_close_an_account_for_a_while(client, secret):
    for place in range(10):
        client.post(SIGN_IN, {"login": "ada@example.org", "password": "no"}, REMOTE_ADDR=f"192.0.2.{place}")

    assert faults(signs_in(client)) == "Too many tries. Wait a few minutes."


def test_nothing_of_a_try_is_readable_in_the_records(client, secret):
    signs_in(client, password="a password typed", login="somebody@example.org")

    with connection.cursor() as cursor:
        cursor.execute("SELECT cache_key || value FROM web_try")
        written = " ".join(row[0] for row in cursor.fetchall())
        cursor.execute("SELECT count(*) FROM axes_accessattempt")
        attempts = cursor.fetchone()
    assert attempts == (0,)
    assert [word for word in ("somebody", "127.0.0.1", "typed") if word in written] == []


def test_where_somebody_wanted_to_go_is_remembered_but_not_to_another_site(client, secret):
    signs_in(client, next="https://evil.example/")
    elsewhere = client.post("/signin/second/", {"code": code_for(secret)})

    assert elsewhere["Location"] == "/console/"


def test_signing_out_ends_the_session_and_is_asked_for_by_a_form(workspace):
    client = come_in(workspace)

    refused = client.get("/signin/out/")
    left = client.post("/signin/out/")

    assert (refused.status_code, left["Location"]) == (405, "/signin/")
    assert client.get("/console/").status_code == 302


def test_a_form_from_elsewhere_is_refused_on_a_page(secret):
    strict = Client(enforce_csrf_checks=True)

    response = signs_in(strict)

    assert (response.status_code, soup(response).h1.string) == (403, "This form is too old")


def test_no_page_of_signing_in_is_kept_by_anybody(client, secret):
    assert client.get(SIGN_IN)["Cache-Control"].startswith("no-store")


def test_a_session_is_secure_and_short(workspace, settings):
    cookie = come_in(workspace).cookies["kept_session"]

    flags = (cookie["httponly"], cookie["secure"], cookie["samesite"], cookie["max-age"])
    assert flags == (True, True, "Lax", "")
    assert settings.SESSION_COOKIE_AGE == 1800


@pytest.mark.parametrize("language", ["de", "fr", "es"])
def test_the_page_speaks_the_language_of_whoever_reads_it(language, client, secret):
    english = soup(client.get(SIGN_IN)).h1.string

    assert soup(client.get(SIGN_IN, {"lang": language})).h1.string != english
