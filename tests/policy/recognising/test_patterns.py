import pytest

from kept.policy.recognising.patterns import any_of, is_denied


def test_any_of_the_alternatives_matches_in_any_letter_case():
    pattern = any_of(r"\bcats?\b", r"\bdogs?\b")

    assert [bool(pattern.search(words)) for words in ("A CAT", "two dogs", "a catalogue")] == [True, True, False]


@pytest.mark.parametrize(
    ("words", "denied"),
    [
        ("we do not use pixels", True),
        ("we don't use pixels", True),
        ("not here; we use pixels", False),
        ("no, but we use pixels", False),
    ],
)
def test_a_denial_reaches_to_the_end_of_its_part_of_the_sentence(words, denied):
    assert is_denied(words, words.index("pixels")) is denied
