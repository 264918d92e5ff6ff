import pytest

from kept.policy.cutting.forms import Form, form_of


@pytest.mark.parametrize(
    ("text", "suffix", "form"),
    [
        ("1. Scope\nText.", ".txt", Form.PLAIN),
        ("1. Scope\nText.", ".md", Form.PLAIN),
        ("# Scope\n\nText.", ".md", Form.MARKDOWN),
        ("Scope\n=====\n\nText.", ".txt", Form.MARKDOWN),
        ("**Scope**\n\nText.", ".md", Form.MARKDOWN),
        ("<p>Text</p>", ".html", Form.HTML),
        ("<html><body><p>Text</p></body></html>", ".txt", Form.HTML),
        ("Text.", ".html", Form.PLAIN),
        ("a < b and <b>bold</b>", "", Form.PLAIN),
    ],
)
def test_content_and_suffix_tell_the_form(text, suffix, form):
    assert form_of(text, suffix=suffix) == form
