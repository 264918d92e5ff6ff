"""Letters in four languages, as text and as HTML: complete, alike, and safe."""

import re
from dataclasses import replace
from html import unescape

import pytest

from kept.rights import RequestKind
from kept.rights.letters import write
from kept.rights.letters.deciding import complaint
from kept.rights.letters.letter import LetterKind
from kept.terms import Message, Personal
from kept.terms.wording import LANGUAGES, say
from tests.rights.letters.specimens import NAME, SPECIMENS, case

HELLO = {"en": "Hello", "de": "Guten Tag", "fr": "Bonjour", "es": "Hola"}


def flat(text: str) -> str:
    """Return the words of a text, whatever its lines and points."""
    return " ".join(re.sub(r"^- ", "", text, flags=re.MULTILINE).split())


def of_html(page: str) -> str:
    body = page.partition("<body>")[2]
    return flat(unescape(re.sub(r"<[^>]+>", "\n", body)))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", SPECIMENS)
def test_every_letter_is_whole_in_every_language(name, language):
    written = write(SPECIMENS[name](case(language=language)))

    lines = written.text.splitlines()
    assert lines[0].startswith(f"{HELLO[language]}")
    assert NAME in lines[0]
    assert written.subject == say(
        Message("rights-letter-subject", {"letter": name, "reference": "R-7K3M-92QT"}), language
    )
    assert "Rexgencloud" in lines[-1]
    assert "privacy@example.org" in written.text
    assert "R-7K3M-92QT" in flat(written.text)
    assert not re.search(r"[{}‹›]|\?\?\?", written.text)


@pytest.mark.parametrize("name", SPECIMENS)
def test_text_and_html_say_the_same(name):
    written = write(SPECIMENS[name](case()))

    assert of_html(written.html) == flat(written.text)


@pytest.mark.parametrize("name", SPECIMENS)
def test_no_line_is_longer_than_a_letter_is_wide_and_no_address_is_cut(name):
    written = write(SPECIMENS[name](case()))

    assert [line for line in written.text.splitlines() if len(line) > 76 and " " in line.strip("- ")] == []


def test_what_a_person_wrote_is_text_and_nothing_else():
    letter = complaint(replace(case(), salutation=Personal("<b>Ada</b>")), explanation=Personal("<script>\nand more"))

    page = write(letter).html

    assert "<script>" not in page
    assert "<b>" not in page
    assert "<blockquote><p>&lt;script&gt;<br>and more</p></blockquote>" in page


def test_a_letter_without_a_name_greets_somebody():
    written = write(SPECIMENS["choice"](replace(case(RequestKind.LIMIT), salutation=None)))

    assert written.text.splitlines()[0] == "Hello,"


@pytest.mark.parametrize(("asked", "spoken"), [("de-AT", "de"), ("pl", "en")])
def test_the_language_that_is_said_is_the_one_that_is_spoken(asked, spoken):
    written = write(SPECIMENS["complaint"](case(language=asked)))

    assert written.language == spoken
    assert f'<html lang="{spoken}">' in written.html
    assert written.text.startswith(HELLO[spoken])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", RequestKind)
def test_each_kind_of_request_has_its_own_name(kind, language):
    about = SPECIMENS["complaint"](case(kind, language=language)).blocks[0]
    others = {other: SPECIMENS["complaint"](case(other, language=language)).blocks[0] for other in RequestKind}

    said = {
        other: write(replace(SPECIMENS["complaint"](case(other, language=language)), blocks=(block,))).text
        for other, block in others.items()
    }

    assert about == others[kind]
    assert [other for other, text in said.items() if text == said[kind]] == [kind]


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_letter_has_its_own_subject(language):
    subjects = {
        say(Message("rights-letter-subject", {"letter": str(kind), "reference": "R"}), language) for kind in LetterKind
    }

    assert len(subjects) == len(LetterKind)
