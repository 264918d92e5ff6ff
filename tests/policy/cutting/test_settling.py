from kept.policy.clauses import ClauseKind
from kept.policy.cutting.blocks import Block, Role
from kept.policy.cutting.settling import settled


def heading(text: str, *printed: int, level: int = 1) -> Block:
    return Block(role=Role.HEADING, text=text, level=level, printed=printed)


def paragraph(text: str, kind: ClauseKind | None = None) -> Block:
    return Block(role=Role.PARAGRAPH, text=text, kind=kind)


def test_a_heading_over_something_stays():
    blocks = [heading("A"), heading("B", level=2), paragraph("b")]

    assert settled(blocks) == blocks


def test_nothing_settles_to_nothing():
    assert settled([]) == []


def test_a_heading_over_nothing_becomes_words():
    assert settled([heading("A"), heading("B"), paragraph("b")]) == [paragraph("A"), heading("B"), paragraph("b")]


def test_a_heading_that_promises_is_words_as_well():
    vow = heading("We never sell seeds abroad")

    assert settled([vow, paragraph("a")]) == [vow, paragraph(vow.text, ClauseKind.PROMISE), paragraph("a")]


def test_a_table_of_contents_is_left_out():
    contents = [heading("A", 1), heading("B", 2)]
    text = [heading("A", 1), paragraph("a"), heading("B", 2), paragraph("b")]

    assert settled([*contents, *text]) == text


def test_a_numbered_line_with_nothing_under_it_keeps_its_number_and_its_words():
    empty = heading("Names", 2, 1, level=2)

    assert settled([heading("A", 2), empty]) == [
        heading("A", 2),
        heading("", 2, 1, level=2),
        paragraph("Names", ClauseKind.PROMISE),
    ]
