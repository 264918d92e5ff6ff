import pytest

from kept.rights.language import language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Please send me a copy of the data that you have about me.", "en"),
        ("Bitte senden Sie mir die Daten, die Sie über mich haben.", "de"),
        ("Je vous prie de supprimer mes données et mon compte.", "fr"),
        ("Por favor, quiero que borren mis datos.", "es"),
        ("1017", "en"),
        ("", "en"),
    ],
)
def test_a_text_is_answered_in_the_language_it_is_written_in(text, language):
    assert language_of(text) == language
