"""What a parent reads speaks of the child, in every letter, package and page of a request."""

import re
from dataclasses import replace
from datetime import date

import pytest
from fluent.syntax import ast

from kept.rights.children import of_child
from kept.rights.kinds import RequestKind
from kept.rights.letters import Case, write
from kept.rights.letters.answering import access
from kept.terms import Message
from kept.terms.wording import codes
from tests.terms.test_wording import entries

READ = ("rights-letter-", "rights-exempt-", "rights-package-", "package-", "stays-")
NOT_OF_DATA = {
    "rights-letter-mandate",  # never to a parent
    "rights-letter-complain-cited",  # whoever disagrees may complain
    "rights-letter-not-corrected",  # what the reader wrote
    "rights-letter-identity-of-child",  # the reader's address
}
OF_THE_READER = re.compile(
    r"\b(about|of) you\b|\b[Yy]our (sensitive )?(data|copy|consent|interests|right)\b"
    r"|\b(is|are) yours\b|\byours (alone|in it)\b|\byou (used|gave us)\b"
)
CASE = Case(
    reference="R-7K3M-92QT",
    kind=RequestKind.ACCESS,
    received=date(2026, 11, 23),
    language="en",
    controller="Example Ltd",
    contact="privacy@example.com",
    of_child=True,
)


def words():
    """Return what each message says in English, as it is written."""
    return {one.id.name: one.value for one in entries("en") if isinstance(one, ast.Message)}


def written(pattern):
    return "".join(
        one.value if isinstance(one, ast.TextElement) else " ".join(written(each.value) for each in branches(one))
        for one in pattern.elements
    )


def branches(placeable):
    found = placeable.expression
    return found.variants if isinstance(found, ast.SelectExpression) else ()


def test_nothing_that_a_parent_reads_speaks_of_the_readers_own_data():
    said = {code: written(value) for code, value in words().items() if code.startswith(READ)}

    own = {code for code, text in said.items() if OF_THE_READER.search(text)} - NOT_OF_DATA
    assert {code for code in own if f"{code}-of-child" not in codes()} == set()
    assert {code for code in own if code.endswith("-of-child")} == set()


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "none holds data about the child."),
        ("de", "keines enthält Daten über das Kind."),
        ("fr", "aucun ne détient de données au sujet de l’enfant."),
        ("es", "ninguno tiene datos sobre el menor."),
    ],
)
def test_where_nothing_is_held_the_letter_says_it_of_the_child(language, said):
    letter = write(access(replace(CASE, language=language), link=None, expires=None))

    assert said in " ".join(letter.text.split())


def test_what_speaks_of_nobody_is_said_as_it_is():
    free = Message("rights-letter-free")

    assert of_child(free) is free
