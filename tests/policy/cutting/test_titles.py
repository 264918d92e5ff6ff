from kept.policy.cutting.blocks import Block, Role
from kept.policy.cutting.titles import entitled


def heading(text: str, *printed: int, level: int = 1) -> Block:
    return Block(role=Role.HEADING, text=text, level=level, printed=printed)


def paragraph(text: str) -> Block:
    return Block(role=Role.PARAGRAPH, text=text)


SECTION = [heading("A", level=2), paragraph("a"), heading("B", level=2), paragraph("b")]


def test_the_only_heading_of_the_first_rank_is_the_title():
    assert entitled([heading("Fernhill"), *SECTION], name="file") == ("Fernhill", SECTION)


def test_a_first_line_that_names_a_policy_is_the_title():
    assert entitled([paragraph("Privacy notice of Fernhill"), *SECTION], name="file") == (
        "Privacy notice of Fernhill",
        SECTION,
    )


def test_what_the_text_calls_itself_is_the_next_best():
    blocks = [*SECTION, paragraph("In this Privacy Notice we are Fernhill.")]

    assert entitled(blocks, name="file") == ("Privacy Notice", blocks)


def test_the_name_of_the_file_is_the_last_resort():
    assert entitled(SECTION, name="file") == ("file", SECTION)


def test_a_number_or_a_promise_makes_no_title():
    blocks = [heading("Scope of this policy", 1), paragraph("a"), heading("We never sell your data", level=1)]

    assert entitled(blocks, name="file") == ("file", blocks)
