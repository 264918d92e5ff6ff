"""The parts of an estate file: each read as what it must be, or refused where it stands."""

import pytest

from kept.estate.errors import EstateFileError
from kept.estate.nodes import Item, compose, did_you_mean, shown


def part(text: str) -> Item:
    return compose(f"it: {text}", name="f").parts("it", of="a file")["it"]


@pytest.mark.parametrize(
    ("text", "value"),
    [("word", "word"), ("'7'", "7"), ("7", 7), ("-7", -7), ("yes", True), ("off", False), ("2026-11-23", "2026-11-23")],
)
def test_a_value_has_the_type_that_is_written(text, value):
    read = part(text).scalar()

    assert (read, type(read)) == (value, type(value))


@pytest.mark.parametrize("text", ["1.5", "[a]", "~", "!x y", "0x1F", "010"])
def test_a_value_of_another_type_is_refused(text):
    with pytest.raises(EstateFileError, match="f, line 1: a text, a whole number or yes/no is needed here"):
        part(text).scalar()


@pytest.mark.parametrize("text", ["''", "~", "[a]", "{a: b}", "!x y"])
def test_a_text_that_is_none_is_refused(text):
    with pytest.raises(EstateFileError, match="f, line 1: a text is needed here, and this is"):
        part(text).text()


def test_a_number_where_a_text_is_needed_is_taken_as_it_is_written():
    assert part("007").text() == "007"


def test_what_is_neither_yes_nor_no_is_refused():
    with pytest.raises(EstateFileError, match="yes or no is needed here, and this is “maybe”"):
        part("maybe").flag()


@pytest.mark.parametrize(
    ("text", "sentence"),
    [("[a]", "options must be a mapping of names to values"), ("{a: b, a: c}", "options names something twice")],
)
def test_pairs_that_are_none_are_refused(text, sentence):
    with pytest.raises(EstateFileError, match=sentence):
        part(text).pairs(of="options")


@pytest.mark.parametrize("text", ["not a time", "2026-11-23T12:00:00", "0001-01-01T00:00:00+05:00"])
def test_an_instant_without_a_moment_is_refused(text):
    with pytest.raises(EstateFileError, match="an instant with its offset is needed here"):
        part(text).instant()


def test_a_part_that_is_not_written_is_shown_by_what_is_around_it():
    root = compose("a:\n  - b: c\n", name="f")

    assert str(root.at(("a", 0, "x")).wrong("wrong")) == "f, line 2: wrong"
    assert str(root.at(("a", 7)).wrong("wrong")) == "f, line 2: wrong"


@pytest.mark.parametrize(
    ("text", "as_shown"),
    [
        ("word", "“word”"),
        ("two\nlines", "“two·lines”"),
        ("x" * 50, "“" + "x" * 40 + "…”"),
        ("postgresql://u:hunter2@h/d", "“…”"),
    ],
)
def test_what_an_error_shows_is_short_and_holds_no_address(text, as_shown):
    assert shown(text) == as_shown


@pytest.mark.parametrize(
    ("name", "known", "hint"),
    [
        ("whos", ["whose", "key"], "; did you mean “whose”?"),
        ("zzz", ["whose", "key"], "; known here: “key”, “whose”"),
        ("zzz", [], ""),
        ("zzz", [f"a{n}" for n in range(99)], ""),
    ],
)
def test_a_name_that_is_not_known_gets_a_hint(name, known, hint):
    assert did_you_mean(name, known) == hint
