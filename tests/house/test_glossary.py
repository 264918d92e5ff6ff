"""Every noun that a chapter exports is a word of the glossary."""

import re
from pathlib import Path

from kept.terms import KeptError
from tools.program import chapters

GLOSSARY = Path(__file__).parents[2] / "docs" / "glossary.md"
# What names a form or a standard and no thing of the field.
ORDINARY = frozenset({"kind", "system", "fixed", "stated", "stored", "ed25519"})


def headwords(text: str) -> set[str]:
    """Return the words that the glossary prints in bold at the start of its lines, as single lower-case words."""
    opened = [line.split("|")[1] for line in text.splitlines() if line.startswith("| **")]
    return {word for cell in opened for bold in re.findall(r"\*\*(.+?)\*\*", cell) for word in singles(bold)}


def singles(phrase: str) -> list[str]:
    return re.findall(r"[a-z0-9]+", phrase.lower())


def words_of(name: str) -> list[str]:
    """Cut `EntryProof` into its words."""
    return [word.lower() for word in re.findall(r"[A-Z][a-z0-9]*", name)]


def nouns(chapter: object) -> list[str]:
    """Return the classes that a chapter exports; errors are named in their own reference."""
    exported = {name: getattr(chapter, name) for name in getattr(chapter, "__all__", [])}
    classes = {name for name, value in exported.items() if isinstance(value, type)}
    return sorted(name for name in classes if not issubclass(exported[name], KeptError))


def test_a_name_is_cut_into_its_words():
    assert words_of("EntryProof") == ["entry", "proof"]


def test_headwords_are_the_bold_words_that_open_a_line():
    text = "| **entry**, **entry kind** | one **line** | RFC |\n| word | means |\n"

    assert headwords(text) == {"entry", "kind"}


def test_every_noun_that_a_chapter_exports_is_in_the_glossary():
    known = headwords(GLOSSARY.read_text(encoding="utf-8")) | ORDINARY

    missing = {
        f"{chapter.__name__}.{name}": [word for word in words_of(name) if word not in known]
        for chapter in chapters()
        for name in nouns(chapter)
        if not set(words_of(name)) <= known
    }

    assert missing == {}


def test_no_word_is_explained_twice():
    rows = [line for line in GLOSSARY.read_text(encoding="utf-8").splitlines() if line.startswith("| **")]
    opened = [bold for line in rows for bold in re.findall(r"\*\*(.+?)\*\*", line.split("|")[1])]

    assert sorted(opened) == sorted(set(opened))
