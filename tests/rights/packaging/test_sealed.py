"""A package at rest opens with its own secret and no other."""

import io

import pytest

from kept.rights.packaging import new_lock, sealed, unsealed
from kept.rights.packaging.sealed import PackageSealError, under_passphrase

PLAIN = [b"one ", b"two " * 50_000, b"", b"three"]


def locked(lock):
    out = io.BytesIO()
    sealed(PLAIN, out, lock=lock)
    return out.getvalue()


def test_what_was_sealed_comes_back_whole_and_is_not_to_be_read_at_rest():
    lock, secret = new_lock()
    at_rest = locked(lock)

    assert b"three" not in at_rest
    assert b"".join(unsealed(io.BytesIO(at_rest), secret=secret)) == b"".join(PLAIN)


def test_another_secret_or_a_damaged_file_opens_nothing():
    (lock, secret), (_, other) = new_lock(), new_lock()
    at_rest = locked(lock)

    for held, key in ((at_rest, other), (at_rest[:-9], secret)):
        with pytest.raises(PackageSealError):
            list(unsealed(io.BytesIO(held), secret=key))


def test_it_can_be_kept_under_words_instead():
    assert under_passphrase(b"plain", "correct horse").startswith(b"age-encryption.org/v1")
