"""What the company's systems tell of people: kept of those who are on record, and of nobody else."""

from datetime import UTC, datetime

from kept.records.models import IdentifierRow, PersonRow
from kept.rights.asked import Identifier
from tests.web.api.conftest import ZOE

ALSO = {
    "kind": "ip",
    "value": "192.0.2.7",
    "system": "web",
    "since": "2026-01-01T00:00:00Z",
    "until": "2026-02-01T00:00:00Z",
}


def pushed(api, email, *also, name="p"):
    said = {"known_by": [{"kind": "email", "value": email}], "also": list(also)}
    return api.post("/identifiers", said, token=api.token(name=name)).json()


def test_what_else_somebody_is_known_by_is_kept_sealed_with_its_time(api):
    reference, _ = api.owned("access")

    assert pushed(api, ZOE, ALSO, {"kind": "device", "value": "d-1"}) == {"is_on_record": True, "kept": 2}

    person = api.clerk.persons.find(api.clerk.find(reference).person)
    assert api.clerk.persons.known_by(person) == (
        Identifier(kind="email", value=ZOE),
        Identifier(kind="ip", value="192.0.2.7", system="web"),
        Identifier(kind="device", value="d-1"),
    )
    row = IdentifierRow.objects.get(kind="ip")
    assert (row.valid_from, row.valid_until) == (datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 2, 1, tzinfo=UTC))
    assert b"192.0.2.7" not in bytes(row.sealed)


def test_what_was_told_before_is_kept_once(api):
    api.owned("access")
    pushed(api, ZOE, ALSO)

    assert pushed(api, ZOE, ALSO, ALSO, name="q") == {"is_on_record": True, "kept": 0}


def test_nothing_is_kept_of_people_who_never_asked_anything(api):
    assert pushed(api, ZOE, ALSO) == {"is_on_record": False, "kept": 0}
    assert (PersonRow.objects.count(), IdentifierRow.objects.count()) == (0, 0)


def test_nothing_is_kept_of_somebody_who_was_forgotten(api):
    reference, _ = api.owned("access")
    api.clerk.persons.forget(api.clerk.find(reference).person, at=api.clerk.now)

    assert pushed(api, ZOE, ALSO) == {"is_on_record": False, "kept": 0}
