"""Domains at the registrar: down for an hour, losing answers, or somebody quicker; nothing is lost, nothing twice."""

from dataclasses import replace

import pytest

from rexgencloud.firms import client, set_switch
from rexgencloud.site import create_app
from rexgencloud.site.current import KEY
from rexgencloud.site.registering import settle_domains
from tests.rexgencloud.site.visiting import one, rows, words_of

MINE = "select registrar_state from domain where name = 'marta-shop.example'"
INVOICED = "select count(*) from invoice where account_id = 1 and net_cents = 1900"


@pytest.fixture
def app(settings, post):
    site = create_app(replace(settings, firms={"registrar": "http://firm.example"}), post)
    yield site
    site.extensions[KEY].stores.close()


@pytest.fixture
def site(app):
    return app.extensions[KEY]


@pytest.fixture
def registrar(stores):
    """Return how the registrar behaves from now on, and what it holds of account 1."""

    class Registrar:
        def behave(self, **switches):
            for name, value in switches.items():
                set_switch("registrar", stores.folder, name, value)

        def held(self):
            with client("registrar", stores.folder) as asking:
                items = asking.get("/api/domains?name=marta-shop.example").json()["items"]
            return [(item["account"], item["status"]) for item in items]

    it = Registrar()
    it.behave(fails=0)
    return it


def order(customer):
    return customer.send("/panel/domains", {"name": "marta-shop.example"})


def test_a_domain_is_ordered_at_the_registrar_and_invoiced(customer, stores, registrar):
    order(customer)

    assert one(stores, "projects", MINE) == "registered"
    assert registrar.held() == [(1, "registered")]
    assert one(stores, "billing", INVOICED) == 1


def test_while_the_registrar_is_down_the_order_waits_and_then_goes_through_once(customer, stores, site, registrar):
    registrar.behave(down=1)
    order(customer)
    for _ in range(3):
        settle_domains(site)
    waited = one(stores, "projects", MINE), one(stores, "billing", INVOICED)
    shown = words_of(customer.get("/panel/domains"))
    registrar.behave(down="")
    for _ in range(3):
        settle_domains(site)

    assert waited == ("ordered", 0)
    assert "marta-shop.example being registered" in shown
    assert one(stores, "projects", MINE) == "registered"
    assert (registrar.held(), one(stores, "billing", INVOICED)) == ([(1, "registered")], 1)


def test_an_answer_that_is_lost_on_the_way_orders_nothing_twice(customer, stores, site, registrar):
    registrar.behave(loses=1)
    order(customer)
    waited = one(stores, "projects", MINE)
    settle_domains(site)

    assert waited == "ordered"
    assert one(stores, "projects", MINE) == "registered"
    assert one(stores, "billing", INVOICED) == 1


def test_a_name_that_somebody_has_elsewhere_is_refused_and_costs_nothing(customer, stores, registrar):
    take_elsewhere(stores)

    answer = order(customer)

    assert answer.status_code == 422
    assert rows(stores, "projects", MINE) == []
    assert one(stores, "billing", INVOICED) == 0


def test_who_was_too_late_while_the_registrar_was_down_is_told_by_mail(customer, stores, site, registrar, post):
    registrar.behave(down=1)
    order(customer)
    registrar.behave(down="")
    take_elsewhere(stores)
    settle_domains(site)

    assert rows(stores, "projects", MINE) == []
    assert "marta-shop.example" in post.letters[-1].text


def take_elsewhere(stores):
    somebody = {"name": "marta-shop.example", "account": 2, "registrant_name": "x", "registrant_email": "x@example.org",
                "registrant_address": "x"}  # fmt: skip
    with client("registrar", stores.folder) as asking:
        assert asking.post("/api/orders", json=somebody).status_code == 201


def test_a_domain_that_is_given_back_is_released_there_too(customer, stores, registrar):
    order(customer)
    number = one(stores, "projects", "select id from domain where name = 'marta-shop.example'")

    customer.send("/panel/domains", {}, action=f"/panel/domains/{number}/release")

    assert (one(stores, "projects", MINE), registrar.held()) == ("released", [(1, "released")])
    assert customer.client.post(f"/panel/domains/{number}/release").status_code == 400


def test_a_domain_of_somebody_else_is_not_given_back(customer, other, stores, registrar):
    order(customer)
    number = one(stores, "projects", "select id from domain where name = 'marta-shop.example'")
    fields = {**other.hidden("/panel/domains"), "csrf": other.hidden("/panel/domains")["csrf"]}

    assert other.client.post(f"/panel/domains/{number}/release", data=fields).status_code == 404
    assert registrar.held() == [(1, "registered")]
