"""What may stand in a question of another program, and how an answer writes a moment."""

from datetime import datetime, timedelta, timezone

import pytest
from pydantic import TypeAdapter, ValidationError

from kept.web.api.texts import Address, Instant, Key, Line, Place, Prose, Question, Reference, Word


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (Line, "One line"),
        (Prose, "Two\nlines\tand a tab"),
        (Word, "order-2"),
        (Address, "ada@x.example"),
        (Place, "US-CA"),
        (Reference, "R-7K3M"),
        (Key, "eight-signs!"),
    ],
)
def test_a_text_of_its_kind_is_taken_as_it_is(kind, text):
    assert TypeAdapter(kind).validate_python(text) == text


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (Line, "Two\nlines"),
        (Line, "x" * 301),
        (Prose, "a bell\x07"),
        (Word, "Order"),
        (Address, "ada x@x.example"),
        (Place, "Germany"),
        (Reference, "R 7"),
        (Key, "short"),
    ],
)
def test_any_other_is_refused(kind, text):
    with pytest.raises(ValidationError):
        TypeAdapter(kind).validate_python(text)


def test_a_moment_is_written_in_utc_to_the_second():
    east = datetime(2026, 1, 2, 3, 4, 5, 678, tzinfo=timezone(timedelta(hours=2)))

    assert TypeAdapter(Instant).dump_json(east) == b'"2026-01-02T01:04:05Z"'


def test_a_slip_of_the_pen_does_not_pass_for_nothing():
    with pytest.raises(ValidationError):
        Question.model_validate({"purpos": "3.1.1"})
