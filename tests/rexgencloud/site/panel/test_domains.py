import pytest

from tests.rexgencloud.site.visiting import one, rows


def test_a_domain_is_registered_with_its_contact_and_invoiced(customer, stores):
    customer.send("/panel/domains", {"name": "Marta-Shop.example"})

    held = "select account_id, whois_name, whois_email, expires_at from domain where name = 'marta-shop.example'"
    assert rows(stores, "projects", held) == [
        (1, "Marta Feldmann", "marta.feldmann@example.org", "2027-11-23 12:00:00.000000")
    ]
    assert one(stores, "billing", "select net_cents from invoice where account_id = 1 order by id desc limit 1") == 1900


def test_a_name_that_somebody_has_is_refused_and_costs_nothing(customer, other, stores):
    customer.send("/panel/domains", {"name": "marta-shop.example"})
    before = one(stores, "billing", "select count(*) from invoice")

    answer = other.send("/panel/domains", {"name": "marta-shop.example"})

    assert answer.status_code == 422
    assert one(stores, "billing", "select count(*) from invoice") == before


@pytest.mark.parametrize(
    "name", ["", "shop.com", "-a.example", "a-.example", "a b.example", "x" * 64 + ".example", "é.example"]
)
def test_a_name_must_be_one(customer, name):
    assert customer.send("/panel/domains", {"name": name}).status_code == 422
