from random import Random

from rexgencloud.traffic.crowd import Crowd, Customer, pick


def test_the_crowd_are_those_with_an_open_account_and_the_staff_of_the_desk(stores):
    crowd = Crowd.of(stores)

    assert len(crowd.customers) == 40 - 7
    assert set(crowd.desk) == {"privacy", "support", "billing", "operations"}


def test_only_those_who_joined_meanwhile_leave_and_each_once():
    crowd = Crowd([Customer(email="a@example.org", password="x")], {})
    crowd.join(Customer(email="b@example.org", password="x", is_new=True))

    gone = [crowd.take_new(Random(1)) for _ in range(2)]

    assert [one and one.email for one in gone] == ["b@example.org", None]
    assert [one.email for one in crowd.customers] == ["a@example.org"]


def test_newcomers_share_no_address(stores):
    crowd = Crowd.of(stores)

    assert len({crowd.newcomer(Random(1))["email"] for _ in range(5)}) == 5


def test_one_of_none_is_none():
    assert (pick(Random(1), []), pick(Random(1), ["x"])) == (None, "x")
