"""Records that stand for people, with what each is known by: read in pieces, and nothing empty among it."""

from kept.app.suppressing.persons import known_by, names_of, persons_of
from kept.rights.asked import Identifier
from tests.rights.shop import shop

STAND = shop()
((WHOSE, CUSTOMER),) = persons_of(STAND.estate)
KINDS = frozenset({"email", "phone"})


def test_persons_are_found_with_their_class_and_by_what_leads_on():
    assert (WHOSE, CUSTOMER.full_name) == ("customer", "shop.customer")
    assert names_of(CUSTOMER, KINDS) == {"email": "email"}


def test_each_identifier_comes_with_the_key_of_its_record():
    (batch,) = known_by(CUSTOMER, STAND.connectors["shop"], KINDS)

    assert batch[0] == ((1,), Identifier(kind="email", value="Ada@X.example"))
    assert len(batch) == 5


def test_without_a_kind_that_leads_on_nothing_is_read():
    assert list(known_by(CUSTOMER, STAND.connectors["shop"], frozenset({"phone"}))) == []
