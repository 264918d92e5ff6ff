"""Paths lead through references to a field, at most into one other system; or nowhere, and say why."""

import pytest

from kept.estate.model import Dataset, Estate, Field, Reference, System
from kept.estate.paths import PathError, follow

OWNER = Dataset(name="owner", system="a", location="owner", key=("id",), fields=(Field(name="id"), Field(name="end")))
FAR = Dataset(
    name="far",
    system="b",
    location="far",
    key=("id",),
    fields=(Field(name="id"),),
    references=(Reference(name="back", to="a.owner", fields=("id",)),),
)
PET = Dataset(
    name="pet",
    system="a",
    location="pet",
    fields=(Field(name="owner_id"),),
    references=(
        Reference(name="owner", to="a.owner", fields=("owner_id",)),
        Reference(name="far", to="b.far", fields=("owner_id",)),
        Reference(name="lost", to="a.lost", fields=("owner_id",)),
    ),
)
ESTATE = Estate(
    systems=(
        System(name="a", kind="relational", url="x", datasets=(OWNER, PET)),
        System(name="b", kind="relational", url="x", datasets=(FAR,)),
    )
)


def test_a_path_leads_through_its_references_to_a_field():
    route = follow(ESTATE, PET, "owner.end")

    assert (route.references, route.through, route.field) == (PET.references[:1], (OWNER,), OWNER.fields[1])


def test_a_field_of_the_dataset_itself_is_a_path():
    route = follow(ESTATE, PET, "owner_id")

    assert (route.references, route.through, route.field) == ((), (), PET.fields[0])


def test_the_first_reference_of_a_path_may_lead_into_another_system():
    route = follow(ESTATE, PET, "far.id")

    assert (route.through, route.field) == ((FAR,), FAR.fields[0])


@pytest.mark.parametrize(
    ("path", "sentence"),
    [
        ("ownr.end", "a.pet has no reference “ownr”; did you mean “owner”?"),
        ("owner.ende", "a.owner has no field “ende”; did you mean “end”?"),
        ("far.back.end", "the path “far.back.end” leaves the system “b” after its first reference"),
        ("lost.id", "there is no dataset “a.lost”"),
    ],
)
def test_a_path_that_leads_nowhere_says_where_it_ends(path, sentence):
    with pytest.raises(PathError) as caught:
        follow(ESTATE, PET, path)

    assert str(caught.value) == sentence
