import pytest

from kept.estate.errors import CannotError, MissingError
from kept.estate.selection import Equals, Has, IsNull, Keys
from kept.testing.connector_contract import shop
from kept.testing.contract_data import CUSTOMER, INVOICE, NOTE, SHOP
from kept.testing.matching import Matcher, key_of, kind_of

ROWS = shop()
MATCHER = Matcher(SHOP, ROWS)


def test_a_path_leads_through_several_references():
    (note,) = ROWS["note"]

    assert MATCHER.value(NOTE, note, "invoice.customer.email") == "c1@shop.example"


def test_a_reference_that_leads_nowhere_leads_to_nothing():
    lost = {**ROWS["note"][0], "about_number": "none"}

    assert MATCHER.matches(NOTE, lost, IsNull("invoice.status"))


def test_keys_are_compared_as_what_their_fields_hold():
    invoice = ROWS["invoice"][0]

    found = [
        MATCHER.matches(INVOICE, invoice, one)
        for one in (Keys((("1", "x"),)), Keys(((1,),)), Keys((("1",),), "customer"))
    ]

    assert found == [True, False, True]


@pytest.mark.parametrize(
    ("selection", "error"),
    [(Equals("shoe_size", 44), MissingError), (Keys((), "nobody"), MissingError), (Has("gone", "x"), CannotError)],
)
def test_what_is_not_declared_is_refused(selection, error):
    with pytest.raises(error):
        MATCHER.matches(CUSTOMER, ROWS["customer"][0], selection)


def test_kinds_and_keys_are_those_that_are_declared():
    assert (kind_of(SHOP, NOTE, "invoice.issued"), key_of(INVOICE, ROWS["invoice"][0])) == ("instant", (1, "x"))
