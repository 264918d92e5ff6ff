import pytest

from kept.policy.cutting.marks import Numbered, bulleted, is_heading_like, numbered


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("1. Scope", Numbered((1,), "Scope", bare=False)),
        ("2.1 Orders", Numbered((2, 1), "Orders", bare=True)),
        ("2.1. Orders", Numbered((2, 1), "Orders", bare=False)),
        ("3.4.5) Stock", Numbered((3, 4, 5), "Stock", bare=False)),
        ("7 Rights", Numbered((7,), "Rights", bare=True)),
        ("4.Scope", Numbered((4,), "Scope", bare=False)),
        ("1.0 Scope", Numbered((1,), "Scope", bare=True)),
        ("Section 9: Orders", Numbered((9,), "Orders", bare=False)),
        ("Article 12 Orders", Numbered((12,), "Orders", bare=False)),
    ],
)
def test_a_printed_number_is_read(line, found):
    assert numbered(line) == found


@pytest.mark.parametrize("line", ["2024 was a year", "12.05.2024 is a day", "Scope", "1.", "", "3.5%"])
def test_other_figures_are_no_number(line):
    assert numbered(line) is None


@pytest.mark.parametrize(
    "mark", ["-", "–", "—", "*", "·", "•", "◦", "▪", "(a)", "a)", "b.", "(iv)", "1)", "(12)", "(B)"]
)
def test_every_usual_bullet_is_one(mark):
    assert bulleted(f"  {mark} Names of plants") == (2, "Names of plants")


def test_a_round_bullet_needs_no_space_after_it():
    assert bulleted("•Names") == (0, "Names")


@pytest.mark.parametrize("line", ["-5 degrees", "**bold** words", "Names", "- ", "e.g. names"])
def test_other_lines_have_no_bullet(line):
    assert bulleted(line) is None


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Orders and Stock", True),
        ("What is kept?", True),
        ("We keep orders.", False),
        ("orders", False),
        ("Orders;", False),
        ("", False),
        ("Order " * 17, False),
        ("123", False),
    ],
)
def test_few_words_that_are_no_sentence_may_be_a_heading(words, expected):
    assert is_heading_like(words.strip()) is expected
