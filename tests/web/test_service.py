"""Answers that say nothing of the policy."""

import pytest
from django.test import Client

from tests.web.reading import soup


@pytest.fixture(autouse=True)
def _desk(settings):
    settings.KEPT_DESK = "tests.web.desks:out_of_order"


def test_the_service_says_that_it_lives_without_asking_the_desk(client):
    response = client.get("/healthz")

    assert (response.status_code, response.content, response["Cache-Control"]) == (200, b"ok\n", "no-store")


def test_an_address_where_nothing_stands_has_a_page_that_says_so(client):
    response = client.get("/no/such/page")

    page = soup(response)
    assert (response.status_code, page.h1.string) == (404, "There is no such page")


def test_a_fault_is_admitted_without_a_word_of_the_inside(caplog):
    response = Client(raise_request_exception=False).get("/promises")

    page = soup(response)
    assert (response.status_code, page.h1.string) == (500, "This page cannot be shown")
    assert b"secret of the inside" not in response.content
    assert b"Traceback" not in response.content


def test_a_question_under_another_name_is_refused_on_a_page(client):
    response = client.get("/privacy", headers={"Host": "evil.example"})

    page = soup(response)
    assert (response.status_code, page.h1.string) == (400, "This page cannot be shown")
