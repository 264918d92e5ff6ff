import json
from dataclasses import replace
from threading import Event

import httpx
import pytest
from bs4 import BeautifulSoup

from kept.terms.clock import SystemClock
from rexgencloud.firms import create_firm
from rexgencloud.firms.manners import EXTENSION
from rexgencloud.firms.webhooks import HEADER, sign
from rexgencloud.serving import served
from rexgencloud.site import create_app
from rexgencloud.site.current import KEY
from tests.rexgencloud.site.visiting import SECRET, Visitor, everything, one, rows, words_of

PAYMENTS = "select token, brand, last_four, amount_cents, outcome from payment where invoice_id = ?"


@pytest.fixture
def bill(stores):
    """Return the open invoice of account 22, with its total."""
    ((number, total),) = rows(
        stores, "billing", "select id, net_cents + tax_cents from invoice where account_id = 22 and status = 'open'"
    )
    return number, total


def told(bill, **changes):
    number, total = bill
    event = {"id": "evt_1", "type": "payment.captured", "invoice": number, "amount_cents": total, "currency": "USD",
             "token": "tok_1", "brand": "visa", "last_four": "4242", "card": "4242424242424242"}  # fmt: skip
    return json.dumps({**event, **changes}).encode()


def tell(app, clock, body, *, secret=SECRET, late=0):
    at = int(clock.now().timestamp()) - late
    return app.test_client().post("/webhooks/payments", data=body, headers={HEADER: sign(secret, body, at=at)})


def test_a_genuine_report_pays_the_invoice_and_leaves_token_brand_and_last_four(app, clock, stores, bill):
    answer = tell(app, clock, told(bill))

    assert answer.json == {"taken": True}
    assert rows(stores, "billing", PAYMENTS, bill[0]) == [("tok_1", "visa", "4242", bill[1], "captured")]
    assert one(stores, "billing", "select status from invoice where id = ?", bill[0]) == "paid"
    assert [line for line in everything(stores) if "4242424242424242" in line] == []


def test_a_report_that_is_repeated_changes_nothing(app, clock, stores, bill):
    first, again = (tell(app, clock, told(bill)) for _ in range(2))
    another = tell(app, clock, told(bill, id="evt_2", token="tok_2"))

    assert [one.json["taken"] for one in (first, again, another)] == [True, False, False]
    assert len(rows(stores, "billing", PAYMENTS, bill[0])) == 1


@pytest.mark.parametrize("forged", [{"secret": b"guess"}, {"late": 301}, {"late": -301}])
def test_a_report_that_is_forged_or_was_caught_on_the_way_is_refused(app, clock, stores, bill, forged):
    assert tell(app, clock, told(bill), **forged).status_code == 400
    assert one(stores, "billing", "select status from invoice where id = ?", bill[0]) == "open"


@pytest.mark.parametrize("lie", [{"amount_cents": 1}, {"currency": "EUR"}, {"invoice": 999_999}, {"amount_cents": "x"}])
def test_a_report_that_does_not_fit_the_invoice_is_refused_and_may_come_again(app, clock, stores, bill, lie):
    refused = tell(app, clock, told(bill, **lie)).status_code

    assert (refused, tell(app, clock, told(bill)).json) == (422, {"taken": True})


def test_a_report_without_a_signature_is_refused(app, bill):
    assert app.test_client().post("/webhooks/payments", data=told(bill)).status_code == 400


@pytest.fixture
def shop(settings, post, stores):
    """Return a site that is really served, beside its processor; both go by the machine's clock."""
    processor = create_firm("payments", stores.folder)
    with served(processor) as pay_at:
        site = create_app(replace(settings, clock=SystemClock(), firms={"payments": pay_at}), post)
        with served(site) as address:
            lasting = site.extensions[KEY]
            site.extensions[KEY] = replace(lasting, settings=replace(lasting.settings, address=address))
            yield site, address
        lasting.stores.close()
    processor.extensions[EXTENSION].close()


def test_an_invoice_is_paid_at_the_processor_which_tells_the_shop(shop, stores, bill):
    site, address = shop
    customer = Visitor(site, stores).sign_in(22)

    pay_at = customer.send(f"/panel/invoices/{bill[0]}", {}, action=f"/panel/invoices/{bill[0]}/pay").headers[
        "Location"
    ]
    declined = httpx.post(pay_at, data={"card": "4000 0000 0000 0002"}, trust_env=False)
    paid = httpx.post(pay_at, data={"card": "4242 4242 4242 4242"}, trust_env=False)

    assert (declined.status_code, paid.status_code) == (422, 303)
    assert paid.headers["Location"] == f"{address}/panel/invoices/{bill[0]}?returned=1"
    wait_for(lambda: one(stores, "billing", "select status from invoice where id = ?", bill[0]) == "paid")
    ((token, brand, four, _, _),) = rows(stores, "billing", PAYMENTS, bill[0])
    assert (str(token)[:4], brand, four) == ("tok_", "visa", "4242")
    assert "Paid by visa ending in 4242" in words_of(customer.get(f"/panel/invoices/{bill[0]}"))
    assert [line for line in everything(stores) if "4242 4242" in line or "42424242" in line] == []


def wait_for(happened):
    """Ask until it has, for as long as a webhook may take."""
    for _ in range(100):
        if happened():
            return
        Event().wait(0.1)
    raise AssertionError("it did not happen within ten seconds")


def test_a_processor_that_is_down_takes_nothing_and_says_so(settings, post, stores, bill):
    site = create_app(replace(settings, firms={"payments": "http://127.0.0.1:9"}), post)
    customer = Visitor(site, stores).sign_in(22)

    place = customer.send(f"/panel/invoices/{bill[0]}", {}, action=f"/panel/invoices/{bill[0]}/pay").headers["Location"]

    assert "does not answer" in words_of(customer.get(place))
    site.extensions[KEY].stores.close()


def test_the_processors_page_has_no_script_and_its_form_stays_there(shop, stores, bill):
    site, address = shop
    customer = Visitor(site, stores).sign_in(22)
    pay_at = customer.send(f"/panel/invoices/{bill[0]}", {}, action=f"/panel/invoices/{bill[0]}/pay").headers[
        "Location"
    ]

    page = httpx.get(pay_at, trust_env=False)

    assert f"form-action 'self' {address};" in page.headers["Content-Security-Policy"]
    assert BeautifulSoup(page.text, "html.parser").select("script, [style]") == []
