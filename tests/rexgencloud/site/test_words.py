import re

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.serializer import FluentSerializer

from rexgencloud.site.words import FOLDER, LANGUAGES, say

CODE = re.compile(r"""\bt\(["']([a-z-]+)["']""")
PARAMETERS = re.compile(r"\{ \$(\w+)")


def messages(language):
    """Return the parameters of each message by its code, from the text of the file."""
    found: dict[str, set[str]] = {}
    for one in FluentParser(with_spans=False).parse((FOLDER / f"{language}.ftl").read_text()).body:
        if isinstance(one, ast.Message):
            found[one.id.name] = set(PARAMETERS.findall(FluentSerializer().serialize_entry(one)))
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_says_the_same_with_the_same_parameters(language):
    assert messages(language) == messages("en")


def test_every_word_that_a_page_names_is_there():
    named = {code for page in FOLDER.with_name("templates").rglob("*.html") for code in CODE.findall(page.read_text())}

    assert {code for code in named if not code.endswith("-")} - messages("en").keys() == set()
    assert len(named) > 100


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_can_be_said(language):
    for code, parameters in messages("en").items():
        assert say(code, language, **dict.fromkeys(parameters, 1))


def test_a_code_without_words_and_a_missing_parameter_are_mistakes():
    with pytest.raises(LookupError):
        say("nothing-of-the-kind", "en")
    with pytest.raises(LookupError):
        say("policy-version", "en")


def test_english_stands_in_for_a_language_that_is_not_there():
    assert say("save", "nl") == "Save"
