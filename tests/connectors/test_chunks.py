from datetime import UTC, datetime

from kept.connectors.chunks import chunk_spans, chunked
from kept.estate.selection import AllOf, AnyOf, Everything, Keys, Not, NotBefore

SIZE = 2_000
LISTED = Keys(tuple((number,) for number in range(2 * SIZE + 1)), "customer")
RECENT = NotBefore("at", datetime(2026, 1, 1, tzinfo=UTC))


def test_a_list_of_keys_is_cut_by_their_place_in_it():
    spans = chunk_spans(AllOf((RECENT, LISTED)), after=None, size=SIZE)

    assert list(spans or ()) == ["k:0:2000", "k:2000:4000", "k:4000:6000"]


def test_it_is_taken_up_after_any_span():
    assert list(chunk_spans(LISTED, after="k:0:2000", size=SIZE) or ()) == ["k:2000:4000", "k:4000:6000"]


def test_keys_that_only_exclude_or_offer_a_choice_are_not_a_list():
    others = (Everything(), Not(LISTED), AnyOf((LISTED,)))

    assert [chunk_spans(one, after=None, size=SIZE) for one in others] == [None] * 3


def test_a_span_narrows_the_list_and_nothing_else():
    narrowed = chunked(AllOf((RECENT, LISTED)), "k:4000:6000")

    assert narrowed == AllOf((RECENT, Keys(((4000,),), "customer")))
    assert chunked(LISTED, "r:0:9") == LISTED
