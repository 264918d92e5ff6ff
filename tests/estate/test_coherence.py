"""Whether an estate hangs together, found on the value itself, whoever made it."""

from dataclasses import replace

import pytest

from kept.estate.canaries import Canary, Correctable
from kept.estate.coherence import Problem, problems
from kept.estate.model import Dataset, Estate, Field, FieldKind, Reference, Requirement, RetentionRule, System
from kept.estate.offers import Offer
from kept.estate.panels import Changing, Door, Panel, Showing
from kept.estate.residence import Residence
from kept.estate.selection import AnyOf, Below, Equals, Everything, Has, IsNull, Not, OneOf, Selection
from kept.estate.upkeep import Freshness, Groups, Parts, Prohibition
from kept.estate.uses import RecordedUse

ID = Field(name="id", kind=FieldKind.INTEGER)
OWNER = Dataset(
    name="owner",
    system="a",
    location="owner",
    key=("id",),
    fields=(ID, Field(name="end", kind=FieldKind.INSTANT), Field(name="state")),
)
PET = Dataset(
    name="pet",
    system="a",
    location="pet",
    key=("id",),
    fields=(ID,),
    references=(
        Reference(name="owner", to="a.owner", fields=("id",)),
        Reference(name="mother", to="a.pet", fields=("id",)),
    ),
)


def found(owner: Dataset = OWNER, pet: Dataset = PET) -> list[Problem]:
    system = System(name="a", kind="relational", url="x", datasets=(owner, pet))
    return list(problems(Estate(systems=(system,))))


def where(selection: Selection) -> list[str]:
    rule = RetentionRule(clause="6.1.1", where=selection)
    return [problem.sentence for problem in found(owner=replace(OWNER, retention=(rule,)))]


def test_an_estate_that_hangs_together_has_no_problem():
    assert found() == []


@pytest.mark.parametrize(
    "selection",
    [
        Everything(),
        Has("pet", "owner", IsNull("owner.end")),
        OneOf("state", ("open", "closed")),
        Below("id", 7),
        AnyOf((Not(Equals("id", 7)), IsNull("end"))),
    ],
)
def test_a_selection_over_declared_fields_has_no_problem(selection):
    assert where(selection) == []


@pytest.mark.parametrize(
    ("selection", "sentence"),
    [
        (Equals("stat", "x"), "a.owner has no field “stat”; did you mean “state”?"),
        (Equals("state", 7), "“state” is text, and “7” is not; a text like NO needs quotes"),
        (Below("state", 7), "“state” is text, and a number is needed; correct the path or its kind"),
        (OneOf("id", ("x",)), "“id” is integer, and “x” is not; a text like NO needs quotes"),
        (Equals("id", value=True), "“id” is integer, and “True” is not; a text like NO needs quotes"),
        (AnyOf((Not(IsNull("ende")),)), "a.owner has no field “ende”; did you mean “end”?"),
        (Has("pets", "owner"), "there is no dataset “pets” in a; did you mean “pet”?"),
        (Has("pet", "ownr"), "a.pet has no reference “ownr”; did you mean “owner”?"),
        (Has("pet", "mother"), "the reference “mother” of a.pet does not point at a.owner"),
        (Has("pet", "owner", IsNull("name")), "a.pet has no field “name”; known here: “id”"),
    ],
)
def test_a_selection_over_what_is_not_there_is_found(selection, sentence):
    assert where(selection) == [sentence]


def test_a_problem_names_its_place_in_the_estate():
    rule = RetentionRule(clause="6.1.1", where=AnyOf((Everything(), IsNull("ende"))))

    problem = found(owner=replace(OWNER, retention=(rule,)))[0]

    assert problem.place == ("systems", 0, "datasets", 0, "retention", 0, "where", "of", 1, "path")


def test_a_reference_with_a_dot_in_its_name_is_found_since_no_path_could_follow_it():
    pet = replace(PET, references=(Reference(name="the.owner", to="a.owner", fields=("id",)),))

    assert [one.sentence for one in found(pet=pet)] == ["“the.owner” is no name for a reference; it has a dot in it"]


def test_a_requirement_is_held_against_the_dataset_it_asks_for():
    need = Requirement(clause="6.1.1", dataset="pet", reference="owner", where=IsNull("fur"), valid_until="owner.state")

    assert [one.sentence for one in found(owner=replace(OWNER, requires=(need,)))] == [
        "a.pet has no field “fur”; known here: “id”",
        "“owner.state” is text, and a time is needed; correct the path or its kind",
    ]


def test_a_rule_by_an_unknown_value_is_found_once():
    rule = RetentionRule(clause="6.1.3", starts="end", by="country")

    sentences = [one.sentence for one in found(owner=replace(OWNER, retention=(rule,)))]

    assert sentences == ["a.owner has no field “country”; known here: “end”, “id”, “state”"]


def test_days_are_counted_within_the_system_alone():
    far = Dataset(name="far", system="b", location="far", key=("id",), fields=OWNER.fields)
    pet = replace(PET, references=(Reference(name="far", to="b.far", fields=("id",)),), daily="far.end")
    here, there = (
        System(name=name, kind="relational", url="x", datasets=held)
        for name, held in (("a", (OWNER, pet)), ("b", (far,)))
    )
    estate = Estate(systems=(here, there))

    assert [one.sentence for one in problems(estate)] == [
        "the path “far.end” leaves the system “a”, which it may not here"
    ]


@pytest.mark.parametrize(
    "rule",
    [
        RetentionRule(clause="6.1.2", starts="mother.owner.end"),
        RetentionRule(clause="6.1.2", where=Not(AnyOf((IsNull("mother.id"),)))),
    ],
)
def test_a_rule_that_waits_for_records_of_its_own_dataset_is_a_ring(rule):
    sentences = [one.sentence for one in found(pet=replace(PET, retention=(rule,)))]

    assert sentences == ["retention rules wait for each other in a ring (a.pet → a.pet); break it"]


def test_a_ring_through_a_third_dataset_is_found():
    owner = replace(
        OWNER,
        references=(Reference(name="pet", to="a.pet", fields=("id",)),),
        retention=(RetentionRule(clause="6.1.2", starts="pet.owner.end"),),
    )

    assert [one.sentence for one in found(owner=owner)] == [
        "retention rules wait for each other in a ring (a.owner → a.owner); break it"
    ]


def test_what_must_hold_of_records_is_held_against_their_fields():
    owner = replace(
        OWNER,
        fresh=(Freshness(clause="3.1.5", at="state", minutes=5, where=IsNull("en")),),
        forbids=(Prohibition(clause="5.1.1", where=Equals("state", 7), says="x"),),
        groups=Groups(clause="6.2.2", size="state"),
        uses=(RecordedUse(clause="3.2.3", at="state", of="pets", where=IsNull("en")),),
        offers=(Offer(of="pets", alike=("stat",), terms=("end",), where=IsNull("en")),),
        each=(Parts(path="id", values=("x",)),),
        retention=(RetentionRule(clause="6.1.3", starts="end", least="processor"),),
    )

    assert [one.sentence for one in found(owner=owner)] == [
        "“processor” is the least of periods that no `by` chooses among",
        "a.owner has no field “en”; did you mean “end”?",
        "“state” is text, and a time is needed; correct the path or its kind",
        "“state” is text, and “7” is not; a text like NO needs quotes",
        "a.owner has no field “en”; did you mean “end”?",
        "“state” is text, and a time is needed; correct the path or its kind",
        "a.owner has no reference “pets”",
        "a.owner has no reference “pets”",
        "a.owner has no field “en”; did you mean “end”?",
        "a.owner has no field “stat”; did you mean “state”?",
        "“end” is instant, and only texts, whole numbers and yes or no are compared",
        "“state” is text, and a number is needed; correct the path or its kind",
        "“id” is integer, and “x” is not; a text like NO needs quotes",
        "a.owner has “each” and is not daily; say `daily`, or take it out",
    ]


def test_a_use_and_an_offer_lead_to_the_records_that_stand_for_people():
    owner = replace(OWNER, fields=(*OWNER.fields, Field(name="mail", category="account.email")), whose="customer")
    pet = replace(
        PET,
        whose="customer",
        fields=(ID, Field(name="at", kind=FieldKind.INSTANT)),
        uses=tuple(RecordedUse(clause="3.2.3", at="at", of=name) for name in ("owner", "mother")),
        offers=tuple(Offer(of=name, alike=("id",), terms=("id",)) for name in ("owner", "mother")),
    )

    nobody = (
        "the reference “mother” leads to a.pet, whose records stand for nobody; "
        "name the one to the people, or say `persons: yes` there"
    )
    assert [(one.place[-3:], one.sentence) for one in found(owner=owner, pet=pet)] == [
        (("uses", 1, "of"), nobody),
        (("offers", 1, "of"), nobody),
    ]


def test_only_json_has_keys():
    owner = replace(OWNER, fields=(*OWNER.fields, Field(name="more", keys=("a",))))

    assert [one.sentence for one in found(owner=owner)] == [
        "“more” is text, and only json has keys; correct one of them"
    ]


def test_what_a_panel_shows_and_changes_is_held_against_the_estate():
    shows = (
        Showing(clause="7.1.1", page="/", dataset="a.owner", where=IsNull("en"), fields=("id",), besides=("stat",)),
        Showing(clause="7.1.1", page="/", dataset="a.ownr", where=Everything(), fields=("id",)),
    )
    change = Changing(clause="7.1.1", page="/", dataset="a.owner", where=Equals("id", "x"), field="stat")
    panel = Panel(
        name="p",
        url="u",
        account="a",
        secret="env:X",
        door=Door(page="/", name="n", password="p"),
        shows=shows,
        changes=(change,),
    )
    system = System(name="a", kind="relational", url="x", datasets=(OWNER, PET))

    found = list(problems(Estate(systems=(system,), panels=(panel,))))

    assert [(one.place[:5], one.sentence) for one in found] == [
        (("panels", 0, "shows", 0, "fields"), "a.owner has no field “stat”; did you mean “state”?"),
        (("panels", 0, "shows", 0, "where"), "a.owner has no field “en”; did you mean “end”?"),
        (("panels", 0, "shows", 1, "dataset"), "there is no dataset “a.ownr”; did you mean “a.owner”?"),
        (("panels", 0, "changes", 0, "field"), "a.owner has no field “stat”; did you mean “state”?"),
        (("panels", 0, "changes", 0, "where"), "“id” is integer, and “x” is not; a text like NO needs quotes"),
    ]


def test_a_canary_is_of_a_class_that_is_there_and_corrects_what_is_held_of_it():
    person = replace(OWNER, whose="customer", fields=(*OWNER.fields, Field(name="n", category="account.name")))
    made_up = (
        Canary(whose="customr", known_by={"email": "x"}),
        Canary(whose="customer", known_by={"email": "x"}, corrects=Correctable(category="account.nam", value="y")),
        Canary(whose="customer", known_by={"email": "x"}, corrects=Correctable(category="account.name", value="y")),
    )
    system = System(name="a", kind="relational", url="sqlite:///", datasets=(person, PET))
    estate = Estate(systems=(system,), canaries=made_up)

    assert list(problems(estate)) == [
        Problem(("canaries", 0, "whose"), "there is no class of people “customr”; did you mean “customer”?"),
        Problem(
            ("canaries", 1, "corrects", "category"),
            "no field of theirs holds “account.nam”; did you mean “account.name”?",
        ),
    ]


@pytest.mark.parametrize(
    ("fence", "says"),
    [
        ("pet.id", None),
        ("pet.name", "no field of"),
        ("cat.id", "no field of"),
        ("pet", "no field of"),
        ("owner.state", "cannot be a fence"),
    ],
)
def test_a_fence_is_a_whole_number_that_is_there(fence, says):
    system = System(name="a", kind="relational", url="x", fence=fence, datasets=(OWNER, PET))

    sentences = [one.sentence for one in problems(Estate(systems=(system,))) if one.place == ("systems", 0, "fence")]

    assert [says in one for one in sentences] == ([] if says is None else [True])


def test_where_people_live_stands_in_fields_that_are_there():
    owner = replace(OWNER, lives=Residence(country="land", state="stat", where=IsNull("en")))

    assert [one.sentence for one in found(owner=owner)] == [
        "a.owner has no field “land”; known here: “end”, “id”, “state”",
        "a.owner has no field “stat”; did you mean “state”?",
        "a.owner has no field “en”; did you mean “end”?",
    ]
