from kept.policy.cutting.blocks import Block, Role
from kept.policy.cutting.html import html_blocks


def shape(markup: str) -> list[tuple[str, int, str]]:
    return [(str(block.role), block.level, block.text) for block in html_blocks(markup)]


def test_headings_paragraphs_and_lists_are_read():
    assert shape(
        "<h1>Notice</h1><h2>Scope</h2><p>We sell <b>seeds</b>.</p><ul><li>Names</li><li><p>Dates</p></li></ul>"
    ) == [
        ("heading", 1, "Notice"),
        ("heading", 2, "Scope"),
        ("paragraph", 0, "We sell seeds."),
        ("item", 1, "Names"),
        ("item", 1, "Dates"),
    ]


def test_a_list_within_an_item_is_deeper():
    assert shape("<ul><li>a<ul><li>b</li></ul><p>c</p></li><li><ul><li>d</li></ul></li></ul>") == [
        ("item", 1, "a"),
        ("item", 2, "b"),
        ("paragraph", 1, "c"),
        ("item", 1, ""),
        ("item", 2, "d"),
    ]


def test_items_that_are_not_closed_stand_side_by_side():
    assert shape("<ul><li>a<li>b</ul>") == [("item", 1, "a"), ("item", 1, "b")]


def test_each_row_of_a_table_is_an_item():
    blocks = html_blocks(
        "<table><tr><th>What</th><th>How long</th></tr>"
        "<tr><td>Orders</td><td><p>Two</p><ul><li>years</li></ul></td></tr></table>"
    )

    assert [(str(block.role), str(block.kind), block.text) for block in blocks] == [
        ("paragraph", "preamble", "What — How long"),
        ("item", "None", "Orders — Two years"),
    ]


def test_a_table_that_lays_out_the_page_is_no_table():
    assert shape("<table><tr><td><h2>Scope</h2><p>We sell seeds.</p></td></tr></table>") == [
        ("heading", 2, "Scope"),
        ("paragraph", 0, "We sell seeds."),
    ]


def test_a_term_and_its_meaning_are_one_item():
    assert shape("<dl><dt>Orders</dt><dd>Two years.</dd><dt>Names</dt><dd>One.</dd></dl>") == [
        ("item", 1, "Orders — Two years."),
        ("item", 1, "Names — One."),
    ]


def test_what_surrounds_the_text_is_not_read():
    page = (
        "<html><head><title>Notice of Fernhill</title><style>p{}</style></head><body><nav><ul><li>Shop</li></ul></nav>"
        "<p>We sell seeds.</p><p hidden>Secret.</p><script>var a='<p>x</p>';</script><footer>Us</footer></body></html>"
    )

    assert shape(page) == [("heading", 0, "Notice of Fernhill"), ("paragraph", 0, "We sell seeds.")]


def test_two_line_breaks_part_paragraphs_and_one_does_not():
    assert shape("<p>One<br>line.<br><br>Another.</p>") == [
        ("paragraph", 0, "One line."),
        ("paragraph", 0, "Another."),
    ]


def test_a_paragraph_wholly_in_bold_is_a_heading():
    assert shape("<p><strong>Seeds, Ltd.</strong></p><p>We <b>sell</b> seeds</p>") == [
        ("heading", 7, "Seeds, Ltd."),
        ("paragraph", 0, "We sell seeds"),
    ]


def test_lines_of_the_contents_are_left_out_and_other_links_do_not_promise():
    blocks = html_blocks('<ul><li><a href="#scope">Scope</a></li><li><a href="/shop">The shop</a></li></ul>')

    assert [(block.text, str(block.kind)) for block in blocks] == [("The shop", "preamble")]


def test_an_address_behind_a_link_is_said():
    assert shape('<p>Write <a href="mailto:post@fernhill.example?subject=x">to us</a>.</p>') == [
        ("paragraph", 0, "Write to us (post@fernhill.example)."),
    ]


def test_printed_numbers_are_read_in_headings_and_paragraphs():
    assert html_blocks("<h2>2. Orders</h2><p>2.1 We keep orders.</p><p>2.1.3 We keep names.</p>") == [
        Block(role=Role.HEADING, text="Orders", level=2, printed=(2,)),
        Block(role=Role.HEADING, text="", level=2, printed=(2, 1)),
        Block(role=Role.PARAGRAPH, text="We keep orders."),
        Block(role=Role.ITEM, text="We keep names.", level=1, printed=(2, 1, 3)),
    ]


def test_a_page_without_headings_has_its_numbered_lines():
    assert html_blocks("<p>1. Orders</p><p>We keep orders.</p>") == [
        Block(role=Role.HEADING, text="Orders", level=1, printed=(1,)),
        Block(role=Role.PARAGRAPH, text="We keep orders."),
    ]


def test_no_depth_of_nesting_is_too_deep():
    assert shape("<div>" * 5000 + "We sell seeds.") == [("paragraph", 0, "We sell seeds.")]
