"""A policy in chapters and passages."""

from hypothesis import given
from hypothesis import strategies as st

from kept.policy import Clause, ClauseKind, PolicyText
from kept.web.contents import Chapter, Passage, chapters


def clause(clause_id: str, section: str) -> Clause:
    return Clause(id=clause_id, section=section, text=f"Text of {clause_id}", kind=ClauseKind.PROMISE)


def text(*clauses: Clause) -> PolicyText:
    return PolicyText(title="Privacy Policy", clauses=clauses)


def test_clauses_stand_under_their_chapter_and_passage():
    first, second, third = clause("6.0.0", "6 Time"), clause("6.1.1", "6 Time › 6.1 Logs"), clause("7.0.1", "7 Rights")

    found = chapters(text(first, second, third))

    assert found == (
        Chapter(
            anchor="section-6",
            heading="6 Time",
            passages=(
                Passage(anchor="section-6", heading="", clauses=(first,)),
                Passage(anchor="section-6.1", heading="6.1 Logs", clauses=(second,)),
            ),
        ),
        Chapter(
            anchor="section-7",
            heading="7 Rights",
            passages=(Passage(anchor="section-7", heading="", clauses=(third,)),),
        ),
    )
    assert [passage.heading for passage in found[0].headed] == ["6.1 Logs"]


def test_a_policy_without_headings_is_one_chapter_without_one():
    found = chapters(text(clause("1.0.0", ""), clause("1.0.1", "")))

    assert [(chapter.heading, len(chapter.clauses)) for chapter in found] == [("", 2)]


@given(
    st.lists(st.sampled_from(["", "1 A", "1 A › 1.1 B", "1 A › 1.2 C › 1.2.1 D", "2 E", "Without number"]), max_size=9)
)
def test_no_clause_is_lost_or_moved_and_no_anchor_is_used_twice(sections):
    given_clauses = tuple(clause(f"{place}.0.0", section) for place, section in enumerate(sections, start=1))

    found = chapters(text(*given_clauses))

    assert tuple(one for chapter in found for one in chapter.clauses) == given_clauses
    anchors = [chapter.anchor for chapter in found] + [one.anchor for chapter in found for one in chapter.headed]
    assert sorted(anchors) == sorted(set(anchors))
