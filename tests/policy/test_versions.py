from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kept.policy.clauses import PolicyText
from kept.policy.cutting import Form, cut
from kept.policy.errors import DuplicateClauseError, MalformedClauseIdError
from kept.policy.versions import Carried, carry_forward

OLD = """1. Orders
1.1 Kept
- Order lists: kept for two years
- Letters: kept for one year
- Invoices: kept for ten years, as tax law asks
2. Sharing
We do not sell addresses to anyone.
"""


def text_of(text: str) -> PolicyText:
    return cut(text, form=Form.PLAIN)


def ids(carried: Carried) -> dict[str, str]:
    return {clause.id: clause.text for clause in carried.text.clauses}


def test_the_same_text_keeps_every_id():
    carried = carry_forward(text_of(OLD), text_of(OLD))

    assert carried == Carried(
        text=text_of(OLD),
        kept=("1.1.1", "1.1.2", "1.1.3", "2.0.0"),
        changed=(),
        added=(),
        removed=(),
        retired=frozenset(),
    )


def test_an_inserted_bullet_gets_a_number_of_its_own_and_moves_no_other():
    new = OLD.replace("- Letters", "- Phone calls: not recorded\n- Letters")

    carried = carry_forward(text_of(OLD), text_of(new))

    assert list(ids(carried))[:4] == ["1.1.1", "1.1.4", "1.1.2", "1.1.3"]
    assert (carried.added, carried.removed, carried.changed) == (("1.1.4",), (), ())


def test_a_reworded_bullet_keeps_its_id():
    new = OLD.replace("Letters: kept for one year", "Letters: kept for two years and a day")

    carried = carry_forward(text_of(OLD), text_of(new))

    assert (carried.kept, carried.changed) == (("1.1.1", "1.1.3", "2.0.0"), ("1.1.2",))
    assert ids(carried)["1.1.2"] == "Letters: kept for two years and a day"


def test_a_bullet_about_something_else_takes_no_id_over():
    new = OLD.replace("- Letters: kept for one year", "- Seed catalogues: kept for one year")

    carried = carry_forward(text_of(OLD), text_of(new))

    assert (carried.added, carried.removed) == (("1.1.4",), ("1.1.2",))


def test_a_removed_id_is_never_given_again():
    without = carry_forward(text_of(OLD), text_of(OLD.replace("- Invoices: kept for ten years, as tax law asks\n", "")))

    again = carry_forward(without.text, text_of(OLD), without.retired)

    assert (without.removed, without.retired) == (("1.1.3",), frozenset({"1.1.3"}))
    assert (again.added, again.retired) == (("1.1.4",), frozenset({"1.1.3"}))


def test_a_moved_section_takes_its_ids_along():
    moved = "1. Seeds\nWe keep seeds dry.\n" + OLD.replace("2. S", "3. S").replace("1. O", "2. O").replace(
        "1.1 ", "2.1 "
    )

    carried = carry_forward(text_of(OLD), text_of(moved + "- Partners: post\n"))

    assert list(ids(carried)) == ["3.0.0", "1.1.1", "1.1.2", "1.1.3", "2.0.0", "2.0.1"]
    assert carried.added == ("3.0.0", "2.0.1")


def test_a_bullet_within_a_new_bullet_follows_it():
    new = OLD.replace("- Letters", "- Calls: never recorded\n    - not even yours\n- Letters")

    carried = carry_forward(text_of(OLD), text_of(new))

    assert carried.added == ("1.1.4", "1.1.4.1")


def test_a_second_paragraph_gets_a_turn_of_its_own():
    carried = carry_forward(text_of(OLD), text_of(OLD.replace("We do not", "Nobody gets your seeds.\nWe do not")))

    assert list(ids(carried))[-2:] == ["2.0.0-2", "2.0.0"]


@pytest.mark.parametrize(("strange", "error"), [("1.1.1", DuplicateClauseError), ("x", MalformedClauseIdError)])
def test_ids_that_cutting_does_not_give_are_refused(strange, error):
    policy = text_of(OLD)
    first, second, *rest = policy.clauses

    with pytest.raises(error):
        carry_forward(replace(policy, clauses=(first, replace(second, id=strange), *rest)), policy)


SENTENCES = st.sampled_from([
    "We keep orders.", "We keep letters.", "We never sell orders.", "Calls: not recorded at all", "Calls: not recorded",
    "Names: for the parcel", "Names: for parcels", "Dates of the orders that you place", "Dates of orders you place",
])  # fmt: skip
SECTIONS = st.lists(
    st.tuples(
        st.sampled_from(["Orders", "Letters", "Calls"]),
        st.lists(st.tuples(st.sampled_from(["", "- ", "    - "]), SENTENCES), max_size=5),
    ),
    min_size=1,
    max_size=4,
).filter(lambda sections: any(lines for _, lines in sections))


def policy_of(sections: list[tuple[str, list[tuple[str, str]]]]) -> PolicyText:
    lines = []
    for number, (heading, sentences) in enumerate(sections, start=1):
        lines += [f"{number}. {heading}", *(mark + sentence for mark, sentence in sentences)]
    return text_of("\n".join(lines))


RETIRED = st.frozensets(st.sampled_from(["1.0.1", "1.0.7", "2.0.0-2", "3.0.2", "5.0.0"]))


@settings(max_examples=100, deadline=None)
@given(first=SECTIONS, second=SECTIONS, retired=RETIRED)
def test_no_id_is_used_twice_and_none_that_was_retired(first, second, retired):
    old, new = policy_of(first), policy_of(second)
    retired -= {clause.id for clause in old.clauses}

    carried = carry_forward(old, new, retired)

    given_ids = [clause.id for clause in carried.text.clauses]
    assert len(set(given_ids)) == len(given_ids)
    assert not carried.retired & set(given_ids)
    assert carried.retired == retired | set(carried.removed)
    assert sorted(given_ids) == sorted(carried.kept + carried.changed + carried.added)
    assert not set(carried.added) & {clause.id for clause in old.clauses}


@settings(max_examples=100, deadline=None)
@given(first=SECTIONS, second=SECTIONS)
def test_a_sentence_that_stayed_never_loses_its_id(first, second):
    old, new = policy_of(first), policy_of(second)

    carried = carry_forward(old, new)

    before = {clause.id: clause.digest for clause in old.clauses}
    after = {clause.id: clause.digest for clause in carried.text.clauses}
    assert [one for one in carried.kept if after[one] != before[one]] == []
    for digest in set(before.values()):
        stayed = min(list(before.values()).count(digest), [clause.digest for clause in new.clauses].count(digest))
        assert sum(before[one] == digest for one in carried.kept) == stayed


@settings(max_examples=100, deadline=None)
@given(first=SECTIONS, second=SECTIONS, retired=RETIRED)
def test_carrying_forward_again_changes_nothing(first, second, retired):
    old = policy_of(first)
    carried = carry_forward(old, policy_of(second), retired)

    assert carry_forward(old, carried.text, retired) == carried
    assert carry_forward(carried.text, carried.text, carried.retired).text == carried.text
