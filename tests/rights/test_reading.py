"""What a person is given: every declared field for access, what came from them for portability."""

from tests.rights.shop import ADA, shop
from tests.rights.stands import steps


def test_access_gives_every_declared_field():
    stand = shop()

    given = stand.given(stand.plan("access", f"email={ADA}"))

    assert given["shop.customer"] == [
        {"id": 1, "email": "Ada@X.example", "phone": "555", "name": "Ada Byron", "address_id": 1}
    ]
    assert list(given["desk.session"][0]) == ["id", "customer_id", "ip", "began", "ended"]


def test_portability_gives_what_came_from_the_person_with_the_key():
    stand = shop()

    given = stand.given(stand.plan("portability", f"email={ADA}"))

    assert given["shop.order"] == [
        {"id": 10, "email": "gift@x.example", "note": "for a friend"},
        {"id": 11, "email": "ada@x.example", "note": "as a guest"},
    ]
    assert "desk.session" not in given
    assert "shop.order_line" not in given


def test_a_part_may_be_asked_for():
    stand = shop()

    by_category = stand.given(stand.plan("access", f"email={ADA}", categories=("account.phone",)))
    by_place = stand.plan("access", f"email={ADA}", places=("desk",))

    assert by_category == {"shop.customer": [{"id": 1, "phone": "555"}], "shop.invoice": [{"id": 100, "phone": "555"}]}
    assert steps(by_place) == {"desk.ticket": {"read": 1}, "desk.session": {"read": 1}}
