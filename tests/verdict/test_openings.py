"""The paragraph that opens a section speaks for all of it, where there is one that promises anything."""

from dataclasses import replace

from kept.policy import ClauseKind
from kept.policy.commitments import Retains
from kept.verdict.openings import opening_clause
from tests.verdict.declared import policy


def retains(clause):
    return Retains(id=f"{clause}/retains", clause=clause, quote="x", what="logs")


def test_the_opening_is_that_of_the_section_with_most_commitments_of_the_kind():
    reviewed = policy(retains("6.1.1"), retains("6.2.1"), retains("8.1.1"), clauses=("6.0.0", "8.0.0"))

    assert opening_clause(reviewed, "retains") == "6.0.0"


def test_a_section_without_an_opening_has_none():
    assert opening_clause(policy(retains("6.1.1")), "retains") is None
    assert opening_clause(policy(retains("6.1.1"), clauses=("6.0.0",)), "collects") is None


def test_a_paragraph_that_promises_nothing_speaks_for_nothing():
    reviewed = policy(retains("6.1.1"), clauses=("6.0.0",))
    silent = tuple(
        replace(one, kind=ClauseKind.PREAMBLE) if one.id == "6.0.0" else one for one in reviewed.text.clauses
    )

    assert opening_clause(replace(reviewed, text=replace(reviewed.text, clauses=silent)), "retains") is None
