"""What staff mark by hand: further words go wherever they stand, what is given back stays, keys are left alone."""

from dataclasses import replace

import pytest

from kept.plans.errand import Marking
from kept.rights.asked import KEPT
from kept.rights.deciding import NotStaffError
from kept.rights.marking import (
    SameMarksError,
    ShortMarkError,
    UnreasonedMarkError,
    check_marking,
    marked,
    marking_of,
)
from kept.rights.redacting import MARK, Known, others_in
from tests.rights.histories import ADA as STAFF
from tests.rights.shop import ADA, ZOE, shop
from tests.rights.test_comparing import sides, tickets
from tests.rights.test_holding import errand

ZOES = Known(own=("zoe@x.example",), others=("Bob Stone",))


def out(text: str, *further: str, spared: tuple[str, ...] = ()) -> str:
    return marked(text, others_in(text, ZOES), Marking(further=further, spared=spared)).text


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Kim, KIM and kim", "kim", f"{MARK}, {MARK} and {MARK}"),
        ("Kimberley and Kim", "Kim", f"Kimberley and {MARK}"),
        ("Ann\n  Lee was here", "ann lee", f"{MARK} was here"),
        ("a <b>R&D</b> note", "R&D", f"a <b>{MARK}</b> note"),
        ("C++ (sic) .* ok", ".* ok", f"C++ (sic) {MARK}"),
        ("Jose\u0301 called", "José", f"{MARK} called"),
        ('{"by": "Jos\\u00e9"}', "José", f'{{"by": "{MARK}"}}'),
    ],
)
def test_a_word_is_blacked_out_whole_wherever_it_stands(text, word, expected):
    assert out(text, word) == expected


def test_what_is_given_back_stays_in_all_its_forms_and_a_word_that_staff_add_goes_all_the_same():
    said = "Bob  Stone and bob stone, or Stone"

    assert out(said, spared=("bob stone",)) == f"Bob  Stone and bob stone, or {MARK}"
    assert out(said, "Bob Stone", spared=("bob stone", "stone")) == f"{MARK} and {MARK}, or Stone"


@pytest.mark.parametrize("word", ["", "  ", "x", "é", "-.-", "<", "█"])
def test_what_would_black_out_next_to_everything_is_refused(word):
    with pytest.raises(ShortMarkError) as refused:
        marking_of(["Bob", word], [])

    assert "Bob" not in f"{refused.value} {refused.value.advice}"


def test_a_word_is_marked_once_however_often_it_is_written():
    assert marking_of([" Ann  Lee", "ann lee"], ["B"]) == Marking(further=("ann lee",), spared=("B",))


def test_staff_change_something_and_say_why_they_give_something_back():
    before = Marking(further=("Bob",))

    check_marking(Marking(), before, by=STAFF, reason="")
    with pytest.raises(SameMarksError):
        check_marking(before, before, by=STAFF, reason="So.")
    with pytest.raises(UnreasonedMarkError):
        check_marking(Marking(spared=("Bob",)), before, by=STAFF, reason=" ")
    with pytest.raises(NotStaffError):
        check_marking(Marking(), before, by=KEPT, reason="So.")


def test_the_persons_own_records_are_blacked_out_too_but_for_what_leads_from_one_to_another():
    stand = shop()
    mine = {"id": 7, "email": "ADA@x.example", "body": "Uncle Kim and 7 friends, 10 in all"}
    stand = replace(stand, rows={**stand.rows, "desk": {**stand.rows["desk"], "ticket": [mine, *tickets(stand)]}})
    asked = replace(errand(f"email={ADA}"), marking=Marking(further=("uncle kim", "10")))

    assert sides(stand, asked) == [("desk.ticket#7", "body", mine["body"], f"{MARK} and 7 friends, {MARK} in all")]


def test_what_is_marked_for_one_is_seen_beside_what_was_written_and_for_nobody_else():
    asked = replace(errand(f"email={ZOE}"), marking=Marking(further=("please",), spared=("BOB@x.example",)))

    marked_now, other = sides(shop(), asked), sides(shop(), errand(f"email={ZOE}"))

    assert [one[3] for one in marked_now] == [f"Write to zoe@x.example, {MARK}, or to bob@x.example."]
    assert [one[3] for one in other] == [f"Write to zoe@x.example, please, or to {MARK}."]
    assert "please" not in repr(asked.marking)
