import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kept.policy.cutting import Form, cut, cut_with_remarks, read_policy, read_with_remarks
from kept.policy.errors import NoClausesError, PolicyTooLongError
from kept.terms import KeptError

GRAMMAR = re.compile(r"\d+\.\d+(\.[1-9]\d*)+|\d+\.\d+(\.[1-9]\d*)*\.0(-([2-9]|[1-9]\d+))?")

NOTICE = """Privacy Notice
Last updated: 3 May 2024
1. Introduction
Fernhill is a nursery. This Privacy Notice explains how we handle data.
2. Orders
We keep what you order for the following purposes:
2.1 Kept
- Names: to send the parcel
- Dates: to count the days
2.2 Not kept
We do not keep cards.
"""

MARKS = [
    "1. ",
    "2.1 ",
    "2.1.3 ",
    "- ",
    "    - ",
    "• ",
    "(a) ",
    "# ",
    "## ",
    "| a | ",
    "**",
    "<p>",
    "<li>",
    "<table>",
    "\n",
    "\n\n",
]
LINES = st.lists(st.tuples(st.sampled_from(["", *MARKS]), st.text(max_size=30)), max_size=25)


def test_a_file_becomes_a_policy(tmp_path):
    path = tmp_path / "fernhill.txt"
    path.write_text(NOTICE.replace("\n", "\r\n"), encoding="utf-16")

    policy = read_policy(path)

    assert (policy.title, policy.modified) == ("Privacy Notice", "2024-05-03")
    assert [(clause.id, str(clause.kind)) for clause in policy.clauses] == [
        ("0.0.0", "preamble"), ("1.0.0", "preamble"), ("2.0.0", "promise"), ("2.1.1", "promise"), ("2.1.2", "promise"),
        ("2.2.0", "promise"),
    ]  # fmt: skip
    assert policy.clauses[3].text == "Names: to send the parcel"
    assert policy.clauses[3].section == "2 Orders › 2.1 Kept"


def test_the_three_forms_of_one_policy_have_the_same_clauses():
    markdown = (
        "# Privacy Notice\n\nLast updated: 3 May 2024\n\n## 1. Introduction\n\nFernhill is a nursery. This Privacy "
        "Notice explains how we handle data.\n\n## 2. Orders\n\nWe keep what you order for the following purposes:\n\n"
        "### 2.1 Kept\n\n- Names: to send the parcel\n- Dates: to count the days\n\n### 2.2 Not kept\n\n"
        "We do not keep cards.\n"
    )
    html = (
        "<h1>Privacy Notice</h1><p>Last updated: 3 May 2024</p><h2>1. Introduction</h2><p>Fernhill is a nursery. This "
        "Privacy Notice explains how we handle data.</p><h2>2. Orders</h2><p>We keep what you order for the following "
        "purposes:</p><h3>2.1 Kept</h3><ul><li>Names: to send the parcel</li><li>Dates: to count the days</li></ul>"
        "<h3>2.2 Not kept</h3><p>We do not keep cards.</p>"
    )

    plain = cut(NOTICE, form=Form.PLAIN)

    assert cut(markdown, form=Form.MARKDOWN) == plain
    assert cut(html, form=Form.HTML) == plain


def test_a_file_without_a_title_of_its_own_has_its_name(tmp_path):
    path = tmp_path / "fernhill.md"
    path.write_text("1. Orders\nWe keep orders.\n", encoding="utf-8")

    assert read_with_remarks(path).policy.title == "fernhill"


@pytest.mark.parametrize(
    ("form", "text"),
    [*((form, text) for form in Form for text in ("", "\n", "-----", "…")), (Form.HTML, "<p></p><!-- x -->")],
)
def test_a_text_without_a_clause_is_refused(form, text):
    with pytest.raises(NoClausesError):
        cut(text, form=form)


@pytest.mark.parametrize("text", ["- a\n" * 50_001, "<p>a" * 100_001])
def test_a_text_longer_than_any_policy_is_refused(text):
    with pytest.raises(PolicyTooLongError):
        cut(text, form=Form.HTML)


@settings(max_examples=150, deadline=None)
@given(lines=LINES, form=st.sampled_from(Form))
def test_any_text_has_unique_ids_of_one_grammar_or_is_refused(lines, form):
    text = "\n".join(mark + words for mark, words in lines)

    try:
        ids = [clause.id for clause in cut_with_remarks(text, form=form).policy.clauses]
    except KeptError:
        return

    assert len(set(ids)) == len(ids)
    assert [one for one in ids if not GRAMMAR.fullmatch(one)] == []


WORDS = st.lists(st.from_regex(r"[A-Za-z0-9é][A-Za-z0-9,;()é]{0,8}", fullmatch=True), min_size=1, max_size=9).map(
    " ".join
)


@settings(max_examples=80, deadline=None)
@given(bullets=st.lists(st.tuples(st.sampled_from(["- ", "• ", "* ", "   - "]), WORDS), min_size=1, max_size=9))
def test_no_word_of_a_bullet_is_lost(bullets):
    text = "1. Orders\nWe keep:\n" + "\n".join(mark + words for mark, words in bullets)

    said = " ".join(clause.text for clause in cut(text, form=Form.PLAIN).clauses).split()

    assert [word for _, words in bullets for word in words.split() if word not in said] == []
