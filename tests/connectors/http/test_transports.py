from types import MappingProxyType

import httpx
import pytest

from kept.connectors.http.transports import carrier_to, carriers
from kept.estate import System
from kept.estate.errors import CannotError


def firm(url):
    return System(name="firm", kind="http", url=url)


@pytest.mark.parametrize("url", ["http://127.0.0.1:9/api", "https://firm.example/api"])
def test_an_address_of_the_network_is_reached_over_http(url, tmp_path):
    transport, base = carrier_to(firm(url), tmp_path)

    assert (isinstance(transport, httpx.HTTPTransport), base) == (True, url)


def test_an_installed_package_carries_to_a_scheme_of_its_own(tmp_path):
    transport, base = carrier_to(firm("example-firm:mail"), tmp_path)

    with httpx.Client(transport=transport, base_url=base) as client:
        assert client.get("/health").json() == {"up": True, "firm": "mail"}


def test_an_example_firm_that_there_is_not_is_named(tmp_path):
    with pytest.raises(CannotError, match="There is no example firm “telepathy”"):
        carrier_to(firm("example-firm:telepathy"), tmp_path)


def test_a_scheme_that_nobody_carries_to_is_refused_with_those_that_are_known(tmp_path):
    with pytest.raises(CannotError, match=r"address of “firm”; known schemes are: .*http, https"):
        carrier_to(firm("gopher://firm.example"), tmp_path)


def test_the_registry_is_closed():
    assert isinstance(carriers(), MappingProxyType)
