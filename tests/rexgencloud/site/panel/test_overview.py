import pytest

from tests.rexgencloud.site.visiting import one, words_of

PAGES = ["", "/profile", "/services", "/projects", "/domains", "/invoices", "/tickets", "/chat", "/education"]


@pytest.mark.parametrize("page", PAGES)
def test_the_panel_is_for_customers_alone(visitor, page):
    assert visitor.get(f"/panel{page}").headers["Location"].startswith("/sign-in")


@pytest.mark.parametrize("language", ["en", "de", "fr", "es"])
@pytest.mark.parametrize("page", PAGES)
def test_every_page_speaks_four_languages(customer, page, language):
    answer = customer.get(f"/panel{page}?lang={language}")

    assert answer.status_code == 200
    assert f'<html lang="{language}"' in answer.text


def test_the_panel_leads_to_the_privacy_centre_and_to_the_promises(customer):
    page = customer.get("/panel").text

    assert 'href="http://127.0.0.1:8000/centre/"' in page
    assert 'href="http://127.0.0.1:8000/promises"' in page


def test_a_customer_sees_who_of_the_staff_looked_and_why(customer, desk):
    look = {"email": "marta.feldmann@example.org", "purpose": "billing", "reason": "A question about October"}
    desk("billing").send("/desk", look, action="/desk/look")

    assert "Billing Billing A question about October" in words_of(customer.get("/panel"))


def test_versions_that_were_read_are_listed(customer):
    assert "Version 2026-01, German" in words_of(customer.get("/panel"))


def test_pages_of_a_session_are_counted(customer, stores):
    customer.get("/panel")
    customer.get("/panel")

    assert one(stores, "accounts", "select pages_viewed from session where ip = '127.0.0.1'") == 2
