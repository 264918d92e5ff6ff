from datetime import UTC, datetime

from kept.connectors.relational.chunks import KEYS, chunk_spans, chunked
from kept.estate.selection import AllOf, AnyOf, Everything, Keys, Not, NotBefore

LISTED = Keys(tuple((number,) for number in range(2 * KEYS + 1)), "customer")
RECENT = NotBefore("at", datetime(2026, 1, 1, tzinfo=UTC))


def test_a_list_of_keys_is_cut_by_their_place_in_it():
    spans = chunk_spans(AllOf((RECENT, LISTED)), after=None)

    assert list(spans or ()) == ["k:0:2000", "k:2000:4000", "k:4000:6000"]


def test_it_is_taken_up_after_any_span():
    assert list(chunk_spans(LISTED, after="k:0:2000") or ()) == ["k:2000:4000", "k:4000:6000"]


def test_keys_that_only_exclude_or_offer_a_choice_are_not_a_list():
    assert [chunk_spans(one, after=None) for one in (Everything(), Not(LISTED), AnyOf((LISTED,)))] == [None] * 3


def test_a_span_narrows_the_list_and_nothing_else():
    narrowed = chunked(AllOf((RECENT, LISTED)), "k:4000:6000")

    assert narrowed == AllOf((RECENT, Keys(((4000,),), "customer")))
    assert chunked(LISTED, "r:0:9") == LISTED
