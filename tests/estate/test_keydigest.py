import hashlib

from hypothesis import given
from hypothesis import strategies as st

from kept.estate.keydigest import key_digest, written_key

KEYS = st.tuples(st.integers(), st.text(max_size=4))


def test_the_digest_is_that_of_the_salt_and_the_keys_in_order():
    whole = b"4:salt" + "3:Zö,3,1:a,10".encode()

    assert key_digest([("a", 10), ("Zö", 3)], salt=b"salt") == hashlib.sha256(whole).hexdigest()


def test_numbers_are_in_order_by_size():
    assert key_digest([(10,), (9,)], salt=b"") == hashlib.sha256(b"0:9,10").hexdigest()


@given(one=st.lists(KEYS, max_size=3, unique=True), other=st.lists(KEYS, max_size=3, unique=True))
def test_different_keys_are_written_differently(one, other):
    written = [",".join(written_key(key) for key in sorted(keys)) for keys in (one, other)]

    assert (written[0] == written[1]) == (sorted(one) == sorted(other))


def test_another_salt_is_another_digest():
    assert key_digest([(1,)], salt=b"a") != key_digest([(1,)], salt=b"b")
