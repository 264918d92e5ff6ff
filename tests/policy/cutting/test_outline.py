from kept.policy.cutting.blocks import Block, Role
from kept.policy.cutting.outline import Node, outlined


def heading(text: str, *printed: int, level: int = 1) -> Block:
    return Block(role=Role.HEADING, text=text, level=max(level, len(printed)), printed=printed)


def item(text: str, level: int = 1) -> Block:
    return Block(role=Role.ITEM, text=text, level=level)


def paragraph(text: str, level: int = 0) -> Block:
    return Block(role=Role.PARAGRAPH, text=text, level=level)


def drawn(node: Node) -> object:
    own = [node.own.text] if node.own is not None else []
    return [node.heading, *own, *(passage.text for passage in node.passages), *map(drawn, node.children)]


def test_headings_stand_under_the_number_before_theirs():
    root = outlined([heading("A", 1), heading("B", 1, 1), paragraph("b"), heading("C", 2), paragraph("c")])

    assert drawn(root) == ["", ["A", ["B", "b"]], ["C", "c"]]


def test_headings_without_numbers_stand_by_their_rank():
    root = outlined([heading("A", level=2), heading("B", level=4), paragraph("b"), heading("C", level=2)])

    assert drawn(root) == ["", ["A", ["B", "b"]], ["C"]]


def test_the_list_of_a_section_without_subsections_stands_in_a_subsection_of_its_own():
    root = outlined([heading("A", 1), item("a"), item("b")])

    (zero,) = root.children[0].children
    assert (zero.ordinary, drawn(zero)) == (False, ["", ["", "a"], ["", "b"]])


def test_a_deeper_item_stands_under_the_one_above_it():
    root = outlined([heading("A", 1), heading("B", 1, 1), item("a"), item("b", 2), paragraph("p", 2), item("c")])

    assert drawn(root.children[0].children[0]) == ["B", ["", "a", ["", "b", "p"]], ["", "c"]]


def test_a_number_opens_the_section_that_is_not_printed():
    root = outlined([heading("B", 4, 2), paragraph("b")])

    assert [(child.printed, child.children[0].printed) for child in root.children] == [(4, 2)]


def test_a_subsection_under_the_wrong_heading_goes_where_its_number_says():
    root = outlined(
        [heading("A", 1), paragraph("a"), heading("B", 2), paragraph("b"), heading("C", 1, 1), paragraph("c")]
    )

    assert drawn(root) == ["", ["A", "a", ["C", "c"]], ["B", "b"]]
    assert root.children[0].children[0].misplaced
