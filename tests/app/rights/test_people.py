"""Identities from a file: CSV or JSON, each row a person, and no value of theirs in what is said to be wrong."""

import pytest

from kept.app.errors import PeopleFileError
from kept.app.rights.people import read_people, sought

ADA = sought([("email", "ada@x.example"), ("id", "17")])
BEN = sought([("email", "ben@x.example")])


@pytest.mark.parametrize(
    "text",
    [
        "email,id\nada@x.example,17\nben@x.example,\n",
        '{"email": "ada@x.example", "id": 17}\n\n{"email": "ben@x.example", "id": null}\n',
        '[{"email": "ada@x.example", "id": "17"}, {"email": "ben@x.example"}]',
        "\ufeffemail,id\nada@x.example,17\nben@x.example,\n",
    ],
)
def test_each_row_is_a_person_and_an_empty_cell_says_nothing(text, tmp_path):
    path = tmp_path / "people"
    path.write_text(text, encoding="utf-8")

    assert read_people(path) == (ADA, BEN)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"email\n", "names nobody"),
        (b"email,id\nada@x.example,1\n,\n", "says nothing of person 2"),
        (b'{"email": "ada@x.example"', "is not JSON"),
        (b'["ada@x.example"]', "should have a JSON object for each person"),
        (b"email\nad\xe4@x.example\n", "is not a text in UTF-8"),
    ],
)
def test_what_is_wrong_is_said_without_a_value(content, says, tmp_path):
    path = tmp_path / "people"
    path.write_bytes(content)

    with pytest.raises(PeopleFileError, match=says) as caught:
        read_people(path)
    assert "x.example" not in str(caught.value)


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(PeopleFileError, match="cannot be read"):
        read_people(tmp_path / "nowhere")
