"""Terms of people who used a right are held against those of everybody else who has the same."""

import pytest

from kept.estate import Field, Reference
from kept.estate.errors import MissingError
from kept.estate.model import FieldKind
from kept.estate.offers import Offer
from kept.estate.selection import Equals
from kept.rights.treating import Asked, Treated, treated
from tests.verdict.declared import dataset, estate, stores

ORDER = dataset(
    "order",
    system="shop",
    fields=(
        Field(name="person", kind=FieldKind.INTEGER),
        Field(name="plan"),
        Field(name="price", kind=FieldKind.INTEGER),
        Field(name="open", kind=FieldKind.BOOLEAN),
    ),
    references=(Reference(name="person", to="s.person", fields=("person",)),),
    offers=(Offer(of="person", alike=("plan",), terms=("price",), where=Equals("open", value=True)),),
)
ESTATE = estate(dataset("person"), ORDER)
ORDERS = [
    {"id": number, "person": person, "plan": plan, "price": price, "open": is_open}
    for number, (person, plan, price, is_open) in enumerate(
        [
            (1, "basic", 9, True),
            (2, "basic", 9, True),
            (3, "basic", 11, True),
            (4, "basic", 11, False),
            (5, "large", 50, True),
            (6, None, 7, True),
            (7, None, None, True),
            (8, "basic", 9, True),
        ]
    )
]


def found(*people):
    opened = stores(ESTATE, {"shop.order": ORDERS})
    (one,) = treated([Asked(dataset="s.person", key=(one,)) for one in people], estate=ESTATE, connectors=opened)
    return one


def of(*, people=1, records=1, **more):
    return Treated(dataset="shop.order", people=people, records=records, **more)


@pytest.mark.parametrize(
    ("people", "expected"),
    [
        ((1,), of(others=3)),
        ((3,), of(others=3, apart=1)),
        ((1, 2, 8), of(people=3, records=3, others=1, apart=3)),
        ((1, 3), of(people=2, records=2, others=2, apart=1)),
        ((4,), of(people=0, records=0)),
        ((5,), of(alone=1)),
        ((7,), of(others=1, apart=1)),
        ((9,), of(people=0, records=0)),
    ],
)
def test_terms_that_nobody_else_alike_has_stand_apart(people, expected):
    assert found(*people) == expected


def test_somebody_found_twice_is_counted_once():
    assert found(3, 3) == of(others=3, apart=1)


def test_without_anybody_who_asked_nothing_is_asked_and_with_somebody_a_closed_system_is_missed():
    assert treated((), estate=ESTATE, connectors={}) == (Treated(dataset="shop.order"),)
    with pytest.raises(MissingError):
        treated([Asked(dataset="s.person", key=(1,))], estate=ESTATE, connectors={})
