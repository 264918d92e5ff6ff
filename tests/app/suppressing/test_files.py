"""Files of people are read row by row, and each line goes on as it came."""

import io

import pytest

from kept.app.errors import PeopleFileError
from kept.app.suppressing.files import read_stream


def lines_of(text):
    return list(read_stream(io.StringIO(text, newline="")).lines())


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("email,name\nada@example.org,Ada\n", "email,name\n"),
        ("\ufeffemail;name\r\nada@example.org;Ada\r\n", "email;name\n"),
        ("\n\nemail\tname\nada@example.org\tAda\n", "email\tname\n"),
    ],
)
def test_a_heading_says_what_stands_in_the_columns_whatever_parts_them(text, heading):
    file = read_stream(io.StringIO(text, newline=""))

    assert (file.columns, file.heading) == (("email", "name"), heading)
    assert [dict(one.said) for one in file.lines()] == [{"email": "ada@example.org", "name": "Ada"}]


def test_a_cell_of_several_lines_stays_one_cell():
    (line,) = lines_of('email,note\nada@example.org,"one\ntwo, three"\n')

    assert line.said["note"] == "one\ntwo, three"
    assert line.text == 'ada@example.org,"one\ntwo, three"\n'


def test_an_object_a_line_goes_on_as_it_came():
    text = '{"email": "ada@example.org", "tags": ["a"], "age": 36}\n\n{"email": null}'

    first, second = lines_of(text)

    assert (first.said, first.text) == ({"email": "ada@example.org", "age": "36"}, text.splitlines()[0] + "\n")
    assert (second.said, second.text) == ({}, '{"email": null}\n')


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "names nobody"),
        ("\n\n", "names nobody"),
        ("email,name\nada@example.org\n", "has 1 columns, not 2"),
        ('email,name\n"ada@example.org"x,Ada\n', "cannot be read as CSV"),
        ('{"email": "ada@example.org"}\nada@example.org\n', "Line 2 is not JSON"),
        ('{"email": "ada@example.org"}\n["ada@example.org"]\n', "Line 2 is no JSON object"),
    ],
)
def test_what_cannot_be_read_is_refused_without_a_word_of_what_it_says(text, says):
    with pytest.raises(PeopleFileError, match=says) as caught:
        lines_of(text)

    assert "ada@example.org" not in str(caught.value)
