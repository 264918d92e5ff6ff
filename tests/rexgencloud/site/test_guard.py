import pytest

from tests.rexgencloud.site.visiting import one

TICKETS = "select count(*) from conversation where subject = 'Help'"
HELP = {"subject": "Help", "body": "Please."}


def test_a_form_from_elsewhere_is_refused(customer, stores):
    answer = customer.client.post("/panel/tickets", data=HELP)

    assert answer.status_code == 400
    assert one(stores, "support", TICKETS) == 0


def test_a_form_of_another_session_is_refused(customer, other, stores):
    stale = customer.hidden("/panel/tickets")

    assert other.client.post("/panel/tickets", data={**stale, **HELP}).status_code == 400
    assert one(stores, "support", TICKETS) == 0


def test_a_form_sent_twice_counts_once_and_leads_to_the_same_place(customer, stores):
    fields = {**customer.hidden("/panel/tickets"), **HELP}

    first, second = (customer.client.post("/panel/tickets", data=fields) for _ in range(2))

    assert first.headers["Location"] == second.headers["Location"]
    assert one(stores, "support", TICKETS) == 1


def test_two_tabs_are_two_forms(customer, stores):
    tabs = [{**customer.hidden("/panel/tickets"), **HELP} for _ in range(2)]

    for fields in tabs:
        customer.client.post("/panel/tickets", data=fields)

    assert one(stores, "support", TICKETS) == 2


def test_a_form_with_a_mistake_can_be_sent_again(customer, stores):
    fields = customer.hidden("/panel/tickets")

    wrong = customer.client.post("/panel/tickets", data={**fields, "subject": "Help", "body": ""})
    right = customer.client.post("/panel/tickets", data={**fields, **HELP})

    assert (wrong.status_code, right.status_code) == (422, 303)
    assert one(stores, "support", TICKETS) == 1


def test_forms_are_remembered_for_a_day_and_no_longer(customer, stores, clock):
    customer.send("/panel/tickets", HELP)
    clock.go_on(hours=25)
    customer.sign_in(1).send("/panel/tickets", HELP)

    assert one(stores, "accounts", "select count(*) from submission") == 1


@pytest.mark.parametrize("path", ["/", "/sign-up", "/panel/tickets", "/panel/chat", "/status", "/nothing"])
def test_pages_load_nothing_from_elsewhere_and_no_script_inline(customer, path):
    page = customer.get(path)

    policy = page.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "style=" not in page.text
    assert page.headers["X-Content-Type-Options"] == "nosniff"
    assert page.headers["Cache-Control"] == "no-store"


def test_what_is_too_large_is_refused(customer):
    answer = customer.send("/panel/tickets", {"subject": "x", "body": "y" * 300_000})

    assert answer.status_code == 413


def test_the_cookie_is_out_of_reach_of_scripts_and_of_other_sites(visitor):
    set_cookie = visitor.get("/sign-in").headers["Set-Cookie"]

    assert "HttpOnly" in set_cookie
    assert "SameSite=Lax" in set_cookie


@pytest.mark.parametrize(("page", "back"), [("/panel/tickets", "/panel/tickets"), ("/panel/password", "/panel")])
def test_who_sent_a_stale_form_is_led_to_a_page_that_opens(customer, page, back):
    answer = customer.client.post(page, data=HELP)

    assert answer.status_code == 400
    assert f'<p><a href="{back}">' in answer.text.replace("\n", "")
    assert customer.get(back).status_code == 200
