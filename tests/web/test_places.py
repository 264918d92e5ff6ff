"""Where somebody lives: what a form offers, and what a browser lets us guess."""

import pytest
from django.test import RequestFactory

from kept.rights.lawbook import lawbook
from kept.web.places import guessed, place_name, places


def test_every_country_is_offered_by_its_name_and_the_states_that_have_a_law_of_ours():
    offered = dict(places("de", lawbook().laws))

    assert (offered["DE"], offered["US-CA"]) == ("Deutschland", "Vereinigte Staaten: California")
    assert not offered.keys() & {"EU", "UN", "ZZ", "US-TX"}
    assert list(offered.values()) == sorted(offered.values(), key=str.casefold)


@pytest.mark.parametrize(
    ("place", "name"), [("FR", "France"), ("US-CA", "United States: California"), ("US-TX", "United States: TX")]
)
def test_a_place_is_called_by_its_name(place, name):
    assert place_name(place, "en") == name


@pytest.mark.parametrize(
    ("languages", "country"),
    [("de-AT,de;q=0.8,en-US;q=0.5", "AT"), ("de,en-GB", "GB"), ("zh-Hant", ""), ("en-EU", ""), ("", "")],
)
def test_the_first_language_with_a_country_says_where_somebody_may_live(languages, country):
    assert guessed(RequestFactory().get("/", headers={"Accept-Language": languages})) == country
