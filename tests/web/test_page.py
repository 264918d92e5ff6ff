"""What all pages have in common: their language, their headers, and nothing that a script could use."""

import pytest

from kept.terms.wording import LANGUAGES
from tests.web.desks import REPORT
from tests.web.reading import soup

ADDRESSES = [
    "/promises", "/promises?verdict=kept", "/promises/2.1.1/", "/promises/1.0.0/", "/promises/9.9.9/", "/privacy",
    "/privacy/versions/", "/privacy/versions/1/", "/nothing-here",
]  # fmt: skip
LANG = {"en": "Our promises", "de": "Unsere Versprechen", "fr": "Nos promesses", "es": "Nuestras promesas"}


@pytest.fixture(autouse=True)
def _desk(settings):
    settings.KEPT_DESK = "tests.web.desks:checked"


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_speaks_each_language(language, address, client):
    response = client.get(address, headers={"Accept-Language": language})

    page = soup(response)
    assert page.html["lang"] == response["Content-Language"] == language
    assert page.select_one(".masthead a").string == LANG[language]
    assert not response.cookies


@pytest.mark.parametrize("address", ADDRESSES)
def test_no_page_has_a_script_or_a_style_of_its_own(address, client):
    page = soup(client.get(address))

    assert page.find_all(["script", "style", "iframe", "object", "form"]) == []
    assert [tag.name for tag in page.find_all(style=True)] == []
    assert [name for tag in page.find_all(True) for name in tag.attrs if name.startswith("on")] == []
    assert all(link["href"].startswith(("/", "#", "?")) for link in page.find_all(["a", "link"]))


@pytest.mark.parametrize("address", [*ADDRESSES, "/promises.json", "/healthz", "/"])
def test_every_answer_forbids_what_the_pages_do_not_need(address, client):
    response = client.get(address)

    directives = dict(part.strip().split(" ", 1) for part in response["Content-Security-Policy"].split(";"))
    assert directives == {
        "default-src": "'none'",
        "style-src": "'self'",
        "img-src": "'self'",
        "font-src": "'self'",
        "form-action": "'self'",
        "base-uri": "'none'",
        "frame-ancestors": "'none'",
    }
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["X-Frame-Options"] == "DENY"
    assert response["Referrer-Policy"] == "same-origin"


def test_the_words_of_the_policy_are_marked_with_their_own_language(client):
    page = soup(client.get("/promises", headers={"Accept-Language": "fr"}))

    assert {tag["lang"] for tag in page.select(".words")} == {"en"}


def test_the_links_to_other_languages_keep_the_filter(client):
    links = soup(client.get("/promises?verdict=kept&lang=de")).select(".languages a")

    assert [link["href"] for link in links] == [f"?verdict=kept&lang={code}" for code in LANGUAGES]
    assert [link["lang"] for link in links if link.get("aria-current")] == ["de"]


def test_a_language_once_chosen_is_remembered(client):
    client.get("/promises?lang=es")

    assert soup(client.get("/privacy")).html["lang"] == "es"


def test_a_reader_who_has_the_page_already_is_told_that_it_stands(client):
    first = client.get("/promises")

    again = client.get("/promises", headers={"If-None-Match": first["ETag"]})

    assert (first["Cache-Control"], again.status_code, again.content) == ("no-cache", 304, b"")
    assert {name.strip() for name in first["Vary"].split(",")} == {"Accept-Language", "Cookie", "Sec-GPC"}


def test_a_page_in_another_language_is_another_page(client):
    first = client.get("/promises")

    again = client.get("/promises?lang=de", headers={"If-None-Match": first["ETag"]})

    assert again.status_code == 200


@pytest.mark.parametrize("address", ["/promises", "/privacy", "/promises/2.1.1/", "/promises.json", "/healthz"])
def test_pages_are_only_read(address, client):
    assert client.post(address).status_code == 405


def test_the_report_of_these_tests_has_every_verdict():
    assert set(REPORT.counts().values()) == {1}
