"""The example company's policy: the measure's promises in words of our own, and what its privacy office answered."""

import os
import re
from pathlib import Path

import pytest

from kept.policy.answers import load_answers
from kept.policy.clauses import normalised
from kept.policy.cutting import read_with_remarks
from kept.policy.fields import plain_fields
from kept.policy.recognising import recognise
from kept.policy.reviewing import review

FOLDER = Path(__file__).parents[2] / "examples" / "rexgencloud"
WORDED = {"what", "purpose", "recipient", "provider", "trigger", "where", "to"}
FACTS = (
    "Rexgencloud Privacy Office, 123 Cloud Street, Tech City, TC 12345",
    "Rexgencloud EU Privacy Office, [EU Address]",
)
RUN = 6
needs_seed = pytest.mark.skipif(
    "KEPT_SEED_POLICY" not in os.environ, reason="KEPT_SEED_POLICY names no text to compare with"
)


def read(path):
    cut = read_with_remarks(path)
    return cut.policy, recognise(cut.policy, cut.remarks)


def words(clause):
    text = normalised(clause.text)
    for fact in FACTS:
        text = text.replace(fact, " ")
    return re.findall(r"[\w@.'+-]+", text.lower())


def runs(clauses):
    return {tuple(told[at : at + RUN]) for one in clauses for told in [words(one)] for at in range(len(told) - RUN + 1)}


def values(reading):
    return [
        (one.id, {name: value for name, value in plain_fields(one).items() if name not in WORDED})
        for one in reading.commitments
    ]


@needs_seed
def test_it_has_the_clauses_of_the_measure():
    ours, seed = (read(path)[0].clauses for path in (FOLDER / "policy.md", Path(os.environ["KEPT_SEED_POLICY"])))

    assert [(one.id, one.kind) for one in ours] == [(one.id, one.kind) for one in seed]


@needs_seed
def test_it_commits_to_what_the_measure_commits_to():
    ours, seed = (read(path)[1] for path in (FOLDER / "policy.md", Path(os.environ["KEPT_SEED_POLICY"])))

    assert values(ours) == values(seed)


@needs_seed
def test_it_shares_no_clause_and_no_run_of_words_with_the_measure():
    ours, seed = (read(path)[0].clauses for path in (FOLDER / "policy.md", Path(os.environ["KEPT_SEED_POLICY"])))

    assert {normalised(one.text).lower() for one in ours} & {normalised(one.text).lower() for one in seed} == set()
    assert runs(ours) & runs(seed) == set()


def test_its_questions_are_answered_but_for_those_only_facts_can_answer():
    policy, reading = read(FOLDER / "policy.md")

    reviewed = review(policy, reading, load_answers(FOLDER / "answers.yaml"))

    assert [(one.clause, one.about) for one in reviewed.questions] == [
        ("9.2.2", "unsure"),
        ("13.1.2", "placeholder"),
        ("13.1.3", "placeholder"),
        ("13.2.2", "placeholder"),
    ]


def test_every_answer_is_bound_to_the_words_as_they_are_and_signed():
    policy, reading = read(FOLDER / "policy.md")

    reviewed = review(policy, reading, load_answers(FOLDER / "answers.yaml"))

    assert [one.id for one in policy.clauses if reviewed.is_stale(one.id)] == []
    assert {(one.by, one.on) for given in reviewed.answers.values() for one in given} == {
        ("Rexgencloud privacy office", "2026-11-02")
    }


def test_its_answers_give_the_numbers_that_the_words_do_not():
    policy, reading = read(FOLDER / "policy.md")

    reviewed = review(policy, reading, load_answers(FOLDER / "answers.yaml"))

    found = {one.id: plain_fields(one) for one in reviewed.commitments}
    assert found["6.1.2/retains-2"]["period"] == "P0D"
    assert found["6.2.1/retains"]["bound"] == "exactly"
    assert found["6.2.2/retains-2"]["period"] == "P30D"
    assert (found["6.2.4/retains"]["trigger"], found["6.2.4/retains-2"]["period"]) == ("end of the project", "P3Y")
    assert found["12.0.4/notifies"]["lead"] == "P30D"
    assert {level: str(one.period) for level, one in reviewed.periods["6.2.3"].items()} == {
        "basic": "P30D",
        "business": "P60D",
        "enterprise": "P90D",
    }
    assert {"DE", "FR", "GB", "US", "processor", "default"} <= set(reviewed.periods["6.1.3"])
