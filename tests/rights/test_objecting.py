"""What was done with the data of whoever objected is counted from their objection on, and nobody else's."""

import pytest

from kept.estate import Field, Reference
from kept.estate.errors import MissingError
from kept.estate.model import FieldKind
from kept.estate.selection import Equals
from kept.estate.uses import RecordedUse
from kept.gate import EVERYTHING, Objection
from kept.rights.objecting import Ignored, Objector, ignored
from tests.verdict.declared import dataset, days_ago, estate, stores

NEWS = RecordedUse(clause="3.2.3", at="sent_at", of="person", where=Equals("kind", "news"), opt_out="7.4.1")
SURVEYS = RecordedUse(clause="3.2.5", at="sent_at", of="person", where=Equals("kind", "survey"))
LETTER = dataset(
    "letter",
    system="mail",
    fields=(
        Field(name="person", kind=FieldKind.INTEGER),
        Field(name="kind"),
        Field(name="sent_at", kind=FieldKind.INSTANT),
    ),
    references=(Reference(name="person", to="s.person", fields=("person",)),),
    uses=(NEWS, SURVEYS),
)
ESTATE = estate(dataset("person"), LETTER)
LETTERS = [
    {"id": number, "person": person, "kind": kind, "sent_at": days_ago(age)}
    for number, (person, kind, age) in enumerate(
        [(1, "news", 9), (1, "news", 3), (1, "survey", 3), (2, "news", 3), (1, "service", 3)]
    )
]


def found(*objectors):
    opened = stores(ESTATE, {"mail.letter": LETTERS})
    return ignored(objectors, estate=ESTATE, connectors=opened)


def objector(*purposes, since=5, until=None, person=1, **more):
    objection = Objection(since=days_ago(since), until=until, purposes=frozenset(purposes) or EVERYTHING)
    return Objector(dataset="s.person", key=(person,), objections=(objection,), **more)


@pytest.mark.parametrize(
    ("one", "count"),
    [
        (objector("3.2.3"), 1),
        (objector("3.2.3", since=10), 2),
        (objector("3.2.5"), 1),
        (objector(), 2),
        (objector("3.3.1"), 0),
        (objector("3.2.3", until=days_ago(4)), 0),
        (objector("3.2.3", person=3), 0),
    ],
)
def test_a_use_after_an_objection_to_its_purpose_is_one_too_many(one, count):
    assert found(one) == (Ignored(dataset="mail.letter", objected=count, opted_out=0),)


def test_of_marketing_alone_people_opt_out_and_somebody_known_twice_is_counted_once():
    opted_out = Objector(dataset="s.person", key=(1,), opted_out=days_ago(5))

    assert found(opted_out, opted_out) == (Ignored(dataset="mail.letter", objected=0, opted_out=1),)
    assert found(opted_out, objector("3.2.3")) == (Ignored(dataset="mail.letter", objected=1, opted_out=1),)


def test_without_anybody_who_objected_nothing_is_asked_and_with_somebody_a_closed_system_is_missed():
    assert ignored((), estate=ESTATE, connectors={}) == (Ignored(dataset="mail.letter", objected=0, opted_out=0),)
    with pytest.raises(MissingError):
        ignored([objector()], estate=ESTATE, connectors={})
