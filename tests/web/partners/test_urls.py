"""Each address for partners with what it needs, as one table."""

import pytest

from kept.safeguards.scopes import Scope
from kept.web.partners.urls import urlpatterns

ORDERS = [
    f"opendsr/v2/{word}{rest}"
    for word in ("requests", "opengdpr_requests")
    for rest in ("", "/<uuid:name>", "/<uuid:name>/results")
]
NEEDS = {
    "drp/v1/agent/<str:name>": "a signature, or its token",
    "drp/v1/data-rights-request": "agent",
    "drp/v1/data-rights-request/": "agent",
    "drp/v1/data-rights-request/<uuid:name>": "agent",
    "drp/v1/data-rights-request/<uuid:name>/results": "agent",
    "opendsr/v2/discovery": "nothing",
    "opendsr/v2/certificate.pem": "nothing",
    **dict.fromkeys(ORDERS, Scope.ORDERS_GIVE),
}
OPEN = {"opendsr/v2/discovery", "opendsr/v2/certificate.pem"}


def needs(pattern):
    needed = getattr(pattern.callback, "needs", None)
    if needed is None:
        return "nothing" if str(pattern.pattern) in OPEN else "a signature, or its token"
    return needed


def test_every_address_needs_what_the_table_says():
    assert {str(one.pattern): needs(one) for one in urlpatterns} == NEEDS


@pytest.mark.parametrize("address", [address for address in NEEDS if address not in OPEN])
def test_without_a_token_nothing_is_told_or_done(partners, address):
    path = "/" + address.replace("<str:name>", "GOOD_AGENT").replace(
        "<uuid:name>", "a" * 8 + "-aaaa-4aaa-8aaa-" + "a" * 12
    )
    method = "POST" if address.endswith(("request", "request/", "requests")) else "GET"

    assert partners.ask(method, path).status_code == 401


def test_no_page_of_another_site_reads_an_answer(partners, settings):
    settings.CORS_ORIGINS = ["https://www.example.com"]

    answer = partners.api.client.get("/opendsr/v2/discovery", headers={"Origin": "https://www.example.com"})

    assert "Access-Control-Allow-Origin" not in answer
