"""An error is one sentence: what, where, and what to do."""

import pytest

from kept.terms.errors import KeptError


class LostError(KeptError):
    """Something is lost."""

    code = "test.lost"
    advice = "Look for it."


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ("It is lost", "It is lost. Look for it."),
        ("It is lost!", "It is lost! Look for it."),
        ("", "Look for it."),
    ],
)
def test_an_error_says_what_and_then_what_to_do(said, sentence):
    assert LostError(said).sentence() == sentence
