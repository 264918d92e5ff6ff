"""A guess counts where the records are about people, and nowhere else."""

import pytest

from kept.estate.classify import BUILT_IN
from kept.estate.findings import look
from kept.estate.model import Dataset, Estate, Field, FieldKind, System
from kept.estate.ports import LiveDataset, LiveField, LiveReference


def table(location, names, **to):
    fields = tuple(LiveField(name=name, kind=FieldKind.TEXT) for name in names.split())
    references = tuple(LiveReference(fields=(name,), to=target, to_fields=("id",)) for name, target in to.items())
    return LiveDataset(location=location, fields=fields, key=("id",), references=references)


def held(*tables, datasets=()):
    estate = Estate(systems=(System(name="shop", kind="relational", url="x", datasets=datasets),))
    findings = look(estate, {"shop": tables}, {}, classifiers=BUILT_IN)
    return {
        one.location: [field.name for field in one.fields if findings.held(("shop", one.location), field.name)]
        for one in tables
    }


@pytest.mark.parametrize(
    ("names", "personal"),
    [
        ("id email city name", ["email", "city", "name"]),
        ("id city name", []),
        ("id company_name phone street", []),
        ("id phone", ["phone"]),
        ("id company_name contact_name phone city", ["contact_name", "phone"]),
    ],
)
def test_a_field_is_personal_by_itself_or_by_its_neighbours(names, personal):
    assert held(table("things", names)) == {"things": personal}


def test_what_leads_to_a_person_may_hold_places_and_texts_of_theirs_and_a_things_name():
    users = table("users", "id login password")
    parcels = table("parcels", "id user_id city note name", user_id="users")

    assert held(users, parcels)["parcels"] == ["city", "note"]


def test_a_field_that_points_at_another_record_holds_no_data_of_its_own():
    users = table("users", "id login password")
    posts = table("posts", "id author note", author="users")

    assert held(users, posts)["posts"] == ["note"]


def test_what_a_person_declared_is_taken_as_it_is():
    declared = Dataset(
        name="people", system="shop", location="people", whose="guest", fields=(Field(name="city", category=None),)
    )

    found = held(table("people", "id city"), table("visits", "id p note", p="people"), datasets=(declared,))

    assert found == {"people": [], "visits": ["note"]}
