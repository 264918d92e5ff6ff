"""Messages put into words, at the edges: English, German, French and Spanish."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import ast

from kept.terms.errors import KeptError
from kept.terms.message import Message, Parameter
from kept.terms.period import Period, PeriodError

LANGUAGES = ("en", "de", "fr", "es")
"""The languages that every message has words in; the first speaks where another is asked for."""

_NAMED_PERIODS = ("agreed", "table", "indefinite")

_WRITTEN = {"en": "en-GB"}
"""Whose way of writing dates a language follows, where it has several: 23 Nov 2026, which nobody misreads."""


class WordingError(KeptError):
    """A message has no words, or not what its words speak of."""

    code = "terms.no-words"
    advice = "Add it to all of src/kept/terms/words, or give the message its parameters."


def say(message: Message, language: str) -> str:
    """Return the message in words, with dates (UTC) and numbers as the language writes them.

    `language` is a tag such as `de` or `de-AT`; English stands in for what is not in `LANGUAGES`. A parameter
    `period` (ISO 8601, `indefinite`, `agreed` or `table`) is put into words as well, and a parameter `law` (`GDPR`) is
    named as the language names that law, as each is in `laws` (`GDPR, Art. 79; CCPA, § 1798.199`). An unknown code and
    a missing parameter raise `WordingError`.
    """
    words = _words(spoken(language))
    parameters = {name: _parameter(name, value, words) for name, value in message.parameters.items()}
    return _formatted(message.code, parameters, words)


def category_in_words(category: str, language: str) -> str:
    """Name a category of data: by its own words, or those of its family with its own name behind them."""
    family, _, member = category.partition(".")
    code, named = f"category-{category.replace('.', '-')}", f"category-{family}"
    if code in codes():
        return say(Message(code), language)
    return f"{say(Message(named), language)} ({member})" if member and named in codes() else category


@cache
def codes() -> frozenset[str]:
    """Return the code of every message that has words."""
    return frozenset(one.id.name for one in _resource(LANGUAGES[0]).body if isinstance(one, ast.Message))


def spoken(language: str) -> str:
    """Return which of `LANGUAGES` speaks where a language is asked for."""
    primary = language.replace("_", "-").partition("-")[0].lower()
    return primary if primary in LANGUAGES else LANGUAGES[0]


@cache
def _words(language: str) -> FluentBundle:
    # Our words go to terminals and JSON as well, where marks around each value would only be in the way.
    bundle = FluentBundle([_WRITTEN.get(language, language)], use_isolating=False)
    bundle.add_resource(_resource(language))
    return bundle


@cache
def _resource(language: str) -> ast.Resource:
    words = files("kept.terms") / "words"
    catalogues = sorted((words / language).iterdir(), key=lambda file: file.name)
    texts = [file.read_text(encoding="utf-8") for file in (words / f"{language}.ftl", *catalogues)]
    return FluentResource("\n".join(texts))


def _formatted(code: str, parameters: Mapping[str, Parameter], words: FluentBundle) -> str:
    if not words.has_message(code):
        raise WordingError(f"There are no words for the message “{code}” in {words.locales[0]}")
    pattern = words.get_message(code).value
    assert pattern is not None, "the words hold no message with attributes alone"
    text, errors = words.format_pattern(pattern, dict(parameters))
    if errors:
        raise WordingError(f"The message “{code}” cannot be said in {words.locales[0]}: {errors[0]}")
    return str(text)


def _parameter(name: str, value: Parameter, words: FluentBundle) -> Parameter:
    if name == "period" and isinstance(value, str):
        return _period(value, words)
    if name == "reason" and isinstance(value, str):
        return value.replace(".", "-")  # the code of an error, as a key that words may choose by
    if name == "law" and isinstance(value, str):
        return _law(value, words)
    if name == "laws" and isinstance(value, str):
        cited = (one.partition(",") for one in value.split("; "))
        return "; ".join(f"{_law(law, words)}{comma}{section}" for law, comma, section in cited)
    return value


def _law(name: str, words: FluentBundle) -> str:
    known = f"law-{name.lower().replace(' ', '-')}"
    return _formatted(known, {}, words) if words.has_message(known) else name


def _period(text: str, words: FluentBundle) -> str:
    if text in _NAMED_PERIODS:
        return _formatted(f"period-{text}", {}, words)
    try:
        period = Period.parse(text)
    except PeriodError:
        return text
    parts = {"years": period.years, "months": period.months, "days": period.days, "hours": period.hours}
    spoken = [_formatted(f"period-{unit}", {"count": n}, words) for unit, n in parts.items() if n]
    return " ".join(spoken) or _formatted("period-days", {"count": 0}, words)
