"""In which language a page answers, and when it sets a cookie."""

import pytest
from django.http import HttpResponse
from django.test import RequestFactory

from kept.web.language import COOKIE, language_of, remember


def request(query: str = "", *, cookie: str | None = None, accepts: str = ""):
    made = RequestFactory().get(f"/promises{query}", headers={"Accept-Language": accepts})
    if cookie is not None:
        made.COOKIES[COOKIE] = cookie
    return made


@pytest.mark.parametrize(
    ("asking", "language"),
    [
        (request("?lang=de", cookie="fr", accepts="es"), "de"),
        (request(cookie="fr", accepts="es"), "fr"),
        (request(accepts="it;q=0.9, es-MX;q=0.8, de;q=0.1"), "es"),
        (request(accepts="de;q=0, fr;q=0.1"), "fr"),
        (request(accepts="it"), "en"),
        (request(accepts="de" * 9999), "en"),
        (request("?lang=xx", cookie="de"), "de"),
        (request("?lang=", cookie="../../etc"), "en"),
        (request(), "en"),
    ],
)
def test_the_language_is_the_one_asked_for_else_remembered_else_accepted(asking, language):
    assert language_of(asking) == language


def test_choosing_a_language_sets_the_one_cookie():
    response = HttpResponse()

    remember(request("?lang=de"), response)

    cookie = response.cookies[COOKIE]
    assert (cookie.value, cookie["samesite"], cookie["httponly"]) == ("de", "Lax", True)


@pytest.mark.parametrize("query", ["", "?lang=xx", "?lang="])
def test_nothing_else_sets_a_cookie(query):
    response = HttpResponse()

    remember(request(query, accepts="de"), response)

    assert not response.cookies
