"""The site's words in four languages: a Fluent file each, with the same codes and parameters (tested)."""

from functools import cache
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource

from kept.terms.message import Parameter

LANGUAGES = {"en": "English", "de": "Deutsch", "fr": "Français", "es": "Español"}
FOLDER = Path(__file__).with_name("words")


def say(code: str, language: str, **parameters: Parameter) -> str:
    """Return the words for `code`. A code without words, or a parameter that is missing, raises `LookupError`."""
    words = _words(language if language in LANGUAGES else "en")
    if not words.has_message(code):
        raise LookupError(f"no words for {code} in {language}")
    pattern = words.get_message(code).value
    assert pattern is not None, "the files hold no message with attributes alone"
    text, errors = words.format_pattern(pattern, parameters)
    if errors:
        raise LookupError(f"{code} cannot be said in {language}: {errors[0]}")
    return str(text)


@cache
def _words(language: str) -> FluentBundle:
    bundle = FluentBundle([language], use_isolating=False)
    bundle.add_resource(FluentResource((FOLDER / f"{language}.ftl").read_text(encoding="utf-8")))
    return bundle
