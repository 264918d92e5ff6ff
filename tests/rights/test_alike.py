"""Whose copy it is: a record that stands for somebody tells, and where two share an address, what each said besides."""

from kept.plans.errand import Errand, Known, Sought, Standing
from kept.rights.alike import same_people


def somebody(*said, stands=()):
    known = tuple(Known(kind=kind, value=value) for kind, value in (one.split("=") for one in said))
    return Sought(known_by=known, stood=tuple(Standing(dataset="shop.customer", key=(one,)) for one in stands))


def errand(*people, whose="customer"):
    return Errand(right="access", whose=whose, people=people)


def test_a_record_that_stands_for_both_makes_them_one_whatever_they_are_known_by():
    assert same_people(errand(somebody("phone=1", stands=[3])), errand(somebody("email=two@x", stands=[3])))


def test_two_who_share_an_address_and_are_told_apart_are_two():
    eve, dan = somebody("email=two@x", "id=3", stands=[3]), somebody("email=two@x", "phone=444", stands=[4])

    assert not same_people(errand(eve), errand(dan))
    assert same_people(errand(dan, eve), errand(eve))


def test_who_came_back_under_another_number_is_the_same_by_the_address_alone():
    assert same_people(errand(somebody("email=Ada@x", stands=[1])), errand(somebody("email=ada@x", stands=[9])))


def test_whose_record_is_set_aside_or_gone_is_known_by_anything_that_was_said():
    eve = somebody("email=two@x", "id=3", stands=[3])

    assert same_people(errand(eve), errand(somebody("email=two@x", "phone=333")))
    assert not same_people(errand(eve), errand(somebody("email=two@x"), whose="contact"))
