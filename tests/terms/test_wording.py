"""Every message in four languages: the same codes, the same parameters, and words that a person can read."""

import ast as python
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast, visitor

import kept.terms
from kept.terms import Message
from kept.terms.message import Parameter
from kept.terms.wording import LANGUAGES, WordingError, codes, say

UNSAID = re.compile("[\n\u2066-\u2069\u200e\u200f]|\\?{3}")
WHEN = datetime(2026, 11, 23, 12, 30, tzinfo=UTC)


class Variables(visitor.Visitor):
    def __init__(self) -> None:
        self.found: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - the library's name
        self.found.add(node.id.name)


def entries(language: str) -> list[ast.EntryType]:
    words = Path(kept.terms.__file__).parent / "words"
    catalogues = [words / f"{language}.ftl", *sorted((words / language).glob("*.ftl"))]
    return [entry for one in catalogues for entry in FluentParser().parse(one.read_text(encoding="utf-8")).body]


def parameters(language: str) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for entry in entries(language):
        assert not isinstance(entry, ast.Junk), entry.content
        if isinstance(entry, ast.Message):
            assert entry.id.name not in found, entry.id.name
            seen = Variables()
            seen.visit(entry)
            found[entry.id.name] = frozenset(seen.found)
    return found


ENGLISH = parameters("en")
SAMPLES: dict[str, Parameter] = {
    "at": WHEN, "first": WHEN, "last": WHEN, "oldest": WHEN, "until": WHEN, "count": 1204,
    "of": 2000, "datasets": 3, "pages": 2,
}  # fmt: skip


def sample(code: str, count: int = 1204) -> Message:
    given: dict[str, Parameter] = {name: SAMPLES.get(name, f"‹{name}›") for name in ENGLISH[code]}
    return Message(code, {**given, **({"count": count} if "count" in given else {})})


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_has_words_with_the_same_parameters_in(language):
    assert parameters(language) == ENGLISH


@pytest.mark.parametrize("count", [0, 1, 2, 1204])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_can_be_said_for_none_one_and_many(language, count):
    said = {code: say(sample(code, count), language) for code in ENGLISH}

    assert {code: words for code, words in said.items() if not words or UNSAID.search(words)} == {}


@pytest.mark.parametrize("language", ["de", "fr", "es"])
def test_nothing_is_left_in_english_by_mistake(language):
    same = {code for code in ENGLISH if say(sample(code), language) == say(sample(code), "en")}

    assert same <= {
        "rights-letter-authority",
        "rights-letter-item",
        "period-hours",
        "case-event-step-answered",
        "signin-code",
        "signin-passkey-name",
        "signin-passkeys",
        "web-clause",
        "web-nav",
        "web-verdict",
        "web-version",
    }


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "1,204 records in web.line are kept past 90 days."),
        ("de", "1.204 Datensätze in web.line werden über 90 Tage hinaus aufbewahrt."),
        ("fr", "1\u202f204 enregistrements de web.line dépassent 90 jours."),
        ("es", "1.204 registros de web.line superan 90 días."),
    ],
)
def test_numbers_and_periods_are_written_as_the_language_does(language, sentence):
    message = Message("retention-overdue", {"count": 1204, "dataset": "web.line", "period": "P90D"})

    assert say(message, language) == sentence


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Signed by A. Berg, in force until 23 Nov 2026."),
        ("de", "Unterschrieben von A. Berg, gültig bis 23.11.2026."),
        ("fr", "Signé par A. Berg, en vigueur jusqu’au 23 nov. 2026."),
        ("es", "Firmado por A. Berg, vigente hasta el 23 nov 2026."),
    ],
)
def test_dates_are_written_as_the_language_does(language, sentence):
    assert say(Message("attestation-valid", {"signer": "A. Berg", "until": WHEN}), language) == sentence


@pytest.mark.parametrize(
    ("period", "words"),
    [
        ("P1D", "1 day"),
        ("P2Y6M", "2 years 6 months"),
        ("PT48H", "48 hours"),
        ("P0D", "0 days"),
        ("agreed", "the agreed period"),
        ("as long as it takes", "as long as it takes"),
    ],
)
def test_a_period_is_put_into_words(period, words):
    said = say(Message("retention-overdue", {"count": 1, "dataset": "a.b", "period": period}), "en")

    assert said == f"1 record in a.b is kept past {words}."


@pytest.mark.parametrize(
    ("reason", "words"),
    [("estate.unreachable", "it could not be reached"), ("estate.cannot", "it cannot do what is asked here")],
)
def test_the_reason_of_a_silence_is_put_into_words(reason, words):
    message = Message("verdict-not-answered", {"system": "accounts", "reason": reason})

    assert say(message, "en") == f"accounts did not answer: {words}."


@pytest.mark.parametrize(
    ("law", "language", "named"),
    [
        ("GDPR", "de", "DSGVO"),
        ("GDPR", "fr", "RGPD"),
        ("UK GDPR", "es", "RGPD del Reino Unido"),
        ("CCPA", "de", "CCPA"),
    ],
)
def test_a_law_is_named_as_the_language_names_it(law, language, named):
    said = say(Message("rights-letter-court", {"laws": f"{law}, Art. 79; CCPA, § 1798.199"}), language)

    assert said.endswith(f"({named}, Art. 79; CCPA, § 1798.199).")


@pytest.mark.parametrize(("asked", "like"), [("de-AT", "de"), ("de_AT", "de"), ("FR", "fr"), ("pl", "en"), ("", "en")])
def test_a_language_is_found_by_its_first_part_and_english_stands_in(asked, like):
    message = Message("attestation-missing")

    assert say(message, asked) == say(message, like)


def test_a_message_without_words_is_refused_by_its_code():
    with pytest.raises(WordingError, match="no words for the message “verdict-unheard-of”"):
        say(Message("verdict-unheard-of"), "en")


def test_a_message_without_its_parameter_is_refused():
    with pytest.raises(WordingError, match="“retention-kept” cannot be said in en"):
        say(Message("retention-kept"), "en")


def test_the_codes_are_those_that_have_words():
    assert codes() == frozenset(ENGLISH)


def test_every_message_that_the_program_names_has_words():
    root = Path(kept.terms.__file__).parents[1]
    named = {
        (call.args[0].value, path.name)
        for path in root.rglob("*.py")
        for call in python.walk(python.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, python.Call) and isinstance(call.func, python.Name) and call.func.id == "Message"
        if call.args and isinstance(call.args[0], python.Constant)
    }

    assert len(named) > 20
    assert {(code, name) for code, name in named if code not in codes()} == set()
