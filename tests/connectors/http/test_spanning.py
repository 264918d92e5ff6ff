from hypothesis import given
from hypothesis import strategies as st

from kept.connectors.http.spanning import Stretch, number_of, stretches

keys = st.lists(st.tuples(st.text(max_size=5)), unique=True, max_size=30)


@given(keys=keys, size=st.integers(1, 7))
def test_stretches_hold_every_key_once_and_no_more_than_so_many(keys, size):
    found = list(stretches(iter(keys), size=size, after=None))

    assert sorted(key for _, held in found for key in held) == sorted(keys)
    assert all(len(held) <= size and all(stretch.holds(key) for key in held) for stretch, held in found)
    assert all(sum(stretch.holds(key) for stretch, _ in found) == 1 for key in keys)


@given(keys=keys, size=st.integers(1, 7))
def test_they_are_taken_up_after_any(keys, size):
    found = list(stretches(iter(keys), size=size, after=None))

    for place, (stretch, _) in enumerate(found):
        assert list(stretches(iter(keys), size=size, after=str(stretch))) == found[place + 1 :]


def test_a_stretch_is_written_without_anything_of_the_keys_in_it():
    key = ("ada@example.org",)
    ((stretch, _),) = stretches(iter([key]), size=1, after=None)

    assert (str(stretch), Stretch.parse(str(stretch))) == ("d:0000000000000000:8000000000000000", stretch)
    assert f"{number_of(key):016x}" not in str(stretch)
