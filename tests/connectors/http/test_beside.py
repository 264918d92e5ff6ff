from concurrent.futures import ThreadPoolExecutor

import pytest

from kept.connectors.http.beside import Beside, Ordered


@pytest.fixture
def beside():
    found = Beside()
    yield found
    found.close()


def test_a_record_is_found_by_its_key_and_the_first_stays(beside):
    beside.lay_down("owners", [((1, "a"), {"name": "Ada"}), ((1, "a"), {"name": "Bob"}), (("1", "a"), {"name": "Eve"})])

    assert [beside.record("owners", key) for key in ((1, "a"), ("1", "a"), (2, "a"))] == [
        {"name": "Ada"}, {"name": "Eve"}, None,
    ]  # fmt: skip
    assert [beside.holds("owners", key) for key in ((1, "a"), (2, "a"))] == [True, False]


def test_what_was_laid_down_is_known_by_its_name(beside):
    beside.lay_down("none", [])

    assert (beside.has("none"), beside.has("more"), beside.holds("none", (1,))) == (True, False, False)


def test_what_is_given_up_halfway_may_be_closed_from_another_thread():
    beside, ordered = Beside(), Ordered()

    with ThreadPoolExecutor(1) as threads:
        closed = [threads.submit(one.close).exception() for one in (beside, ordered)]

    assert closed == [None, None]


def test_keys_come_in_the_order_of_their_numbers_so_many_at_a_time():
    ordered = Ordered()
    ordered.lay_down([(3, ("c",)), (1, ("a", 1)), (2, ("b",))])

    assert list(ordered.groups(2)) == [[(1, ("a", 1)), (2, ("b",))], [(3, ("c",))]]
    ordered.close()
