from argon2 import PasswordHasher

from rexgencloud.passwords import HASHER, hashes, made_up_password


def test_a_made_up_password_opens_its_hash():
    for hashed in hashes():
        assert PasswordHasher().verify(hashed, str(made_up_password(hashed)))


def test_a_password_that_somebody_chose_is_not_known():
    assert made_up_password(HASHER.hash("a sentence of one's own")) is None


def test_what_the_site_hashes_is_as_slow_as_what_is_made_up():
    assert HASHER.hash("x").split("$")[:4] == hashes()[0].split("$")[:4]
