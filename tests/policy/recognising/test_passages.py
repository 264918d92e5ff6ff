import pytest
from hypothesis import given
from hypothesis import strategies as st

from kept.policy import Clause, ClauseKind
from kept.policy.recognising.passages import Passage, passages_of


def clause(text, *, name="1.0.1", section="1 Privacy", kind=ClauseKind.PROMISE):
    return Clause(id=name, section=section, text=text, kind=kind)


def test_a_label_stands_before_the_colon():
    passage = Passage(clause("Server logs: kept for 90 days"))

    assert (passage.label, passage.body) == ("Server logs", "kept for 90 days")


def test_sentences_keep_their_place_and_abbreviations_do_not_end_them():
    text = "Acme Inc. keeps logs, e.g. Apache's. They go."

    assert [(one.text, one.start) for one in Passage(clause(text)).sentences] == [
        ("Acme Inc. keeps logs, e.g. Apache's.", 0),
        ("They go.", 37),
    ]


def test_the_line_that_ends_in_a_colon_leads_the_items_of_its_section_only():
    clauses = [
        clause("We will:", kind=ClauseKind.PREAMBLE),
        clause("tell you", name="1.0.2"),
        clause("stop", name="2.0.1", section="2 End"),
    ]

    assert [one.lead for one in passages_of(clauses)] == ["", "We will:", ""]


def test_the_quote_is_taken_from_the_clause():
    passage = Passage(clause("We keep logs."))

    assert passage.at(3, 12, 0.5) == {"id": "", "clause": "1.0.1", "quote": "keep logs", "confidence": 0.5}


@pytest.mark.parametrize("run", ["+1-" + "555-" * 5_000, "1." * 10_000, "https://a." + "a." * 10_000])
def test_no_rule_sees_a_run_without_a_space_that_is_longer_than_any_word(run):
    words = f"Call {run} now."

    passage = Passage(clause(words))

    assert passage.text == f"Call {'z' * (len(words) - 10)} now."
    assert passage.at(0, len(words), 1.0)["quote"] == words


@given(st.text(alphabet=" .aA1([-", max_size=6_000))
def test_what_a_rule_looks_at_in_one_go_is_bounded_and_nothing_is_left_out(words):
    passage = Passage(clause(words))

    assert max((len(one.text) for one in (*passage.stretches, *passage.sentences)), default=0) <= 1200
    assert "".join(one.text for one in passage.stretches) == passage.text
    assert len(passage.text) == len(words)


def test_abbreviations_without_end_are_read_in_one_pass():
    (only,) = Passage(clause("Inc. " * 200)).sentences

    assert only.start == 0


def test_headings_are_looked_at_as_far_as_a_heading_goes():
    passage = Passage(clause("x", section=" › ".join(["how soon " * 9_000] * 40)))

    assert len(passage.section) < 4_000


def test_the_sentence_at_a_place_is_found():
    passage = Passage(clause("We keep logs. They go."))

    assert [passage.sentence_at(place).text for place in (0, 12, 14, 21)] == [
        "We keep logs.",
        "We keep logs.",
        "They go.",
        "They go.",
    ]
