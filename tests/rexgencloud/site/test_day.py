"""A day in the life of the company, after which every promise is still kept: a busy one, over midnight."""

import json
from dataclasses import replace

import pytest

from kept.verdict import Verdict
from rexgencloud.firms.webhooks import HEADER, sign
from rexgencloud.site.current import KEY
from rexgencloud.site.prober import probe
from rexgencloud.site.rounds import ROUNDS
from tests.e2e.judged import judged, reviewed_policy
from tests.rexgencloud.conftest import AT
from tests.rexgencloud.site.visiting import NEW, SECRET, Visitor, one, rows

STANDS = (Verdict.BROKEN, Verdict.DUE)


@pytest.fixture(scope="module")
def policy():
    return reviewed_policy()


def wrong(report):
    return {clause.clause: clause.verdict for clause in report.clauses if clause.verdict in STANDS}


@pytest.fixture
def day(app, stores, clock, post, desk):
    """Do everything that the site is for, from noon to the night after."""
    ada = Visitor(app, stores)
    ada.send("/sign-up", {**NEW, "kind": "company", "company": "Quill & Co", "newsletter": "yes"})
    ada.send(post.link(), {})
    ada.send("/sign-in", {"email": NEW["email"], "password": NEW["password"]})
    ada.send("/panel/tickets", {"subject": "Hello", "body": "My mail is at ada.quill@example.org."})
    ada.send("/panel/chat", {"body": "Is anybody there?"})
    ada.send("/panel/domains", {"name": "quill.example"})
    for _ in range(4):
        ada.send("/panel/services", {"plan": "business"})
    ada.send(
        "/panel/education", {"institution": "Elm School", "supervisor": "R. Adair", "supervisor_email": "r@example.org"}
    )
    pupil = {"student": "Tom Pell", "parent_name": "Ivy Pell", "parent_email": "ivy@example.org"}
    ada.send("/panel/education", pupil, action="/panel/education/students")
    Visitor(app, stores).send(post.link(), {"answer": "yes"})
    clock.go_on(hours=5)
    privacy = desk("privacy")
    order = one(stores, "accounts", "select id from service_order where state = 'suspended'")
    privacy.send("/desk", {"decision": "release"}, action=f"/desk/orders/{order}")
    student = one(stores, "accounts", "select id from student where name = 'Tom Pell'")
    privacy.send("/desk", {"evidence": "Passport seen"}, action=f"/desk/consents/{student}")
    look = {"email": NEW["email"], "purpose": "billing", "reason": "A question"}
    privacy.send("/desk", look, action="/desk/look")
    for (talk,) in rows(stores, "support", "select id from conversation where closed = 0"):
        privacy.send(f"/desk/conversations/{talk}", {"body": "We are on it."})
    privacy.send("/desk", {"subject": "News", "text": "All is well."}, action="/desk/newsletter")
    pay_everything(app, stores, clock)
    clock.go_on(hours=9)
    Visitor(app, stores).get("/status")
    Visitor(app, stores).sign_in(1).get("/panel")
    go_once_round(app)


def go_once_round(app):
    """Do what the company does by itself, with a look at every service: that none is there is seen as well."""
    site = app.extensions[KEY]
    gone = "http://127.0.0.1:9"
    away = {"address": gone, "firms": {"payments": gone, "registrar": gone}, "smtp": ("127.0.0.1", 9)}
    probe(replace(site, settings=replace(site.settings, **away)))
    for going in ROUNDS:
        going.do(site)


def pay_everything(app, stores, clock):
    unpaid = rows(stores, "billing", "select id, net_cents + tax_cents, currency from invoice where status = 'open'")
    pay_everything_on(app, unpaid, clock.now())


def pay_everything_on(app, unpaid, at):
    """Report each of these invoices (number, total, currency) as paid, as the processor does."""
    for number, total, currency in unpaid:
        event = {"id": f"evt_{number}", "invoice": number, "amount_cents": total, "currency": currency,
                 "token": f"tok_{number}", "brand": "visa", "last_four": "4242"}  # fmt: skip
        body = json.dumps(event).encode()
        signed = {HEADER: sign(SECRET, body, at=int(at.timestamp()))}
        assert app.test_client().post("/webhooks/payments", data=body, headers=signed).json == {"taken": True}


def test_after_a_day_of_use_nothing_is_broken_and_no_page_failed(app, stores, clock, policy, request):
    before = wrong(judged(stores.folder, AT, policy))

    request.getfixturevalue("day")

    logs = stores.folder / "web"
    after = judged(stores.folder, clock.now(), policy)
    assert (before, wrong(after)) == ({}, {})
    assert (logs / "access.log-20261123").exists()
    assert "[error] 1#1:" not in "".join(log.read_text() for log in logs.glob("error.log"))
    assert one(stores, "accounts", "select opened_at is not null from student where name = 'Tom Pell'") == 1


def test_a_promise_that_the_site_breaks_is_found(app, stores, clock, customer, policy):
    customer.get("/panel")
    clock.go_on(days=91)

    assert "6.2.1" in wrong(judged(stores.folder, clock.now(), policy))
