"""What a dataset says of whose its records are, held against the rest of the estate."""

from dataclasses import replace
from typing import Any

import pytest

from kept.estate.coherence import problems
from kept.estate.model import Dataset, Estate, Field, FieldKind, Reference, RetentionRule, System
from kept.estate.selection import IsNull
from kept.estate.ways import Erasure, Exemption, Identifier, Way

USER = Dataset(
    name="user",
    system="a",
    location="user",
    key=("id",),
    whose="customer",
    fields=(Field(name="id"), Field(name="mail", category="account.email")),
)
STAFF = replace(USER, name="staff", location="staff", whose="staff")
NOTE = Dataset(
    name="note",
    system="a",
    location="note",
    key=("id",),
    whose="customer",
    fields=(Field(name="id"), Field(name="text", category="content"), Field(name="at", kind=FieldKind.INSTANT)),
    references=(
        Reference(name="user", to="a.user", fields=("id",)),
        Reference(name="editor", to="a.staff", fields=("id",)),
    ),
)


def said(**declared: Any) -> list[str]:
    note = replace(NOTE, **declared)
    system = System(name="a", kind="relational", url="x", datasets=(USER, STAFF, note))
    return [problem.sentence for problem in problems(Estate(systems=(system,)))]


@pytest.mark.parametrize(
    "declared",
    [
        {},
        {"identifiers": (Identifier(kind="ip", field="text", from_="at", until="at"),)},
        {"belongs": (Way(reference="user", where=IsNull("at"), alone=("text",)),), "mentions": ("text",)},
        {"belongs": ()},
        {"erasure": Erasure(masks=("text",)), "held_for": "editor"},
        {"retention": (RetentionRule(clause="6", starts="at", exempt=Exemption(article="17(3)(b)", needs=("text",))),)},
    ],
)
def test_what_hangs_together_has_no_problem(declared):
    assert said(**declared) == []


def test_a_record_pointed_at_is_theirs_who_point():
    user = replace(USER, belongs=(Way(from_="a.note", by="user"),))
    system = System(name="a", kind="relational", url="x", datasets=(user, STAFF, NOTE))

    assert list(problems(Estate(systems=(system,)))) == []


@pytest.mark.parametrize(
    ("identifier", "sentence"),
    [
        (Identifier(kind="E-Mail", field="text"), "“E-Mail” is no kind of identifier; write it like email"),
        (Identifier(kind="email", field="txt"), "a.note has no field “txt”; did you mean “text”?"),
        (
            Identifier(kind="email", field="text", at="text"),
            "“text” is text, and a time is needed; correct it or its kind",
        ),
        (
            Identifier(kind="email", field="text", from_="at"),
            "a time between which it was theirs has both its `from` and its `until`; add the other",
        ),
        (
            Identifier(kind="email", field="text", at="at", until="at"),
            "an identifier was theirs `from` … `until`, or speaks of the moment `at`; keep one of them",
        ),
        (
            Identifier(kind="ip", field="text"),
            "an IP address is somebody's for a time only; add `at`, the field of the moment, or `from` and `until`",
        ),
    ],
)
def test_an_identifier_that_cannot_be_is_found(identifier, sentence):
    assert said(identifiers=(identifier,)) == [sentence]


@pytest.mark.parametrize(
    ("way", "sentence"),
    [
        (Way(reference="usr"), "a.note has no reference “usr”; did you mean “user”?"),
        (
            Way(reference="editor"),
            "a.staff is of the class “staff”, and a way stays within one class, here “customer”; correct `whose`",
        ),
        (Way(from_="a.users", by="x"), "there is no dataset “a.users”; did you mean “a.user”?"),
        (Way(from_="a.user", by="x"), "a.user has no reference “x”"),
        (Way(from_="a.note", by="user"), "the reference “user” of a.note does not point at a.note"),
        (
            Way(identifier="email"),
            "a.note holds no identifier of the kind “email”; say in `identifiers` which field it is",
        ),
        (Way(reference="user", where=IsNull("txet")), "a.note has no field “txet”; did you mean “text”?"),
        (Way(reference="user", alone=("id",)), "a field of the key of a.note cannot be emptied"),
        (Way(reference="user", hides=("txt",)), "a.note has no field “txt”; did you mean “text”?"),
        (Way(), "a way has one of `reference`, `from` and `identifier`"),
    ],
)
def test_a_way_that_leads_nowhere_is_found(way, sentence):
    assert said(belongs=(way,)) == [sentence]


def test_ways_need_a_class():
    assert said(whose=None, belongs=()) == ["a.note does not say whose class it is of; add `whose`"]


@pytest.mark.parametrize(
    ("declared", "sentence"),
    [
        ({"mentions": ("at",)}, "“at” is instant, and people are named in texts"),
        ({"erasure": Erasure(masks=("id",))}, "a field of the key of a.note cannot be emptied"),
        ({"held_for": "owner"}, "a.note has no reference “owner”; known here: “editor”, “user”"),
    ],
)
def test_other_parts_are_held_against_the_fields(declared, sentence):
    assert said(**declared) == [sentence]


@pytest.mark.parametrize(
    ("rule", "sentence"),
    [
        (RetentionRule(clause="6"), "what outlives an erasure needs an end; give the rule `starts` or `until`"),
        (
            RetentionRule(clause="6", starts="at", masks=("text",)),
            "a rule that empties fields keeps no record; give the record's own rule `exempt`",
        ),
    ],
)
def test_an_exemption_needs_a_record_and_an_end(rule, sentence):
    exempt = replace(rule, exempt=Exemption(article="17(3)(b)", needs=("text",)))

    assert said(retention=(exempt,)) == [sentence]
