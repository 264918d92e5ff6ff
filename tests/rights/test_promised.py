"""Which requests a clause is about."""

import pytest

from kept.policy.clauses import Clause, ClauseKind
from kept.policy.commitments import Right
from kept.rights.asked import Asker
from kept.rights.kinds import RequestKind
from kept.rights.lawbook import lawbook
from kept.rights.promised import About, about_right

LAWS = lawbook().laws


def about(right, text, section="Your rights"):
    return about_right(right, Clause(id="7.1", section=section, text=text, kind=ClauseKind.PROMISE), LAWS)


def test_the_law_of_a_heading_and_the_parent_of_a_sentence_are_meant():
    assert about(Right.ACCESS, "You can see your data", "11.1 Under the GDPR") == About(
        kinds=frozenset({RequestKind.ACCESS}), laws=frozenset({"gdpr", "uk-gdpr"})
    )
    assert about(Right.ERASURE, "Parents may have the data of their child deleted") == About(
        kinds=frozenset({RequestKind.ERASURE}), asker=Asker.PARENT
    )


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Delete your whole account", True),
        ("Delete certain parts of it", False),
        ("Have your data deleted", None),
        ("Delete all of it or a part", None),
    ],
)
def test_an_erasure_is_of_all_or_of_a_part_where_the_words_say_so(text, whole):
    assert about(Right.ERASURE, text).whole is whole
    assert about(Right.ACCESS, text).whole is None


def test_a_request_is_covered_where_kind_law_asker_and_extent_agree():
    clause = About(kinds=frozenset({RequestKind.ERASURE}), laws=frozenset({"gdpr"}), asker=Asker.PARENT, whole=True)
    asked = {"kind": RequestKind.ERASURE, "laws": ("gdpr", "uk-gdpr"), "asker": Asker.PARENT, "whole": True}
    others = ({"kind": RequestKind.ACCESS}, {"laws": ("ccpa",)}, {"asker": Asker.SUBJECT}, {"whole": False})

    assert [_covers(clause, asked), *(_covers(clause, asked | one) for one in others)] == [True, *[False] * 4]


def _covers(about, asked):
    return about.covers(**asked)


def test_a_right_that_no_request_uses_is_about_none():
    assert about(Right.NON_DISCRIMINATION, "We treat everybody alike") is None
