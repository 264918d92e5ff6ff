from kept.policy.cutting import Form, cut_with_remarks


def cut(text: str) -> tuple[list[str], list[tuple[str, str, str]]]:
    found = cut_with_remarks(text, form=Form.PLAIN)
    remarks = [(remark.clause, remark.section, remark.code) for remark in found.remarks]
    return [f"{clause.id} {clause.text}" for clause in found.policy.clauses], remarks


def test_an_id_is_section_subsection_and_place():
    text = "1. A\nIntro.\nMore.\n- x1\n1.1 B\nLead.\n- y1\n- y2\nAfter.\n2. C\n2.1 D\n- z1"

    clauses, remarks = cut(text)

    assert clauses == [
        "1.0.0 Intro.", "1.0.0-2 More.", "1.0.1 x1", "1.1.0 Lead.", "1.1.1 y1", "1.1.2 y2", "1.1.0-2 After.",
        "2.1.1 z1",
    ]  # fmt: skip
    assert remarks == []


def test_what_is_inside_a_place_has_one_number_more():
    clauses, _ = cut("1. A\n1.1 B\n- x1\n    - y1\n        - z1\n- x2\n1.1.7 C\nText.\n- w1")

    assert clauses == ["1.1.1 x1", "1.1.1.1 y1", "1.1.1.1.1 z1", "1.1.2 x2", "1.1.7.0 Text.", "1.1.7.1 w1"]


def test_words_before_the_first_section_stand_in_section_0():
    clauses, _ = cut("Hello there.\n- x1\n1. A\nText.")

    assert clauses == ["0.0.0 Hello there.", "0.0.1 x1", "1.0.0 Text."]


def test_a_number_printed_twice_is_given_once():
    clauses, remarks = cut("1. A\na.\n2. B\nb.\n5. C\nc.\n5. D\nd.\n5.1 E\ne.")

    assert clauses == ["1.0.0 a.", "2.0.0 b.", "5.0.0 c.", "6.0.0 d.", "6.1.0 e."]
    assert remarks == [("5.0.0", "5", "numbering-jumps"), ("6.0.0", "6", "numbering-repeats")]


def test_a_repeated_number_takes_none_that_is_printed_later():
    clauses, remarks = cut("1. A\na.\n1. B\nb.\n2. C\nc.")

    assert clauses == ["1.0.0 a.", "3.0.0 b.", "2.0.0 c."]
    assert remarks == [("3.0.0", "3", "numbering-repeats")]


def test_numbers_that_fall_back_are_kept_and_remarked():
    clauses, remarks = cut("2. A\na.\n1. B\nb.")

    assert clauses == ["2.0.0 a.", "1.0.0 b."]
    assert remarks == [("2.0.0", "2", "numbering-jumps"), ("1.0.0", "1", "numbering-falls-back")]


def test_a_section_without_a_number_among_numbered_ones_gets_an_unused_one():
    found = cut_with_remarks("# T\n\n## 1. A\n\na.\n\n## B\n\nb.\n\n## 2. C\n\nc.", form=Form.MARKDOWN)

    assert [clause.id for clause in found.policy.clauses] == ["1.0.0", "3.0.0", "2.0.0"]
    assert [(remark.section, remark.code) for remark in found.remarks] == [("3", "numbering-missing")]


def test_a_misplaced_subsection_is_remarked():
    _, remarks = cut("1. A\na.\n2. B\nb.\n1.1 C\nc.")

    assert remarks == [("1.1.0", "1.1", "numbering-misplaced")]


def test_the_section_of_a_clause_is_its_headings_from_the_top():
    found = cut_with_remarks("3. A\n3.2 B\nText.", form=Form.PLAIN)

    assert found.policy.clauses[0].section == "3 A › 3.2 B"
