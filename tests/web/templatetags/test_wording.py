"""Words and dates inside templates, in the language of the page."""

from datetime import datetime, timedelta, timezone

import pytest
from django.template import Context, Template

from kept.terms import Message

EVENING = datetime(2026, 10, 31, 23, 5, tzinfo=timezone(timedelta(hours=-2)))


def rendered(source: str, language: str) -> str:
    context = Context({"language": language, "at": EVENING, "message": Message("web-version", {"number": 3})})
    return Template("{% load wording %}" + source).render(context)


@pytest.mark.parametrize(
    ("language", "day", "instant"),
    [
        ("en", "1 November 2026", "1 November 2026, 01:05 UTC"),
        ("de", "1. November 2026", "1. November 2026, 01:05 UTC"),
        ("fr", "1 novembre 2026", "1 novembre 2026, 01:05 UTC"),
        ("es", "1 de noviembre de 2026", "1 de noviembre de 2026, 01:05 UTC"),
    ],
)
def test_days_and_instants_are_written_in_utc_as_the_language_has_it(language, day, instant):
    assert rendered("{% day at %}", language) == day
    assert rendered("{% instant at %}", language) == instant


def test_a_message_is_said_by_its_code_or_as_it_was_returned():
    assert rendered("{% say 'web-version' number=3 %}", "de") == "Fassung 3"
    assert rendered("{% said message %}", "es") == "Versión 3"


def test_a_verdict_is_named_with_a_capital_and_explained():
    assert rendered("{% verdict_word 'attested' %}", "fr") == "Attestée"
    assert rendered("{% verdict_meaning 'broken' %}", "en") == "A check found that this promise is not being kept."


def test_markup_in_a_message_is_text():
    source = "{% load wording %}{% said message %}"
    message = Message("web-version", {"number": "<script>"})

    assert Template(source).render(Context({"language": "en", "message": message})) == "Version &lt;script&gt;"
