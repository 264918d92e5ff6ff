"""An import goes on without those on a list, and with everybody else as they came."""

import io

import pytest

from kept.app.errors import PeopleFileError
from kept.app.suppressing.files import read_stream
from kept.app.suppressing.screening import Screen, Screened, columns_of
from kept.gate import Suppression
from kept.rights.asked import Identifier

ADA, BEN = Identifier(kind="email", value="Ada@Example.org"), Identifier(kind="email", value="ben@example.org")
IMPORT = "email,phone,name\nada@example.org,,Ada\nBEN@example.org,,Ben\ncem@example.org,030 123456,Cem\n,,\n"


def screened(suppressed, text, *, lists=(Suppression.IMPORT,), said=(), region=None):
    file, counts = read_stream(io.StringIO(text, newline="")), Screened()
    screen = Screen(suppressed=suppressed, lists=lists, columns=columns_of(file, dict(said)), region=region)
    return "".join(screen.passing(file, counts)), counts


def test_nobody_comes_back_who_was_erased(suppressed, now):
    suppressed.add(Suppression.IMPORT, [ADA], at=now)

    going_on, counts = screened(suppressed, IMPORT)

    assert going_on == "BEN@example.org,,Ben\ncem@example.org,030 123456,Cem\n,,\n"
    assert (counts.read, counts.passed, counts.left_out) == (4, 3, 1)
    assert counts.listed == {Suppression.IMPORT: 1}


def test_of_several_lists_each_counts_for_itself_and_one_is_enough(suppressed, now):
    suppressed.add(Suppression.IMPORT, [ADA], at=now)
    suppressed.add(Suppression.MARKETING, [ADA, BEN], at=now)

    going_on, counts = screened(suppressed, IMPORT, lists=[Suppression.IMPORT, Suppression.MARKETING])

    assert going_on == "cem@example.org,030 123456,Cem\n,,\n"
    assert counts.listed == {Suppression.IMPORT: 1, Suppression.MARKETING: 2}


def test_a_number_is_known_in_every_way_of_writing_it(suppressed, now):
    suppressed.add(Suppression.CALLS, [Identifier(kind="phone", value="+49 30 123456")], at=now)

    with_country, _ = screened(suppressed, IMPORT, lists=[Suppression.CALLS], region="DE")

    assert "Cem" not in with_country
    assert "Ada" in with_country


def test_columns_have_the_names_that_somebody_gave_them(suppressed, now):
    suppressed.add(Suppression.IMPORT, [ADA], at=now)
    text = "Mail;Name\nada@example.org;Ada\nben@example.org;Ben\n"

    going_on, _ = screened(suppressed, text, said={"Mail": "email"})

    assert going_on == "ben@example.org;Ben\n"
    with pytest.raises(PeopleFileError, match="No column"):
        screened(suppressed, text)
    with pytest.raises(PeopleFileError, match="no column “E-Mail”"):
        screened(suppressed, text, said={"E-Mail": "email"})


def test_a_file_of_objects_is_screened_alike(suppressed, now):
    suppressed.add(Suppression.IMPORT, [ADA], at=now)

    going_on, _ = screened(suppressed, '{"email": "ada@example.org"}\n{"email": "ben@example.org", "age": 3}\n')

    assert going_on == '{"email": "ben@example.org", "age": 3}\n'


def test_what_is_looked_up_together_has_a_limit_and_the_import_has_none(suppressed, now):
    suppressed.add(Suppression.IMPORT, [Identifier(kind="email", value="p700@example.org")], at=now)
    text = "email\n" + "".join(f"p{number}@example.org\n" for number in range(1000))

    going_on, counts = screened(suppressed, text)

    assert (counts.read, counts.passed) == (1000, 999)
    assert "p700@example.org" not in going_on
