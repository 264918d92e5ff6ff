"""The closed list speaks the words that policies are read into."""

from kept.policy.recognising.safeguards import SAFEGUARDS
from kept.safeguards.human import HUMAN_SAFEGUARDS


def test_every_safeguard_that_a_person_vouches_for_is_one_that_a_policy_can_be_read_to_name():
    assert HUMAN_SAFEGUARDS - {name for name, _ in SAFEGUARDS} == set()


def test_what_machines_can_look_at_is_not_on_the_list():
    machines = {"encryption in transit", "encryption at rest", "firewalls", "restricted access", "password hashing"}

    assert HUMAN_SAFEGUARDS & machines == set()
