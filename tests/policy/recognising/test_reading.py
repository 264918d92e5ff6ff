import os
import time
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kept.policy import Clause, ClauseKind, PolicyText
from kept.policy.cutting import read_with_remarks
from kept.policy.recognising import recognise

OURS = Path(__file__).parents[3] / "examples" / "rexgencloud" / "policy.md"
PHRASES = (
    "we keep",
    "logs",
    "for",
    "at least",
    "30",
    "thirty (30)",
    "days",
    "1 Contact us:",
    "you may",
    "access",
    "delete",
    "your data",
    "[address]",
    "a@b.eu",
    "+1 650 253 0000",
    "cookies",
    "expire",
    "after",
    "under",
    "13",
    "years old",
    "never",
    "sell",
    "SCCs",
    "–",
    ":",
    ".",
    "“",
    "|",
    "\u00a0",
    "\n",
    "respond",
    "within",
    "2-3 months",
    "if",
    "until",
    "not",
    "é",
    "🙂",
)
SECTIONS = (
    "",
    "2 What we collect",
    "3 How we use it",
    "4 Sharing",
    "5 Security",
    "6 Retention",
    "7 Your rights",
    "8 Cookies",
    "9 Transfers abroad",
    "10 Children",
    "12 Changes to this policy",
    "13 Contact › 13.3 Response times",
)


def policy(*clauses):
    return PolicyText(
        title="Policy",
        clauses=tuple(
            Clause(id=f"1.0.{number}", section=section, text=text, kind=ClauseKind.PROMISE)
            for number, (section, text) in enumerate(clauses, start=1)
        ),
    )


@given(
    st.lists(
        st.tuples(st.sampled_from(SECTIONS), st.lists(st.sampled_from(PHRASES), min_size=1, max_size=25).map(" ".join)),
        min_size=1,
        max_size=4,
    )
)
def test_every_quote_stands_word_for_word_in_its_clause(clauses):
    text = policy(*clauses)

    reading = recognise(text)

    by_id = {clause.id: clause.text for clause in text.clauses}
    assert all(one.quote and one.quote in by_id[one.clause] for one in reading.commitments)
    assert all(0 <= one.confidence <= 1 for one in reading.commitments)
    assert {one.clause for one in reading.questions} <= set(by_id)


@given(st.text(max_size=300), st.sampled_from(SECTIONS))
def test_any_text_at_all_is_read_without_an_error(text, section):
    first = recognise(policy((section, text)))

    assert recognise(policy((section, text))) == first


def test_ids_are_the_clause_and_the_kind_numbered():
    reading = recognise(policy(("7 Your rights", "You have the right to access and delete your data.")))

    assert [one.id for one in reading.commitments] == ["1.0.1/honours", "1.0.1/honours-2"]


def test_the_words_of_a_clause_decide_and_not_its_number():
    text = policy(("6 Retention", "Web logs are kept for 5 days."), ("6 Retention", "You may sit down."))
    moved = replace(text, clauses=tuple(reversed(text.clauses)))

    assert recognise(moved).commitments == recognise(text).commitments


def test_what_cutting_found_odd_is_asked_first():
    class Odd:
        clause = "1.0.1"
        message = "The numbers jump from 1 to 3."

    reading = recognise(policy(("", "Hello.")), [Odd()])

    assert (reading.questions[0].about, reading.questions[0].asks) == ("numbering", Odd.message)


def test_ninety_kilobytes_are_read_in_less_than_two_seconds():
    cut = read_with_remarks(OURS).policy
    many = replace(cut, clauses=tuple(replace(one, id=f"{one.id}.{turn}") for turn in range(12) for one in cut.clauses))

    begun = time.process_time()
    recognise(many)

    assert sum(len(one.text) for one in many.clauses) > 90_000
    assert time.process_time() - begun < 2


@pytest.mark.parametrize(
    "words",
    [
        "a " * 9_000,
        "we keep " * 900,
        "1 day " * 600,
        "(" * 3_000,
        "x" * 20_000,
        "a@" * 3_000,
        "30 to " * 2_000,
        "+1 " + "555-" * 20_000,
        "1." * 40_000,
        "https://" + "a." * 40_000,
        "Inc. " * 4_000,
        "[" + "name " * 4_000,
    ],
)
def test_no_words_make_a_rule_run_away(words):
    begun = time.process_time()

    for section in SECTIONS:
        recognise(policy((section, words)))

    assert time.process_time() - begun < 20


MEASURE: dict[str, dict[str, object]] = {
    "6.1.1/retains": {"period": None, "trigger": "while account is active"},
    "6.1.2/retains": {"period": "P7Y", "bound": "at-most", "trigger": "closed account"},
    "6.1.3/retains": {"period": None},
    "6.1.4/retains": {"period": "P3Y", "bound": "at-most"},
    "6.2.1/retains": {"what": "server logs", "period": "P90D", "bound": "at-most"},
    "6.2.2/retains": {"period": "indefinite"},
    "6.2.3/retains": {"period": "P30D", "bound": "range", "period_max": "P90D"},
    "6.2.4/retains": {"period": "P2Y", "bound": "at-least"},
    "13.3.1/answers": {"within": "PT48H", "extends_to": None},
    "13.3.2/answers": {"within": "P30D", "extends_to": None},
    "13.3.3/answers": {"within": "P30D", "extends_to": "P60D"},
    "13.3.4/answers": {"within": "P45D", "extends_to": "P90D"},
    "4.0.0/sells": {"sells": "never"},
    "10.0.0/guards": {"age": 18},
    "10.1.4/asks": {"of": "parent"},
    "9.2.1/transfers": {"mechanism": "scc", "from": "EU"},
    "9.2.2/transfers": {"mechanism": "adequacy"},
    "9.2.3/transfers": {"mechanism": "bcr"},
    "13.1.1/contact": {"channel": "email", "role": "data protection officer", "value": "privacy@rexgencloud.com"},
    "13.2.2/contact": {"channel": "post", "role": "EU representative", "value": None},
}
OPEN = {
    ("3.2.5", "no-number"),
    ("4.0.0", "contradiction"),
    ("6.1.2", "contradiction"),
    ("6.1.2", "no-number"),
    ("6.1.2", "unsure"),
    ("6.1.3", "no-number"),
    ("6.1.4", "no-trigger"),
    ("6.1.4", "unsure"),
    ("6.2.1", "unsure"),
    ("6.2.2", "no-number"),
    ("6.2.3", "no-number"),
    ("6.2.4", "no-number"),
    ("6.2.4", "no-trigger"),
    ("7.3.1", "no-number"),
    ("9.2.2", "unsure"),
    ("10.0.0", "contradiction"),
    ("10.0.0", "no-number"),
    ("12.0.2", "no-date"),
    ("12.0.4", "no-number"),
    ("13.1.2", "placeholder"),
    ("13.1.3", "placeholder"),
    ("13.2.2", "placeholder"),
    ("13.3.2", "contradiction"),
}
RIGHTS = {
    "7.1.1": {"access", "rectification"},
    "7.1.2": {"portability"},
    "7.1.3": {"access"},
    "7.2.1": {"rectification"},
    "7.2.2": {"rectification"},
    "7.2.3": {"opt-out-marketing"},
    "7.3.1": {"erasure"},
    "7.3.2": {"erasure"},
    "7.3.3": {"restriction"},
    "7.4.1": {"opt-out-marketing"},
    "7.4.2": {"opt-out-marketing"},
    "7.4.3": {"opt-out-marketing"},
    "8.2.1": {"withdraw-consent"},
    "8.2.2": {"withdraw-consent"},
    "10.1.1": {"access"},
    "10.1.2": {"erasure"},
    "11.1.1": {"access", "rectification", "erasure"},
    "11.1.2": {"portability", "restriction"},
    "11.1.3": {"objection", "automated-decision"},
    "11.1.4": {"complaint"},
    "11.2.1": {"know"},
    "11.2.2": {"delete"},
    "11.2.3": {"opt-out-sale"},
    "11.2.4": {"non-discrimination"},
}
COUNTS = {
    "retains": 9,
    "answers": 4,
    "honours": 29,
    "collects": 24,
    "uses": 20,
    "shares": 16,
    "sells": 1,
    "contact": 5,
    "guards": 1,
    "asks": 4,
    "transfers": 11,
    "sets": 8,
    "protects": 21,
    "notifies": 2,
    "publishes": 3,
}


def texts():
    seed = os.environ.get("KEPT_SEED_POLICY")
    return [OURS, *([Path(seed)] if seed else [])]


@pytest.fixture(params=texts(), ids=lambda path: path.suffix)
def measured(request):
    cut = read_with_remarks(request.param)
    return recognise(cut.policy, cut.remarks)


def test_the_measure_is_read_with_its_exact_values(measured):
    from kept.policy.fields import plain_fields

    found = {one.id: plain_fields(one) for one in measured.commitments}
    loose = {"what", "trigger"}  # the words of each text

    wrong = {
        (name, field)
        for name, wanted in MEASURE.items()
        for field, value in wanted.items()
        if (field in loose and not found[name][field]) or (field not in loose and found[name][field] != value)
    }
    assert wrong == set()


def test_every_right_of_the_measure_is_read(measured):
    found: dict[str, set[str]] = {}
    for one in measured.commitments:
        if one.kind == "honours":
            found.setdefault(one.clause, set()).add(one.right.value)

    assert found == RIGHTS


def test_the_measure_yields_so_many_commitments_of_each_kind(measured):
    kinds = [one.kind for one in measured.commitments]

    assert {kind: kinds.count(kind) for kind in dict.fromkeys(kinds)} == COUNTS


def test_the_open_questions_of_the_measure_arise_and_no_others(measured):
    assert {(one.clause, one.about) for one in measured.questions} == OPEN


def test_a_clause_without_a_word_commits_to_nothing():
    assert recognise(policy(("5 Security", "\xa0"))).commitments == ()
