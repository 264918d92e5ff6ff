from kept.policy.cutting.blocks import Block, Role
from kept.policy.cutting.plain import plain_blocks


def shape(text: str) -> list[tuple[str, tuple[int, ...], int, str]]:
    return [(str(block.role), block.printed, block.level, block.text) for block in plain_blocks(text)]


def test_numbered_lines_bullets_and_paragraphs_are_told_apart():
    assert shape("1. Scope\nWe sell seeds.\n1.1 Orders\n- Names\n- Dates\nWe keep them.") == [
        ("heading", (1,), 1, "Scope"),
        ("paragraph", (), 0, "We sell seeds."),
        ("heading", (1, 1), 2, "Orders"),
        ("item", (), 1, "Names"),
        ("item", (), 1, "Dates"),
        ("paragraph", (), 0, "We keep them."),
    ]


def test_deeper_bullets_are_told_by_their_indent():
    assert [(level, text) for *_, level, text in shape("- a1\n    - b1\n    - b2\n- a2")] == [
        (1, "a1"), (2, "b1"), (2, "b2"), (1, "a2"),
    ]  # fmt: skip


def test_wrapped_lines_are_joined():
    assert shape("We sell\nseeds.\n\n- Names and\n  dates\n\nWe keep them.") == [
        ("paragraph", (), 0, "We sell seeds."),
        ("item", (), 1, "Names and dates"),
        ("paragraph", (), 0, "We keep them."),
    ]


def test_lines_of_an_unwrapped_text_are_paragraphs():
    long = "We sell seeds of every kind to anyone who has a garden, a balcony, or a pot on the window sill, all year."

    assert [block.text for block in plain_blocks(f"{long}\nWe keep orders.")] == [long, "We keep orders."]


def test_an_ordered_list_within_a_section_is_no_section():
    found = shape("3. Scope\nWe sell:\n1. Seeds\n2. Pots\n4. Rights\nYou may ask.")

    assert [(role, printed, text) for role, printed, _, text in found] == [
        ("heading", (3,), "Scope"),
        ("paragraph", (), "We sell:"),
        ("item", (), "Seeds"),
        ("item", (), "Pots"),
        ("heading", (4,), "Rights"),
        ("paragraph", (), "You may ask."),
    ]


def test_numbered_sentences_keep_their_number_as_a_place():
    assert plain_blocks("2. Scope\n2.1.4 We sell seeds.\n2.1.5 We sell pots.") == [
        Block(role=Role.HEADING, text="Scope", level=1, printed=(2,)),
        Block(role=Role.ITEM, text="We sell seeds.", level=3, printed=(2, 1, 4)),
        Block(role=Role.ITEM, text="We sell pots.", level=3, printed=(2, 1, 5)),
    ]


def test_a_short_line_between_blank_lines_is_a_heading():
    assert shape("WHAT WE SELL\n\nSeeds.\n\nOther things\n\nPots.") == [
        ("heading", (), 7, "WHAT WE SELL"),
        ("paragraph", (), 0, "Seeds."),
        ("heading", (), 8, "Other things"),
        ("paragraph", (), 0, "Pots."),
    ]


def test_drawn_lines_and_a_date_are_no_headings():
    assert shape("Seeds.\n\n* * *\n\nUpdated 2024-05-03\n\n_____") == [
        ("paragraph", (), 0, "Seeds."),
        ("paragraph", (), 0, "Updated 2024-05-03"),
    ]
