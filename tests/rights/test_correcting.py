"""One value set right wherever the person's records hold it."""

from tests.rights.shop import shop
from tests.rights.stands import stays, steps


def test_a_value_is_corrected_in_every_store_that_holds_it_and_nowhere_else():
    stand = shop()
    stand.connectors["desk"].rows["ticket"][1]["body"] = "Ada Byron"

    plan = stand.correct("account.name", "Ada Byron", "Ada King", "id=1")
    left = stand.do(plan)

    assert steps(plan) == {"shop.customer": {"set": 1}, "shop.invoice": {"set": 1}}
    assert [row["name"] for row in stand.held("shop.customer")][:2] == ["Ada King", "Bob Kane"]
    assert [row["bill_to"] for row in stand.held("shop.invoice")] == ["Ada King", "Bob Kane"]
    assert stand.held("desk.ticket")[1]["body"] == "Ada Byron"
    assert left == 0


def test_another_value_of_the_category_is_left_as_it_is():
    stand = shop()

    plan = stand.correct("account.phone", "no such number", "777", "id=1")

    assert steps(plan) == {}
    assert [one.count for one in plan.steps] == [0, 0]


def test_what_is_another_persons_too_is_left_to_staff():
    stand = shop()

    plan = stand.correct("account.address", "Street 1", "Street 9", "id=1")

    assert steps(plan) == {}
    assert stays(plan) == [("shop.address", 1, "16", "rights-plan-joint-unchanged")]


def test_an_address_is_corrected_however_it_is_spelled_and_only_where_it_is_theirs():
    stand = shop()

    left = stand.do(stand.correct("account.email", "ada@x.example", "ada@new.example", "id=1"))

    assert left == 0
    assert stand.held("shop.customer")[0]["email"] == "ada@new.example"
    assert stand.held("desk.ticket")[0]["email"] == "ada@new.example"
    assert [row["email"] for row in stand.held("shop.order")] == ["gift@x.example", "ada@new.example", "ada@x.example"]


def test_a_correction_that_does_not_say_what_is_wrong_is_blocked_before_a_letter_could_say_nothing():
    plan = shop().plan("rectification", "id=1")

    assert [one.code for one in plan.blocks] == ["rights-plan-correct-what"]
