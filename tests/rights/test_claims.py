"""Whose a record is to which several ways lead."""

import pytest

from kept.estate.ways import Way
from kept.rights.claims import Claim, of_person, together

ADA, BEN = of_person(0), of_person(1)


@pytest.mark.parametrize(
    ("claims", "both"),
    [
        ([], None),
        ([ADA], ADA),
        ([ADA, ADA], ADA),
        ([BEN, ADA], Claim(owners=(0, 1), owning=(0, 1))),
        (
            [ADA.along(2, Way(owns=False)), ADA.along(1, Way())],
            Claim(owners=(0,), owning=(0,), ways=(1, 2)),
        ),
        ([ADA, BEN.shared()], Claim(owners=(0, 1), owning=(0, 1), joint=True)),
    ],
)
def test_each_way_adds_its_own(claims, both):
    assert together(claims) == both


def test_a_way_that_does_not_own_gives_the_record_and_leaves_it():
    given = ADA.along(3, Way(owns=False))

    assert (given.owners, given.owning, given.ways) == ((0,), (), (3,))
    assert ADA.along(3, Way()).owning == (0,)
