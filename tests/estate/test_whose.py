"""Whose records are, as an estate file writes it, in short and at length."""

import pytest

from kept.estate.document import parse_estate
from kept.estate.errors import EstateFileError
from kept.estate.model import Dataset
from kept.estate.selection import IsNull
from kept.estate.ways import Erasure, Exemption, Identifier, Way

FILE = """
kept: estate/1
systems:
  - name: s
    kind: relational
    url: x
    datasets:
      - name: user
        key: id
        whose: customer
        fields: [{name: id, personal: no}, {name: mail, category: account.email}]
      - name: note
        key: id
        whose: customer
        fields:
          - {name: id, personal: no}
          - {name: user_id, personal: no}
          - {name: text, category: content}
          - {name: at, kind: instant, personal: no}
        references: [{name: user, to: s.user, fields: user_id}]
        %s
"""


def note(said: str) -> Dataset:
    found = parse_estate(FILE % said.replace("\n", "\n        "), name="test").dataset("s.note")
    assert found is not None
    return found


def test_identifiers_in_short_and_at_length():
    assert note("identifiers: {email: [text, user_id], phone: text}").identifiers == (
        Identifier(kind="email", field="text"),
        Identifier(kind="email", field="user_id"),
        Identifier(kind="phone", field="text"),
    )
    assert note("identifiers: [{kind: ip, field: text, at: at, links: no}]").identifiers == (
        Identifier(kind="ip", field="text", at="at", links=False),
    )


def test_no_identifiers_is_not_the_same_as_none_said():
    assert (note("identifiers: {}").identifiers, note("").identifiers) == ((), None)


@pytest.mark.parametrize("said", ["belongs: user", "belongs: [user]", "belongs: [{reference: user}]"])
def test_a_reference_alone_is_the_way_along_it(said):
    assert note(said).belongs == (Way(reference="user"),)


def test_a_way_with_everything():
    said = "belongs: [{reference: user, where: {op: is-null, path: at}, owns: no, alone: text, hides: [text]}]"

    where = IsNull("at")
    assert note(said).belongs == (Way(reference="user", where=where, owns=False, alone=("text",), hides=("text",)),)


def test_a_dataset_of_the_same_system_needs_no_full_name():
    text = FILE.replace(
        "whose: customer\n        fields: [{",
        "whose: customer\n        belongs: [{from: note, by: user}]\n        fields: [{",
        1,
    )
    user = parse_estate(text % "belongs: []", name="test").dataset("s.user")

    assert user is not None
    assert user.belongs == (Way(from_="s.note", by="user"),)


def test_what_outlives_an_erasure_and_what_is_emptied():
    said = 'retention: [{clause: "6", starts: at, exempt: {article: "17(3)(b)", needs: text}}]\nerasure: {masks: text}'

    found = note(f"{said}\nmentions: text\nheld_for: user")

    assert found.retention[0].exempt == Exemption(article="17(3)(b)", needs=("text",))
    assert (found.erasure, found.mentions, found.held_for) == (Erasure(masks=("text",)), ("text",), "user")


@pytest.mark.parametrize(
    "said",
    [
        "belongs: [{reference: user, identifier: email}]",
        "belongs: [{from: user}]",
        "belongs: [{reference: user, by: user}]",
        "belongs: [{where: {op: everything}}]",
    ],
)
def test_a_way_is_one_of_three(said):
    with pytest.raises(EstateFileError, match=r"test, line \d+: a way is one of `reference: NAME`"):
        note(said)
