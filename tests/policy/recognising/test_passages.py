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
