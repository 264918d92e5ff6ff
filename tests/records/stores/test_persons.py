"""Persons: found by keyed marks, never by half of what they are known by, and forgotten with their key."""

from datetime import timedelta

import pytest

from kept.records.models import IdentifierRow, PersonRow, RequestRow
from kept.records.stores.persons import ForgottenPersonError
from kept.rights.asked import Identifier
from kept.rights.kinds import RequestKind
from tests.rights.histories import NOW

pytestmark = pytest.mark.django_db
ZOE = Identifier(kind="email", value="zoe@example.org")
HOME = Identifier(kind="email", value="family@example.org")
PHONE = Identifier(kind="phone", value="+49 30 1234-56")


def test_a_person_is_found_by_all_that_they_are_known_by_however_it_is_written(persons):
    made = persons.made([ZOE, PHONE], at=NOW)

    for known_by in (
        [ZOE],
        [Identifier(kind="email", value=" Zoe@Example.ORG ")],
        [Identifier(kind="phone", value="+4930123456")],
        [PHONE, ZOE],
    ):
        assert persons.resolved(known_by, at=NOW).id == made.id


def test_two_who_share_an_address_are_not_taken_for_one_another(persons):
    first = persons.made([HOME, ZOE], at=NOW)
    second = persons.made([HOME, PHONE], at=NOW)

    assert persons.resolved([HOME, ZOE], at=NOW).id == first.id
    assert persons.resolved([HOME], at=NOW).id not in {first.id, second.id}


def test_two_who_showed_the_same_address_are_told_apart_by_what_each_said_besides(persons):
    three, four = (Identifier(kind="account", value=value) for value in "34")
    first = persons.resolved([HOME], at=NOW, beside=[three])
    second = persons.resolved([HOME], at=NOW, beside=[four])
    plain = persons.resolved([HOME], at=NOW)

    assert persons.resolved([HOME], at=NOW, beside=[three]).id == first.id
    assert persons.resolved([HOME], at=NOW).id == plain.id
    assert len({first.id, second.id, plain.id}) == 3
    assert persons.known_by(first) == (HOME,)
    assert persons.sought([three], at=NOW) is None


def test_who_shares_one_of_two_identifiers_is_somebody_else(persons):
    known = persons.made([ZOE], at=NOW)

    assert persons.resolved([ZOE, PHONE], at=NOW).id != known.id


def test_an_identifier_is_somebodys_only_while_it_is_theirs(persons):
    known = persons.made([ZOE], at=NOW)
    IdentifierRow.objects.update(valid_until=NOW + timedelta(days=1))

    assert persons.resolved([ZOE], at=NOW).id == known.id
    assert persons.resolved([ZOE], at=NOW + timedelta(days=1)).id != known.id
    assert persons.resolved([ZOE], at=NOW - timedelta(days=1)).id != known.id


def test_what_a_person_is_known_by_comes_back_under_their_key(persons):
    made = persons.made([ZOE, PHONE], at=NOW)

    assert persons.known_by(persons.find(made.id)) == (ZOE, PHONE)


def test_no_column_holds_an_identifier_or_a_plain_digest_of_one(persons, root):
    persons.made([ZOE], at=NOW)

    (row,) = IdentifierRow.objects.values()

    assert b"zoe" not in bytes(row["sealed"])
    assert bytes(row["lookup"]) == root.finder("identifiers").mark("email", "zoe@example.org")


def test_a_forgotten_person_is_not_found_and_cannot_be_opened(persons):
    made = persons.made([ZOE], at=NOW)

    persons.forget(made.id, at=NOW)

    with pytest.raises(ForgottenPersonError):
        persons.find(made.id)
    assert persons.resolved([ZOE], at=NOW).id != made.id
    assert PersonRow.objects.get(id=made.id).key_destroyed_at == NOW


def test_who_used_a_right_is_told_from_who_only_asked_a_question(persons):
    assert persons.kinds_of_askers() == frozenset()
    for kind, known_by in ((RequestKind.ACCESS, [ZOE, HOME]), (RequestKind.INQUIRY, [PHONE])):
        RequestRow.objects.create(
            id=kind, kind=kind, person_id=persons.made(known_by, at=NOW).id, received_at=NOW, events=1, stage="closed"
        )

    shouted = Identifier(kind=ZOE.kind, value=ZOE.value.upper())
    assert persons.who_asked([ZOE, shouted, HOME, PHONE]) == {ZOE, shouted, HOME}
    assert persons.kinds_of_askers() == frozenset({"email"})
