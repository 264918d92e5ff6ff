from kept.policy.cutting import Form, cut
from kept.policy.cutting.markdown import markdown_blocks


def ids(text: str) -> list[str]:
    return [f"{clause.id} {clause.text}" for clause in cut(text, form=Form.MARKDOWN).clauses]


def test_sections_without_numbers_are_counted():
    text = (
        "Notice\n======\n\nHello.\n\n## Scope\n\nSeeds.\n\n### Orders\n\n- Names\n    - First\n- Dates\n\n"
        "## Rights\n\n* Ask\n"
    )

    assert ids(text) == ["0.0.0 Hello.", "1.0.0 Seeds.", "1.1.1 Names", "1.1.1.1 First", "1.1.2 Dates", "2.0.1 Ask"]


def test_printed_numbers_are_kept_escaped_or_not():
    assert ids("# N\n\n## 3\\. Scope\n\nSeeds.\n\n### 3.2 Orders\n\n1. Names\n2. Dates\n") == [
        "3.0.0 Seeds.", "3.2.1 Names", "3.2.2 Dates",
    ]  # fmt: skip


def test_rows_of_a_table_are_clauses():
    text = "# N\n\n## Scope\n\n| What | Long |\n|---|---|\n| Orders | two<br>years |\n| Names | one year |\n"

    assert ids(text) == ["1.0.0 What — Long", "1.0.1 Orders — two years", "1.0.2 Names — one year"]


def test_bold_lines_are_headings_of_the_lowest_rank():
    assert ids("# N\n\n## Scope\n\n**Orders**\n\nWe keep **them**.\n\n**Names**\n\nWe do not.\n") == [
        "1.1.0 We keep them.", "1.2.0 We do not.",
    ]  # fmt: skip


def test_a_paragraph_longer_than_any_is_taken_as_it_stands():
    (block,) = markdown_blocks("[*a" * 20_000)

    assert block.text == "[*a" * 20_000


def test_html_within_is_read():
    assert ids("# N\n\n## Scope\n\n<ul><li>Names</li></ul>\n\n<p hidden>no</p>\n") == ["1.0.1 Names"]
