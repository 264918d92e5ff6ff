from random import Random

import pytest

from rexgencloud.traffic.browser import Browser, UnexpectedAnswerError


@pytest.fixture
def browser(town):
    opened = Browser(town.site, Random(1))
    yield opened
    opened.close()


def test_a_form_is_sent_with_its_hidden_fields_and_what_is_typed_in(browser, town):
    browser.open("/sign-in")
    customer = town.crowd.customers[0]

    browser.send("/sign-in", {"email": customer.email, "password": customer.password})

    assert browser.place.endswith("/panel")
    assert "/panel/tickets" in browser.links("/panel/t")


def test_a_form_that_is_not_there_is_said_without_numbers_or_tokens(browser):
    browser.open("/status")

    with pytest.raises(UnexpectedAnswerError, match=r"^no form to /panel/tickets/\* on http://\*/status$"):
        browser.send("/panel/tickets/17")


def test_an_answer_that_refuses_is_said_with_its_status(browser):
    with pytest.raises(UnexpectedAnswerError, match=r"^404 at /survey/\*$"):
        browser.open("/survey/abc123")
