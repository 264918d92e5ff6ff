"""The digest of a clause sees its words: not how they are spaced and quoted, and everything that can change them."""

from dataclasses import replace

import pytest

from kept.policy.clauses import Clause, ClauseKind, PolicyText, digest_of, normalised

CLAUSE = Clause(id="6.2.1", section="6", text="Logs: 90 days", kind=ClauseKind.PROMISE)
TEXT = PolicyText(title="Privacy", clauses=(CLAUSE,))


@pytest.mark.parametrize(
    "same", ["Logs:  90\n days ", "Logs: 90 days\u00ad", "Logs:\u00a090 days", "Logs: \uff19\uff10 days"]
)
def test_space_and_form_do_not_change_a_digest(same):
    assert digest_of(same) == CLAUSE.digest


@pytest.mark.parametrize("other", ["logs: 90 days", "Logs 90 days", "Logs: 91 days"])
def test_letters_case_and_punctuation_do(other):
    assert digest_of(other) != CLAUSE.digest


def test_quotes_and_dashes_are_those_of_a_keyboard():
    assert normalised("“You” – it’s «us»") == '"You" - it\'s "us"'


def test_a_policy_changes_with_a_clause_its_place_or_its_title():
    other = replace(CLAUSE, id="6.2.2")
    digests = {
        TEXT.digest,
        replace(TEXT, title="Cookies").digest,
        replace(TEXT, clauses=(other,)).digest,
        replace(TEXT, clauses=(CLAUSE, other)).digest,
        replace(TEXT, clauses=(other, CLAUSE)).digest,
    }

    assert len(digests) == 5
    assert (TEXT.clause("6.2.1"), TEXT.clause("6.2.9")) == (CLAUSE, None)
